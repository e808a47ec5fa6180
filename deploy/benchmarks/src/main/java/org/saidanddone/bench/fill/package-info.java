/** Fills the suite with things said, faster than they can be said over HTTP. */
@NullMarked
package org.saidanddone.bench.fill;

import org.jspecify.annotations.NullMarked;
