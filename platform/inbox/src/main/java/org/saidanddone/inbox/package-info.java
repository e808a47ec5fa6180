/** Applies the events of other services once each, in order, and tells what it could not read (docs/gate-protocol.md, "Inbox"). */
@NullMarked
package org.saidanddone.inbox;

import org.jspecify.annotations.NullMarked;
