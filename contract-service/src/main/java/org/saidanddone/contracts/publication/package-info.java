/** Asking the gate about a clause version, publishing it, and suspending it when its chain breaks. */
@NullMarked
package org.saidanddone.contracts.publication;

import org.jspecify.annotations.NullMarked;
