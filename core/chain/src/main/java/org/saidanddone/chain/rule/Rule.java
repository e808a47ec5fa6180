package org.saidanddone.chain.rule;

/**
 * A rule of the catalogue in one version. Versions stay executable for ever: a changed rule is a new class beside the old one.
 *
 * <p>Our gate is itself a rule made by professionals, so nothing about it may be hidden: the texts are served at {@code GET /v1/rules}.
 */
public interface Rule {
    RuleCode code();

    int version();

    /** What it asks, in plain English. */
    String text();

    /** What it asks, in Easy Read. */
    String easyRead();
}
