/** The short Newham story, told over the public HTTP interfaces only: each step rests on what an earlier one left, so none can be left out. */
@NullMarked
package org.saidanddone.local.story;

import org.jspecify.annotations.NullMarked;
