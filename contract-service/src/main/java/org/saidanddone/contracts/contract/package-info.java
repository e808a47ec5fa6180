/** Contracts of a commissioner with a provider, within a programme. */
@NullMarked
package org.saidanddone.contracts.contract;

import org.jspecify.annotations.NullMarked;
