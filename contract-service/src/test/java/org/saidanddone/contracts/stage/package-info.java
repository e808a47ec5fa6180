/** What tests of contract-service stand on: the topics of the services upstream, and a client of its own interface. */
@NullMarked
package org.saidanddone.contracts.stage;

import org.jspecify.annotations.NullMarked;
