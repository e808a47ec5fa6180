/** The journal: every event of every other service once, in one order. */
@NullMarked
package org.saidanddone.audit.journal;

import org.jspecify.annotations.NullMarked;
