/** audit-service: a second pair of eyes that shares nothing with the services it looks at but what they told. */
@NullMarked
package org.saidanddone.audit;

import org.jspecify.annotations.NullMarked;
