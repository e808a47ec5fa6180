package org.saidanddone.contracts.clause;

import java.util.UUID;

/**
 * A clause version as a list finds it: which one, in which state, and whether it is approved at this moment. What is served of it depends
 * on nothing else.
 *
 * @param lastEvent the id of its latest event. Every change brings one, and it is random: it stands for one content and no other
 */
record ClauseRow(UUID id, UUID lastEvent, boolean approved, boolean verified) {}
