/** Assents to clause versions: one organisation's yes to exactly one content. */
@NullMarked
package org.saidanddone.contracts.assent;

import org.jspecify.annotations.NullMarked;
