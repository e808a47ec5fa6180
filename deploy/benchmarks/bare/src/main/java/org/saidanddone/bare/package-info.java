/** The least that a Quarkus endpoint can do. */
@NullMarked
package org.saidanddone.bare;

import org.jspecify.annotations.NullMarked;
