/** The rules of the catalogue, one class each, by stable code and version. */
@NullMarked
package org.saidanddone.chain.rule;

import org.jspecify.annotations.NullMarked;
