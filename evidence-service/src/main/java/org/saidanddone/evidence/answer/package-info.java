/** How a write of this service is answered. */
@NullMarked
package org.saidanddone.evidence.answer;

import org.jspecify.annotations.NullMarked;
