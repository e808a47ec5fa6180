/** What the suite needs on one machine: PostgreSQL, a Kafka broker, its topics and an OpenID Connect issuer, each started, stopped and killed on its own. */
@NullMarked
package org.saidanddone.local;

import org.jspecify.annotations.NullMarked;
