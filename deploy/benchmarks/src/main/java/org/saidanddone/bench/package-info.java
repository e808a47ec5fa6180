/** Measures the suite beside baselines of the same durability. */
@NullMarked
package org.saidanddone.bench;

import org.jspecify.annotations.NullMarked;
