/** What is left of a person who asks to be erased: nothing that was said, and no name. */
@NullMarked
package org.saidanddone.evidence.erasure;

import org.jspecify.annotations.NullMarked;
