/** Clients that break, mend and publish at random, each remembering what it asked and was told. */
@NullMarked
package org.saidanddone.attack.client;

import org.jspecify.annotations.NullMarked;
