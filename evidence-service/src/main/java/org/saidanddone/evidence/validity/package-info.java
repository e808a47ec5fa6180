/** Until when what somebody said or declared is in force: a month, to its end. */
@NullMarked
package org.saidanddone.evidence.validity;

import org.jspecify.annotations.NullMarked;
