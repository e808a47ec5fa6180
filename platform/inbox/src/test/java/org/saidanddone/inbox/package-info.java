/** The inbox against the table of cases of docs/gate-protocol.md, on real PostgreSQL and real Kafka. */
@NullMarked
package org.saidanddone.inbox;

import org.jspecify.annotations.NullMarked;
