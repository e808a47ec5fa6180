/** What was measured, on what, as Markdown. */
@NullMarked
package org.saidanddone.bench.report;

import org.jspecify.annotations.NullMarked;
