package org.saidanddone.evidence.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.UUID;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The register. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<OrganisationEntity, UUID> {

    /**
     * The organisation that a request's body names.
     *
     * @param pointer where the body names it
     * @throws Refusal 422 when the register has none
     */
    public OrganisationEntity referenced(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Refusal(
                                ProblemType.UNKNOWN_REFERENCE,
                                "The register has no organisation with this id. Ask a registrar to register it, or correct the id.")
                        .at(pointer));
    }

    /**
     * The organisation of a certain kind that a request's body names.
     *
     * @param pointer where the body names it
     * @throws Refusal 422 when the register has none, or it is of another kind
     */
    public OrganisationEntity referenced(UUID id, OrganisationKind kind, String pointer) {
        OrganisationEntity organisation = referenced(id, pointer);
        if (organisation.kind() != kind) {
            throw new Refusal(
                            ProblemType.WRONG_KIND,
                            "The organisation is not of the kind that is needed here: " + named(kind) + ".")
                    .at(pointer);
        }
        return organisation;
    }

    /**
     * The organisation that a path names.
     *
     * @throws Refusal 404
     */
    public OrganisationEntity get(UUID id) {
        return findByIdOptional(id).orElseThrow(Organisations::unknown);
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404
     */
    public OrganisationEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Organisations::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no organisation with this id.").inPath("organisation");
    }

    private static String named(OrganisationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
