/** The gate: a pure function from a candidate and facts to a verdict. */
@NullMarked
package org.saidanddone.chain.gate;

import org.jspecify.annotations.NullMarked;
