/** Standards through all their versions: the first version is drafted together with the standard. */
@NullMarked
package org.saidanddone.standards.standard;

import org.jspecify.annotations.NullMarked;
