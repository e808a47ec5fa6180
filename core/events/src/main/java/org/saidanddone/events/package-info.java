/** Events: what services tell each other, as CloudEvents 1.0 in binary mode, with the JSON Schema of each. */
@NullMarked
package org.saidanddone.events;

import org.jspecify.annotations.NullMarked;
