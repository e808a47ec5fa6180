/** A service's own copy of the facts, and the gate in front of what it publishes (docs/gate-protocol.md, "The gate"). */
@NullMarked
package org.saidanddone.chainstore;

import org.jspecify.annotations.NullMarked;
