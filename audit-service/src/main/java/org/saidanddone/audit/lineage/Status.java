package org.saidanddone.audit.lineage;

import java.util.Locale;
import java.util.Optional;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;
import org.saidanddone.events.state.UserLedDeclarationState;

/** Where an aggregate stands, for those that can fall. */
final class Status {
    private Status() {}

    static Optional<String> of(State state) {
        return switch (state) {
            case EvidenceState evidence -> Optional.of(word(evidence.status()));
            case ConsentState consent -> Optional.of(word(consent.status()));
            case GateProfileState profile -> Optional.of(profile.assent() == null ? "proposed" : "in-force");
            case UserLedDeclarationState declaration ->
                Optional.of(declaration.verification() == null ? "declared" : "verified");
            case StandardVersionState standard ->
                Optional.of(word(standard.publication().status()));
            case ClauseVersionState clause ->
                Optional.of(word(clause.publication().status()));
            default -> Optional.empty();
        };
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
