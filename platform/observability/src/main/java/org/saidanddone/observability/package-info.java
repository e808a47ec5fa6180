/** What a service tells of itself: metrics, traces, logs; and the walls that keep persons out of all three. */
@NullMarked
package org.saidanddone.observability;

import org.jspecify.annotations.NullMarked;
