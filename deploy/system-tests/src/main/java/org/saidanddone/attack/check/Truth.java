package org.saidanddone.attack.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Item;
import org.saidanddone.attack.plot.Needs;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;

/** Which registers of each plot hold when nothing is under way any more, by the last event of each aggregate in the journal. */
final class Truth {
    private static final Set<Account> FIRST_HAND =
            Set.of(Account.FIRST_PERSON, Account.SUPPORTED, Account.PEER_OBSERVED);

    private final Map<String, State> states = new HashMap<>();

    Truth(List<JournalLine> journal) {
        journal.forEach(line -> states.put(line.aggregate(), line.event().state()));
    }

    /** Whether the candidate may be published. */
    boolean isComplete(Plot plot, Candidate candidate) {
        Map<String, Boolean> holding = holding(plot);
        return Needs.met(plot, candidate, register -> holding.getOrDefault(register, false));
    }

    /** Where it stands, by its own last event. */
    PublicationStatus status(Candidate candidate) {
        return candidate.clause()
                ? clause(candidate).publication().status()
                : standard(candidate).publication().status();
    }

    /** Whether it was ever told of: its plot may have been left before. */
    boolean knows(Candidate candidate) {
        return states.containsKey(candidate.id());
    }

    private Map<String, Boolean> holding(Plot plot) {
        Map<String, Boolean> holding = new HashMap<>();
        for (Item item : plot.items()) {
            EvidenceState evidence = state(item.evidence(), EvidenceState.class);
            ConsentState consent = state(item.consent(), ConsentState.class);
            int i = item.number();
            holding.put(Register.standing(i), evidence.status() == EvidenceStatus.STANDING);
            holding.put(Register.account(i), FIRST_HAND.contains(evidence.account()));
            holding.put(Register.check(i), isConfirmed(evidence));
            holding.put(Register.consent(i), consent.status() == ConsentStatus.GIVEN);
            holding.put(Register.purpose(i), consent.purposes().contains(Purpose.DERIVE_STANDARD));
        }
        holding.put(Register.APART, areApart(plot));
        plot.standards().forEach(version -> standard(plot, version, holding));
        plot.clauses().forEach(version -> clause(plot, version, holding));
        return holding;
    }

    private void standard(Plot plot, Candidate version, Map<String, Boolean> holding) {
        StandardVersionState standard = standard(version);
        ProvisionState provision = state(version.provision(), ProvisionState.class);
        int number = version.number();
        PublicationStatus status = standard.publication().status();
        holding.put(Register.current(number), status != PublicationStatus.SUPERSEDED);
        holding.put(Register.published(number), status == PublicationStatus.PUBLISHED);
        holding.put(
                Register.assent(number),
                first(standard.assents(), Capacity.USER_LED).isPresent());
        for (Item item : plot.items()) {
            EvidenceState evidence = state(item.evidence(), EvidenceState.class);
            holding.put(
                    Register.link(number, item.number()),
                    provision.links().stream()
                            .anyMatch(link -> link.evidence().equals(evidence.id())
                                    && link.commitment().equals(evidence.commitment())));
        }
    }

    private void clause(Plot plot, Candidate version, Map<String, Boolean> holding) {
        ClauseVersionState clause = clause(version);
        int number = version.number();
        Optional<Integer> group = first(clause.assents(), Capacity.USER_LED);
        Optional<Integer> borough = first(clause.assents(), Capacity.COMMISSIONER);
        holding.put(Register.clauseCurrent(number), clause.publication().status() != PublicationStatus.SUPERSEDED);
        holding.put(Register.groupAgrees(number), group.isPresent());
        holding.put(Register.boroughAgrees(number), borough.isPresent());
        holding.put(
                Register.groupFirst(number),
                borough.isEmpty()
                        || group.filter(place -> place < borough.get()).isPresent());
        for (Candidate candidate : plot.standards()) {
            StandardVersionState standard = standard(candidate);
            holding.put(
                    Register.implemented(number, candidate.number()),
                    clause.implemented().stream()
                            .anyMatch(link -> link.standardVersion().equals(standard.id())
                                    && link.digest().equals(standard.digest())));
        }
    }

    private boolean areApart(Plot plot) {
        return plot.items().stream()
                        .map(item -> state(item.evidence(), EvidenceState.class).setting())
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean isConfirmed(EvidenceState evidence) {
        MemberCheck check = evidence.check();
        return check != null
                && check.outcome() == CheckOutcome.CONFIRMED
                && check.commitment().equals(evidence.commitment());
    }

    /** The place of the first assent of that side that was not taken back; no text here is ever edited, so each is over what stands. */
    private static Optional<Integer> first(List<Assent> assents, Capacity side) {
        for (int place = 0; place < assents.size(); place++) {
            if (assents.get(place).capacity() == side && !assents.get(place).withdrawn()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private StandardVersionState standard(Candidate version) {
        return state(version.id(), StandardVersionState.class);
    }

    private ClauseVersionState clause(Candidate version) {
        return state(version.id(), ClauseVersionState.class);
    }

    private <S extends State> S state(String id, Class<S> kind) {
        return kind.cast(Objects.requireNonNull(states.get(id), "what was answered as made is not in the journal"));
    }
}
