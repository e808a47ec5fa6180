package org.saidanddone.chainstore;

import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.state.Decision;

/**
 * The gate is open: what the act of publishing is given.
 *
 * @param decision for the aggregate's {@code publication} and its event
 * @param verdict what the gate answered, with what was not counted
 */
public record Decided(Decision decision, Verdict.Complete verdict) {}
