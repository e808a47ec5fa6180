/** A page of clauses, beside a bare endpoint that sends the same bytes. */
@NullMarked
package org.saidanddone.bench.page;

import org.jspecify.annotations.NullMarked;
