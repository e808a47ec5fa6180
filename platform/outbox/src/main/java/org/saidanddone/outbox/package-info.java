/** Outbox: events leave in the transaction of the write that made them, and reach Kafka at least once and in order. */
@NullMarked
package org.saidanddone.outbox;

import org.jspecify.annotations.NullMarked;
