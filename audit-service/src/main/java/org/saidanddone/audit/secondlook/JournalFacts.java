package org.saidanddone.audit.secondlook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.audit.AuditDatabase;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.ProfileInForce;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.inbox.Inbox;

/** Facts as of any moment, out of the journal, which keeps every version: audit-service's own, shared with nobody. */
@ApplicationScoped
class JournalFacts {
    private final AuditDatabase database;
    private final Inbox inbox;

    JournalFacts(AuditDatabase database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /**
     * All that these candidates rest on, themselves included: one statement a step away from them, each aggregate once.
     */
    Collected collect(Collection<AggregateRef> candidates, AsOf asOf) {
        Set<AggregateRef> members = new HashSet<>(candidates);
        List<Fact> facts = new ArrayList<>();
        Collection<AggregateRef> step = members.stream().toList();
        while (!step.isEmpty()) {
            Collection<AggregateRef> asked = step;
            List<Fact> found = database.ask(connection -> JournalStates.find(connection, asked, asOf));
            facts.addAll(found);
            step = found.stream()
                    .flatMap(fact -> fact.state().restsOn().stream())
                    .filter(members::add)
                    .toList();
        }
        return new Collected(
                Facts.of(facts),
                asOf,
                inbox.doubtful(members),
                !inbox.doubtfulSources().isEmpty());
    }

    /** The candidate with the figures of its programme; while that is not known nothing is verifiable anyway, by whatever figures. */
    FromJournal about(AggregateRef candidate, Collected collected) {
        return programme(candidate, collected.facts())
                .flatMap(id -> collected.facts().state(id, ProgrammeState.class))
                .map(programme -> about(programme, collected))
                .orElseGet(() -> new FromJournal(
                        collected.facts(),
                        ProfileInForce.FLOOR,
                        List.of(GateProfile.FLOOR),
                        collected.doubts(),
                        collected.anySourceInDoubt()));
    }

    private FromJournal about(ProgrammeState programme, Collected collected) {
        List<Fact> facts =
                database.ask(connection -> JournalStates.profilesOf(connection, programme.id(), collected.asOf()));
        Set<AggregateRef> doubtful =
                inbox.doubtful(facts.stream().map(Fact::ref).toList());
        List<Fact> marked = facts.stream()
                .map(fact -> doubtful.contains(fact.ref()) ? fact.doubted() : fact)
                .toList();
        Set<AggregateRef> doubts = new HashSet<>(collected.doubts());
        doubts.addAll(doubtful);
        return new FromJournal(
                collected.facts(),
                ProfileInForce.of(programme, marked),
                assentedTo(facts),
                doubts,
                collected.anySourceInDoubt());
    }

    private static List<GateProfile> assentedTo(List<Fact> facts) {
        List<GateProfile> profiles = new ArrayList<>(List.of(GateProfile.FLOOR));
        facts.stream()
                .map(fact -> (GateProfileState) fact.state())
                .filter(state -> state.assent() != null)
                .map(GateProfile::of)
                .forEach(profiles::add);
        return profiles;
    }

    private static Optional<ProgrammeId> programme(AggregateRef candidate, Facts facts) {
        return facts.find(candidate).flatMap(fact -> switch (fact.state()) {
            case StandardVersionState standard -> Optional.of(standard.programme());
            case ClauseVersionState clause ->
                facts.state(clause.contract(), ContractState.class).map(ContractState::programme);
            default -> Optional.empty();
        });
    }

    /**
     * Facts of one moment about some candidates.
     *
     * @param doubts those of the aggregates reached that are in doubt
     */
    record Collected(Facts facts, AsOf asOf, Set<AggregateRef> doubts, boolean anySourceInDoubt) {
        Collected {
            doubts = Set.copyOf(doubts);
        }
    }
}
