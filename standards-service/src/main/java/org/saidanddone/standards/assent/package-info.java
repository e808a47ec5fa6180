/** Assents of the two organisations of a programme to exactly one content, and their withdrawal. */
@NullMarked
package org.saidanddone.standards.assent;

import org.jspecify.annotations.NullMarked;
