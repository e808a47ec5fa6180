/** An attack on the packaged suite: random writes of many clients and random faults, and a check of all that was answered (docs/attack.md). */
@NullMarked
package org.saidanddone.attack;

import org.jspecify.annotations.NullMarked;
