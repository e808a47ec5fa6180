/** Programmes of inspections: who leads, who commissions, and who may therefore see what. */
@NullMarked
package org.saidanddone.evidence.programme;

import org.jspecify.annotations.NullMarked;
