/** A withdrawal answered and the suspension readable, beside bare Kafka hops. */
@NullMarked
package org.saidanddone.bench.suspend;

import org.jspecify.annotations.NullMarked;
