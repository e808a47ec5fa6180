package org.saidanddone.standards.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.web.Reference;
import org.saidanddone.web.ServiceUrls;

/** Refers to what evidence-service keeps, by its whole address; to what is kept here, by its path. */
@ApplicationScoped
public class References {
    private final ServiceUrls services;

    References(ServiceUrls services) {
        this.services = services;
    }

    public Reference programme(ProgrammeId programme) {
        return evidenceService(programme.value(), "/v1/programmes/");
    }

    public Reference organisation(OrganisationId organisation) {
        return evidenceService(organisation.value(), "/v1/organisations/");
    }

    public Reference evidence(EvidenceId evidence) {
        return evidenceService(evidence.value(), "/v1/evidence/");
    }

    public Reference standard(StandardId standard) {
        return new Reference(standard.value(), "/v1/standards/" + standard.value());
    }

    private Reference evidenceService(UUID id, String collection) {
        return services.reference(Source.EVIDENCE, id, collection + id);
    }
}
