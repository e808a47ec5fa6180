/** The second look: each publication judged again from the journal alone, at its recorded frontier and as the facts stand now. */
@NullMarked
package org.saidanddone.audit.secondlook;

import org.jspecify.annotations.NullMarked;
