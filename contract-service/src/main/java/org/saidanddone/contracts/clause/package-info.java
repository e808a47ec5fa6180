/** Clauses of contracts and their versions: drafting, editing, and what councils pull. */
@NullMarked
package org.saidanddone.contracts.clause;

import org.jspecify.annotations.NullMarked;
