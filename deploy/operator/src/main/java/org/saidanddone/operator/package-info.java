/** The program behind deploy/operate: what an operator does when a service's copy, topic or database is no longer what it was (docs/operating.md). */
@NullMarked
package org.saidanddone.operator;

import org.jspecify.annotations.NullMarked;
