/** What answers of this service refer to, and where that is read. */
@NullMarked
package org.saidanddone.contracts.reference;

import org.jspecify.annotations.NullMarked;
