/** How verdicts and rules look over HTTP, the same for standards and contracts. */
@NullMarked
package org.saidanddone.chainstore.view;

import org.jspecify.annotations.NullMarked;
