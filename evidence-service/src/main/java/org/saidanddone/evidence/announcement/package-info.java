/** What happened, told to the other services: the aggregate's shareable state, through the outbox. */
@NullMarked
package org.saidanddone.evidence.announcement;

import org.jspecify.annotations.NullMarked;
