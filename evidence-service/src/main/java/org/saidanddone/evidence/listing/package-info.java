/** What all lists of this service have in common. */
@NullMarked
package org.saidanddone.evidence.listing;

import org.jspecify.annotations.NullMarked;
