/** How answers of this service refer to things. */
@NullMarked
package org.saidanddone.standards.reference;

import org.jspecify.annotations.NullMarked;
