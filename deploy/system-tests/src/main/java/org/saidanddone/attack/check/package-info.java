/** Whether what happened may have happened: docs/attack.md says by which definitions. */
@NullMarked
package org.saidanddone.attack.check;

import org.jspecify.annotations.NullMarked;
