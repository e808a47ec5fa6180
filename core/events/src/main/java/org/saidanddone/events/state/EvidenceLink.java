package org.saidanddone.events.state;

import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.EvidenceId;

/**
 * A link from a provision to evidence.
 *
 * @param commitment pins the words as they were when the link was made or last reviewed
 */
public record EvidenceLink(EvidenceId evidence, Commitment commitment) {}
