package org.saidanddone.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.events.id.Source;

/** Where the services that own aggregates are reached by their users, so that an answer can refer to what another service keeps. */
@ApplicationScoped
public class ServiceUrls {
    private final Map<Source, String> bases = new EnumMap<>(Source.class);

    ServiceUrls(
            @ConfigProperty(name = "saidanddone.services.evidence.url", defaultValue = "http://127.0.0.1:8081")
                    String evidence,
            @ConfigProperty(name = "saidanddone.services.standards.url", defaultValue = "http://127.0.0.1:8082")
                    String standards,
            @ConfigProperty(name = "saidanddone.services.contracts.url", defaultValue = "http://127.0.0.1:8083")
                    String contracts) {
        bases.put(Source.EVIDENCE, evidence);
        bases.put(Source.STANDARDS, standards);
        bases.put(Source.CONTRACTS, contracts);
    }

    /**
     * Something that another service keeps.
     *
     * @param path from the root of that service, with a leading slash
     */
    public Reference reference(Source owner, UUID id, String path) {
        return new Reference(id, bases.get(owner) + path);
    }
}
