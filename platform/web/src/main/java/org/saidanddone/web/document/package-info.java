/** What the API documents of all services have in common, written into each when it is built. */
@NullMarked
package org.saidanddone.web.document;

import org.jspecify.annotations.NullMarked;
