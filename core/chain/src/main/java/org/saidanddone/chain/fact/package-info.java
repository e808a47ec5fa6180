/** Facts: what is known of each aggregate, and the closure of what a candidate rests on. */
@NullMarked
package org.saidanddone.chain.fact;

import org.jspecify.annotations.NullMarked;
