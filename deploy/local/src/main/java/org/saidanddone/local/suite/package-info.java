/** The whole suite on one machine: PostgreSQL, Kafka, the token issuer and the four packaged services as processes, and the programs behind deploy/run and deploy/token. */
@NullMarked
package org.saidanddone.local.suite;

import org.jspecify.annotations.NullMarked;
