package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** The services that own events, each with one topic of one partition (docs/gate-protocol.md, ADR 002). */
public enum Source {
    @JsonProperty("evidence")
    EVIDENCE("evidence"),
    @JsonProperty("standards")
    STANDARDS("standards"),
    @JsonProperty("contracts")
    CONTRACTS("contracts"),
    @JsonProperty("audit")
    AUDIT("audit");

    private final String publicName;

    Source(String publicName) {
        this.publicName = publicName;
    }

    public String publicName() {
        return publicName;
    }

    /** The CloudEvents {@code source} attribute of this service's events. */
    public String uri() {
        return "/said-and-done/" + publicName;
    }

    public static Optional<Source> named(String publicName) {
        return Arrays.stream(values())
                .filter(source -> source.publicName.equals(publicName))
                .findFirst();
    }
}
