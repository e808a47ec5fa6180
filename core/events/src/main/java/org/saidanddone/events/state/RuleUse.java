package org.saidanddone.events.state;

/** A rule that a decision was made with, by its stable code and its version. */
public record RuleUse(String code, int version) {}
