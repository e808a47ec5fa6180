/** What a person said: the item that travels, and the words that do not. */
@NullMarked
package org.saidanddone.evidence.item;

import org.jspecify.annotations.NullMarked;
