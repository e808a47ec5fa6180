/** How long the gate takes to decide, and the fence before it. */
@NullMarked
package org.saidanddone.bench.gate;

import org.jspecify.annotations.NullMarked;
