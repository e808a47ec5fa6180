package org.saidanddone.evidence.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.evidence.organisation.ActingOrganisation;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Lets in only the organisations of a programme: what was said in it is nobody else's. */
@ApplicationScoped
public class ProgrammeDoor {
    private final ActingOrganisation acting;
    private final Programmes programmes;

    ProgrammeDoor(ActingOrganisation acting, Programmes programmes) {
        this.acting = acting;
        this.programmes = programmes;
    }

    /**
     * The organisation that gathers the evidence of the programme, and nobody else.
     *
     * @throws Refusal 403
     */
    public void admitGathering(UUID programme) {
        if (!isGathering(programme)) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the user-led organisation of the programme may do this. Sign in for that organisation, or ask it.");
        }
    }

    /**
     * The two organisations of the programme, and nobody else.
     *
     * @return whether it is the gathering one
     * @throws Refusal 403
     */
    public boolean admitEither(UUID programme) {
        if (!programmes.findById(programme).isBetween(acting.registered().id())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the two organisations of the programme may see this. Sign in for one of them, or ask them.");
        }
        return isGathering(programme);
    }

    /**
     * Of a list: only what is of programmes whose evidence the caller's organisation gathers.
     *
     * @param conditions of entities with an attribute {@code programme}
     */
    public Conditions gatheredOnly(Conditions conditions) {
        return conditions.where(
                "programme in (select p.id from ProgrammeEntity p where p.userLed = :acting)", "acting", acting.id());
    }

    /**
     * Of a list: only what is of programmes of which the caller's organisation is one of the two.
     *
     * @param conditions of entities with an attribute {@code programme}
     */
    public Conditions eitherSideOnly(Conditions conditions) {
        return conditions.where(
                "programme in (select p.id from ProgrammeEntity p where :acting in (p.userLed, p.commissioner))",
                "acting",
                acting.id());
    }

    private boolean isGathering(UUID programme) {
        return programmes
                .findById(programme)
                .userLed()
                .equals(acting.registered().id());
    }
}
