/** Visits to care settings. */
@NullMarked
package org.saidanddone.evidence.visit;

import org.jspecify.annotations.NullMarked;
