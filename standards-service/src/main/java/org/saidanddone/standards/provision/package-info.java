/** Provisions of a standard version and their links to evidence. */
@NullMarked
package org.saidanddone.standards.provision;

import org.jspecify.annotations.NullMarked;
