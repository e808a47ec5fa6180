/** Who calls: the acting person, the organisation and the roles of a bearer token. */
@NullMarked
package org.saidanddone.security;

import org.jspecify.annotations.NullMarked;
