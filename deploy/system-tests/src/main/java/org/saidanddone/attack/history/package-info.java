/** What clients asked and were answered, and when; what was broken on purpose meanwhile. */
@NullMarked
package org.saidanddone.attack.history;

import org.jspecify.annotations.NullMarked;
