package org.saidanddone.contracts.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.events.id.ClauseId;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.web.Reference;
import org.saidanddone.web.ServiceUrls;

/** References from contracts and clauses: by path within this service, by whole address to what another one keeps. */
@ApplicationScoped
public class References {
    private final ServiceUrls services;

    References(ServiceUrls services) {
        this.services = services;
    }

    public Reference contract(ContractId id) {
        return new Reference(id.value(), "/v1/contracts/" + id.value());
    }

    /** A clause, whose address answers its current version. */
    public Reference clause(ClauseId id) {
        return new Reference(id.value(), "/v1/clauses/" + id.value());
    }

    public Reference programme(ProgrammeId id) {
        return services.reference(Source.EVIDENCE, id.value(), "/v1/programmes/" + id.value());
    }

    public Reference organisation(OrganisationId id) {
        return services.reference(Source.EVIDENCE, id.value(), "/v1/organisations/" + id.value());
    }

    /**
     * A version of a standard, which standards-service addresses by the standard and the number.
     *
     * @param standard the id of the standard that it is a version of
     */
    public Reference standardVersion(StandardVersionId id, UUID standard, int number) {
        return services.reference(Source.STANDARDS, id.value(), "/v1/standards/" + standard + "/versions/" + number);
    }
}
