/** Links from clause versions to the standard versions that they implement: making, reviewing, taking them away. */
@NullMarked
package org.saidanddone.contracts.link;

import org.jspecify.annotations.NullMarked;
