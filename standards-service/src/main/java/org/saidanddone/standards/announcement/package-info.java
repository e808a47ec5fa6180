/** Events of this service's own aggregates: appended to the outbox and recorded as facts in the transaction of the write. */
@NullMarked
package org.saidanddone.standards.announcement;

import org.jspecify.annotations.NullMarked;
