/** Real PostgreSQL, real Kafka and tokens for tests: started once per build, fresh databases and topics for each test JVM. */
@NullMarked
package org.saidanddone.testing;

import org.jspecify.annotations.NullMarked;
