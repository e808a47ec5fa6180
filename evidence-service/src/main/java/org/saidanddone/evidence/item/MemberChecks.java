package org.saidanddone.evidence.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All member checks. */
@ApplicationScoped
class MemberChecks implements PanacheRepositoryBase<MemberCheckEntity, UUID> {
    /** @throws Refusal 404 when the evidence has none with this id */
    MemberCheckEntity get(UUID evidence, UUID id) {
        return findByIdOptional(id)
                .filter(check -> check.evidence().equals(evidence))
                .orElseThrow(
                        () -> new Refusal(ProblemType.NOT_FOUND, "The evidence has no member check with this id."));
    }
}
