/** What user-led organisations declare of their governing bodies, and who verified it. */
@NullMarked
package org.saidanddone.evidence.declaration;

import org.jspecify.annotations.NullMarked;
