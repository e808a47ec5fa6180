package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what audit-service disagrees with a publication. */
public enum FindingKind {
    /** By the facts of its frontier, the chain had gaps. */
    @JsonProperty("chain-incomplete")
    CHAIN_INCOMPLETE,
    /** Something that it rests on was not known there, or not verifiable, so nothing could be said to be complete. */
    @JsonProperty("chain-unverifiable")
    CHAIN_UNVERIFIABLE,
    /** The chain was complete, and the facts it rests on are not those whose digest was recorded. */
    @JsonProperty("closure-differs")
    CLOSURE_DIFFERS,
    /** It names rules that never were the current ones together. */
    @JsonProperty("rules-differ")
    RULES_DIFFER,
    /** It names a gate profile that was not in force. */
    @JsonProperty("profile-differs")
    PROFILE_DIFFERS,
    /** It claims a frontier or a time that no decision could have had there: beyond the end of a topic, or before an earlier decision of the same service. */
    @JsonProperty("frontier-differs")
    FRONTIER_DIFFERS,
    /** It is still published, though its chain has had gaps for longer than a suspension takes. */
    @JsonProperty("not-suspended")
    NOT_SUSPENDED
}
