/** Evidence accepted over HTTP, beside pgbench inserting the same rows. */
@NullMarked
package org.saidanddone.bench.accept;

import org.jspecify.annotations.NullMarked;
