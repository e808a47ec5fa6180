/** One contended programme after another: what stands in it, and what its publications need. */
@NullMarked
package org.saidanddone.attack.plot;

import org.jspecify.annotations.NullMarked;
