package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of aggregate that events are about, by their public names. */
public enum AggregateType {
    ORGANISATION("organisation", Source.EVIDENCE),
    USER_LED_DECLARATION("user-led-declaration", Source.EVIDENCE),
    PROGRAMME("programme", Source.EVIDENCE),
    CARE_SETTING("care-setting", Source.EVIDENCE),
    VISIT("visit", Source.EVIDENCE),
    CONSENT("consent", Source.EVIDENCE),
    EVIDENCE("evidence", Source.EVIDENCE),
    GATE_PROFILE("gate-profile", Source.STANDARDS),
    STANDARD_VERSION("standard-version", Source.STANDARDS),
    PROVISION("provision", Source.STANDARDS),
    CONTRACT("contract", Source.CONTRACTS),
    CLAUSE_VERSION("clause-version", Source.CONTRACTS),
    FINDING("finding", Source.AUDIT);

    private final String publicName;
    private final Source source;

    AggregateType(String publicName, Source source) {
        this.publicName = publicName;
        this.source = source;
    }

    @JsonValue
    public String publicName() {
        return publicName;
    }

    /** The one service that may say anything about aggregates of this type. */
    public Source source() {
        return source;
    }

    public static Optional<AggregateType> named(String publicName) {
        return Arrays.stream(values())
                .filter(type -> type.publicName.equals(publicName))
                .findFirst();
    }
}
