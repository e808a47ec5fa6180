/** A load generator that takes as little of the machine as it can. */
@NullMarked
package org.saidanddone.bench.http;

import org.jspecify.annotations.NullMarked;
