/** What is done to the suite while clients write: all of it within the failure model of docs/gate-protocol.md. */
@NullMarked
package org.saidanddone.attack.fault;

import org.jspecify.annotations.NullMarked;
