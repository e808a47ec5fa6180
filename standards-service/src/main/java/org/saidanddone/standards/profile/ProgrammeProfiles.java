package org.saidanddone.standards.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The gate profiles of this service's programmes. */
@ApplicationScoped
class ProgrammeProfiles implements PanacheRepositoryBase<ProgrammeProfile, UUID> {
    /**
     * One of them.
     *
     * @throws Refusal 404 when there is none
     */
    ProgrammeProfile get(UUID id) {
        return findByIdOptional(id).orElseThrow(ProgrammeProfiles::unknown);
    }

    /**
     * One to change, its row locked.
     *
     * @throws Refusal 404 when there is none
     */
    ProgrammeProfile change(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProgrammeProfiles::unknown);
    }

    /** The number that the next one of a programme has; under the gate lock. */
    int nextNumber(ProgrammeId programme) {
        return find("programme = ?1 order by number desc", programme.value())
                .firstResultOptional()
                .map(latest -> latest.figures().number() + 1)
                .orElse(GateProfile.FLOOR.number() + 1);
    }

    /**
     * A page by id.
     *
     * @param proposalsOf the programmes whose proposals are shown; null: all
     */
    List<ProgrammeProfile> page(
            @Nullable UUID programme, @Nullable Set<UUID> proposalsOf, @Nullable UUID after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (programme != null) {
            conditions.add("programme = :programme");
            parameters.put("programme", programme);
        }
        if (proposalsOf != null) {
            boolean none = proposalsOf.isEmpty();
            conditions.add(none ? "assent.id is not null" : "(assent.id is not null or programme in :own)");
            if (!none) {
                parameters.put("own", proposalsOf);
            }
        }
        if (after != null) {
            conditions.add("id > :after");
            parameters.put("after", after);
        }
        String where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        return find(where + " order by id", parameters).range(0, most - 1).list();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such gate profile. Check its address.")
                .inPath("profile");
    }
}
