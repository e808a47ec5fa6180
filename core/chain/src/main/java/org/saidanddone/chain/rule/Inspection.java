package org.saidanddone.chain.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.Verification;
import org.saidanddone.events.state.VisitState;

/**
 * A visit with what is known of where it was and who led it; each null when not known.
 *
 * @param setting that was visited
 * @param lead the organisation that led the visit
 * @param declaration the latest one of that organisation that was verified; null also when none was
 * @param verifier who verified it; null also when nobody has
 */
public record Inspection(
        @Nullable VisitState visit,
        @Nullable CareSettingState setting,
        @Nullable ProgrammeState programme,
        @Nullable OrganisationState lead,
        @Nullable UserLedDeclarationState declaration,
        @Nullable OrganisationState verifier) {
    static final Inspection UNKNOWN = new Inspection(null, null, null, null, null, null);

    static Inspection of(VisitId id, Facts facts) {
        return facts.state(id, VisitState.class).map(visit -> of(visit, facts)).orElse(UNKNOWN);
    }

    private static Inspection of(VisitState visit, Facts facts) {
        Optional<OrganisationState> lead = facts.state(visit.lead(), OrganisationState.class);
        Optional<UserLedDeclarationState> declaration =
                lead.map(OrganisationState::declaration).flatMap(id -> facts.state(id, UserLedDeclarationState.class));
        Optional<OrganisationState> verifier = declaration
                .map(UserLedDeclarationState::verification)
                .map(Verification::organisation)
                .flatMap(id -> facts.state(id, OrganisationState.class));
        return new Inspection(
                visit,
                facts.state(visit.setting(), CareSettingState.class).orElse(null),
                facts.state(visit.programme(), ProgrammeState.class).orElse(null),
                lead.orElse(null),
                declaration.orElse(null),
                verifier.orElse(null));
    }
}
