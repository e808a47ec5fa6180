/** Reads the Newham story from its files and tells it over the public HTTP interfaces: each step rests on what an earlier one left, so none can be left out. */
@NullMarked
package org.saidanddone.local.story;

import org.jspecify.annotations.NullMarked;
