package org.saidanddone.chain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saidanddone.events.state.InspectorRole.PEER;
import static org.saidanddone.events.state.InspectorRole.STAFF;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.UserLedDeclarationState;

/** What holds for every chain. jqwik prints the seed of a failure; {@code chain} seeds the shape, so a case can be told by its numbers. */
class GateProperties {
    @Property(tries = 500)
    void aFactThatBreaksALinkNeverMakesAVerdictBetter(
            @ForAll long chain, @ForAll @IntRange(max = 15) int breaking, @ForAll @IntRange(max = 3) int which) {
        Newham newham = randomChain(new Random(chain));
        int standardBefore = rank(newham.judge(newham.standard));
        int clauseBefore = rank(newham.judge(newham.clause));
        breakSomething(newham, breaking, which);
        assertThat(rank(newham.judge(newham.standard))).isLessThanOrEqualTo(standardBefore);
        assertThat(rank(newham.judge(newham.clause))).isLessThanOrEqualTo(clauseBefore);
    }

    @Property(tries = 300)
    void theOrderOfFactsAndStaleDuplicatesDoNotMatter(@ForAll long chain, @ForAll long order) {
        Newham newham = randomChain(new Random(chain));
        List<Fact> before = newham.all();
        breakSomething(newham, new Random(chain).nextInt(16), 0);
        List<Fact> facts = new ArrayList<>(newham.all());
        facts.addAll(before);
        Verdict expected = newham.judge(newham.clause);
        Collections.shuffle(facts, new Random(order));
        assertThat(Gate.evaluate(newham.clause.ref(), Facts.of(facts), GateProfile.FLOOR, Newham.NOW))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void timeAloneNeverChangesACompleteVerdictBeforeItsMoment(
            @ForAll long chain, @ForAll @IntRange(max = 1000) int part) {
        Newham newham = randomChain(new Random(chain));
        if (newham.judge(newham.clause) instanceof Verdict.Complete complete) {
            Duration left = complete.reconsiderAt()
                    .map(moment -> Duration.between(Newham.NOW, moment))
                    .orElse(Duration.ofDays(36_500));
            Verdict later = newham.judge(
                    newham.clause, Newham.NOW.plus(left.multipliedBy(part).dividedBy(1001)));
            assertThat(later)
                    .isInstanceOfSatisfying(
                            Verdict.Complete.class,
                            still -> assertThat(still.closure()).isEqualTo(complete.closure()));
        }
    }

    @Property(tries = 300)
    void twoFactsOfOneVersionThatDifferAreNeverComplete(@ForAll long chain, @ForAll @IntRange(max = 3) int which) {
        Newham newham = randomChain(new Random(chain));
        List<Fact> facts = new ArrayList<>(newham.all());
        EvidenceState said = newham.get(newham.said.get(which), EvidenceState.class);
        long version = Facts.of(facts).find(said.id().ref()).orElseThrow().version();
        facts.add(new Fact(Newham.with(said, new VoiceKey(new UUID(0, 7))), version, true));
        Verdict verdict = Gate.evaluate(newham.clause.ref(), Facts.of(facts), GateProfile.FLOOR, Newham.NOW);
        boolean linked = newham.provisions.stream()
                .map(id -> newham.get(id, ProvisionState.class))
                .anyMatch(p -> p.links().stream().anyMatch(l -> l.evidence().equals(said.id())));
        assertThat(verdict instanceof Verdict.Complete && linked).isFalse();
    }

    /** The complete chain with some things made otherwise: diamonds (things linked twice), shared voices, unknown and missing parts. */
    private static Newham randomChain(Random random) {
        Newham newham = new Newham();
        for (int i = 0; i < 4; i++) {
            if (random.nextInt(4) == 0) {
                Account account = List.of(Account.values()).get(random.nextInt(5));
                newham.changeSaid(i, e -> Newham.with(e, account));
            }
            if (random.nextInt(6) == 0) {
                VoiceKey shared =
                        newham.get(newham.said.getFirst(), EvidenceState.class).voice();
                newham.changeSaid(i, e -> Newham.with(e, shared));
                newham.changeConsent(i, c -> Newham.with(c, shared));
            }
            if (random.nextInt(6) == 0) {
                breakSomething(newham, random.nextInt(7), i);
            }
            if (random.nextInt(3) == 0) {
                int months = random.nextInt(3);
                newham.changeConsent(
                        i, c -> Newham.validThrough(c, YearMonth.of(2026, 11).plusMonths(months)));
            }
        }
        newham.provisions.forEach(id -> newham.change(id, ProvisionState.class, p -> {
            var links = new HashSet<>(p.links());
            IntStream.range(0, 4).filter(i -> random.nextBoolean()).forEach(i -> links.add(newham.link(i)));
            return new ProvisionState(p.id(), p.standardVersion(), p.digest(), List.copyOf(links));
        }));
        if (random.nextInt(8) == 0) {
            newham.forget(newham.consents.get(random.nextInt(4)));
        }
        if (random.nextInt(8) == 0) {
            newham.doubt(newham.said.get(random.nextInt(4)));
        }
        return newham;
    }

    private static void breakSomething(Newham newham, int breaking, int i) {
        switch (breaking) {
            case 0 -> newham.withdraw(i);
            case 1 -> ifConsentKnown(newham, i, ConsentStatus.WITHDRAWN);
            case 2 -> ifConsentKnown(newham, i, ConsentStatus.REFUSED);
            case 3 -> newham.changeSaid(i, e -> Newham.with(e, Newham.commitment(500 + i)));
            case 4 ->
                newham.changeSaid(i, e -> Newham.with(e, new MemberCheck(CheckOutcome.DISAGREED, e.commitment())));
            case 5 -> newham.changeSaid(i, e -> Newham.with(e, (MemberCheck) null));
            case 6 -> newham.changeSaid(i, e -> Newham.with(e, Account.PROXY));
            case 7 -> newham.changeStandard(s -> Newham.with(s, PublicationStatus.SUSPENDED));
            case 8 -> newham.changeStandard(s -> Newham.with(s, Newham.digest(600)));
            case 9 ->
                newham.changeStandard(s -> Newham.with(
                        s, s.assents().stream().map(Newham::withdrawn).toList()));
            case 10 ->
                newham.changeClause(c -> Newham.with(
                        c,
                        List.of(
                                Newham.withdrawn(c.assents().get(0)),
                                c.assents().get(1))));
            case 11 -> newham.changeSaid(i, e -> Newham.with(e, EvidenceStatus.ERASED));
            case 12 -> newham.inspected(i / 2, Newham.INSPECTORS.getFirst(), new Inspector(STAFF, null, List.of()));
            case 13 -> newham.inspected(i / 2, new Inspector(PEER, null, List.of(newham.provider)));
            case 14 ->
                newham.changeDeclaration(d -> new UserLedDeclarationState(
                        d.id(), d.organisation(), d.members(), d.withLivedExperience(), d.validThrough(), null));
            default ->
                newham.changeClause(c -> Newham.with(
                        c,
                        c.assents().stream()
                                .map(a -> a.capacity() == Capacity.COMMISSIONER ? Newham.withdrawn(a) : a)
                                .toList()));
        }
    }

    private static void ifConsentKnown(Newham newham, int i, ConsentStatus status) {
        if (Facts.of(newham.all()).find(newham.consents.get(i).ref()).isPresent()) {
            newham.changeConsent(i, c -> Newham.with(c, status));
        }
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Complete c -> 2;
            case Verdict.Unverifiable u -> 1;
            case Verdict.Incomplete i -> 0;
        };
    }
}
