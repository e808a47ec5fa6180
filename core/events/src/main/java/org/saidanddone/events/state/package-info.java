/** The shareable state of each aggregate: ids, enumerations, digests and commitments, and never a word of a person. */
@NullMarked
package org.saidanddone.events.state;

import org.jspecify.annotations.NullMarked;
