package org.saidanddone.evidence.setting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All care settings. */
@ApplicationScoped
public class CareSettings implements PanacheRepositoryBase<CareSettingEntity, UUID> {

    /**
     * The setting that a request's body names.
     *
     * @param pointer where the body names it
     * @throws Refusal 422 when there is none
     */
    public CareSettingEntity referenced(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Refusal(
                                ProblemType.UNKNOWN_REFERENCE,
                                "There is no care setting with this id. Register it first, or correct the id.")
                        .at(pointer));
    }

    /**
     * The care setting that a path names.
     *
     * @throws Refusal 404
     */
    public CareSettingEntity get(UUID id) {
        return findByIdOptional(id).orElseThrow(CareSettings::unknown);
    }

    /**
     * For a change: the row stays locked until the transaction ends.
     *
     * @throws Refusal 404
     */
    CareSettingEntity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CareSettings::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no care setting with this id.");
    }
}
