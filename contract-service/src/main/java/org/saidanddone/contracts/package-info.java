/** contract-service: clauses agreed from standards, and what councils pull. */
@NullMarked
package org.saidanddone.contracts;

import org.jspecify.annotations.NullMarked;
