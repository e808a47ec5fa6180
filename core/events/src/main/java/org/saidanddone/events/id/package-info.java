/** Typed ids: an id of one kind is never taken for another. */
@NullMarked
package org.saidanddone.events.id;

import org.jspecify.annotations.NullMarked;
