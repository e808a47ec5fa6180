/** Publication checks, publication and suspension of standard versions. */
@NullMarked
package org.saidanddone.standards.publication;

import org.jspecify.annotations.NullMarked;
