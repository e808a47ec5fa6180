/** Gate profiles: the figures that a programme's gate asks for (ADR 005). */
@NullMarked
package org.saidanddone.standards.profile;

import org.jspecify.annotations.NullMarked;
