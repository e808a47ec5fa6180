/** People who speak: their names apart, and a random voice key for the other services. */
@NullMarked
package org.saidanddone.evidence.person;

import org.jspecify.annotations.NullMarked;
