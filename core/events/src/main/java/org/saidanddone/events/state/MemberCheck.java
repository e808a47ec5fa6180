package org.saidanddone.events.state;

import org.saidanddone.events.id.Commitment;

/**
 * The latest member check of a thing said.
 *
 * @param commitment what the person was asked about: a check of an older text does not count for a newer one
 */
public record MemberCheck(CheckOutcome outcome, Commitment commitment) {}
