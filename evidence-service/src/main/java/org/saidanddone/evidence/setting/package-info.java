/** Care settings and who provides them. */
@NullMarked
package org.saidanddone.evidence.setting;

import org.jspecify.annotations.NullMarked;
