/** The suite under attack: two replicas of each service that publishes, every connection through a door that can be shut. */
@NullMarked
package org.saidanddone.attack.stand;

import org.jspecify.annotations.NullMarked;
