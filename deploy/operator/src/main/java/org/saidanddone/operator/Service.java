package org.saidanddone.operator;

import java.util.Arrays;
import java.util.Set;
import org.saidanddone.events.id.Source;

/** The services, by whose events each sends and reads (docs/gate-protocol.md, "Processes"). */
enum Service {
    EVIDENCE("evidence-service", Source.EVIDENCE, Set.of()),
    STANDARDS("standards-service", Source.STANDARDS, Set.of(Source.EVIDENCE, Source.AUDIT)),
    CONTRACT("contract-service", Source.CONTRACTS, Set.of(Source.EVIDENCE, Source.STANDARDS, Source.AUDIT)),
    AUDIT("audit-service", Source.AUDIT, Set.of(Source.EVIDENCE, Source.STANDARDS, Source.CONTRACTS));

    private final String publicName;
    private final Source source;
    private final Set<Source> reads;

    Service(String publicName, Source source, Set<Source> reads) {
        this.publicName = publicName;
        this.source = source;
        this.reads = reads;
    }

    static Service named(String name) throws Refused {
        return Arrays.stream(values())
                .filter(service -> service.publicName.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "SERVICE is evidence-service, standards-service, contract-service or audit-service."));
    }

    String publicName() {
        return publicName;
    }

    /** Whose events it sends. */
    Source source() {
        return source;
    }

    /** Whose events it reads. */
    Set<Source> reads() {
        return reads;
    }

    /** Whether it has a copy of the facts, and publishes by it. */
    boolean hasGate() {
        return this == STANDARDS || this == CONTRACT;
    }
}
