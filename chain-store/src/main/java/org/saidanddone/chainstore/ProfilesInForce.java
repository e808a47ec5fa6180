package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.ProfileInForce;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.inbox.Inbox;

/** By which figures a programme's gate asks at present, as the stored facts say it (ADR 005). */
@ApplicationScoped
public class ProfilesInForce {
    private final Database database;
    private final Inbox inbox;

    ProfilesInForce(Database database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /** Those of one programme. */
    public ProfileInForce of(ProgrammeState programme) {
        List<Fact> profiles = database.ask(connection -> FactTable.profilesOf(connection, programme.id()));
        Set<AggregateRef> doubtful =
                inbox.doubtful(profiles.stream().map(Fact::ref).toList());
        return ProfileInForce.of(
                programme,
                profiles.stream()
                        .map(fact -> doubtful.contains(fact.ref()) ? fact.doubted() : fact)
                        .toList());
    }

    /** Those of the candidate's own programme. While that is not known the candidate is not verifiable anyway, by whatever figures. */
    ProfileInForce of(AggregateRef candidate, Facts facts) {
        return programme(candidate, facts)
                .flatMap(id -> facts.state(id, ProgrammeState.class))
                .map(this::of)
                .orElse(ProfileInForce.FLOOR);
    }

    private static Optional<ProgrammeId> programme(AggregateRef candidate, Facts facts) {
        return facts.find(candidate).flatMap(fact -> switch (fact.state()) {
            case StandardVersionState standard -> Optional.of(standard.programme());
            case ClauseVersionState clause ->
                facts.state(clause.contract(), ContractState.class).map(ContractState::programme);
            default -> Optional.empty();
        });
    }
}
