/** Versions of a standard: their text, their digest, and who may read and change them. */
@NullMarked
package org.saidanddone.standards.version;

import org.jspecify.annotations.NullMarked;
