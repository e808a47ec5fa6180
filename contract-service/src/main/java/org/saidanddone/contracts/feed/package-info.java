/** The feed of changes of clauses: for partners who must learn of suspensions without asking clause by clause. */
@NullMarked
package org.saidanddone.contracts.feed;

import org.jspecify.annotations.NullMarked;
