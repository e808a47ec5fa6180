/** The operator's commands on a real PostgreSQL and Kafka. */
@NullMarked
package org.saidanddone.operator;

import org.jspecify.annotations.NullMarked;
