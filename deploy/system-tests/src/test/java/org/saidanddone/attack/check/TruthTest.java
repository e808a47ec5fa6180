package org.saidanddone.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Item;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.PublicationStatus;

/** What is complete when nothing is under way any more, by the last events alone. */
class TruthTest {
    private final Newham newham = new Newham();

    @Test
    void whatNobodyBrokeIsComplete() {
        assertThat(isComplete(standard())).isTrue();
        assertThat(isComplete(clause())).isTrue();
    }

    /** Of three voices from two homes each is needed. */
    static Stream<Consumer<Newham>> breaks() {
        return Stream.of(
                newham -> newham.withdraw(0),
                newham -> newham.changeConsent(1, consent -> Newham.with(consent, ConsentStatus.WITHDRAWN)),
                newham -> newham.changeConsent(2, consent -> Newham.with(consent, Set.of())),
                newham -> newham.changeSaid(0, said -> Newham.with(said, Newham.commitment(9))),
                newham -> newham.changeSaid(
                        1, said -> Newham.with(said, new MemberCheck(CheckOutcome.DISAGREED, said.commitment()))),
                newham -> newham.changeSaid(2, said -> Newham.with(said, Account.PROFESSIONAL)),
                newham -> newham.changeSaid(2, said -> Newham.with(said, newham.homes.getFirst())),
                newham -> newham.changeStandard(version -> Newham.with(version, List.of())),
                newham -> newham.changeStandard(version -> Newham.with(version, PublicationStatus.SUPERSEDED)),
                newham -> newham.change(
                        newham.provisions.getFirst(),
                        ProvisionState.class,
                        provision -> new ProvisionState(
                                provision.id(),
                                provision.standardVersion(),
                                provision.digest(),
                                provision.links().subList(1, 3))));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void eachBreakOfAStandardBreaksItsClauseToo(Consumer<Newham> broken) {
        broken.accept(newham);
        assertThat(isComplete(standard())).isFalse();
        assertThat(isComplete(clause())).isFalse();
    }

    @Test
    void aClauseNeedsAPublishedStandardAsItWasLinkedAndBothAssentsTheGroupsFirst() {
        newham.changeStandard(version -> Newham.with(version, PublicationStatus.SUSPENDED));
        assertThat(isComplete(standard())).isTrue();
        assertThat(isComplete(clause())).isFalse();
        newham.changeStandard(version -> Newham.with(version, PublicationStatus.PUBLISHED));
        assertThat(isComplete(clause())).isTrue();
        newham.changeClause(version -> Newham.with(version, version.assents().reversed()));
        assertThat(isComplete(clause())).isFalse();
        newham.changeClause(version -> Newham.with(version, List.of(newham.assent(Capacity.USER_LED, 0, 2))));
        assertThat(isComplete(clause())).isFalse();
        newham.changeClause(version -> Newham.linked(version, List.of()));
        assertThat(isComplete(clause())).isFalse();
    }

    private boolean isComplete(Candidate candidate) {
        return new Truth(journal()).isComplete(plot(), candidate);
    }

    private Plot plot() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(new Item(
                    i,
                    newham.said.get(i).value().toString(),
                    "p" + i,
                    newham.consents.get(i).value().toString(),
                    i == 2));
        }
        Plot plot = new Plot(1, "", items, "/s", "/c");
        plot.add(standard());
        plot.add(clause());
        return plot;
    }

    private Candidate standard() {
        String provision = newham.provisions.getFirst().value().toString();
        return new Candidate(false, 1, newham.standard.value().toString(), "/s1", "", provision);
    }

    private Candidate clause() {
        return new Candidate(true, 1, newham.clause.value().toString(), "/c1", "", "");
    }

    private List<JournalLine> journal() {
        return newham.all().stream().map(TruthTest::line).toList();
    }

    private static JournalLine line(Fact fact) {
        EventType any = Arrays.stream(EventType.values())
                .filter(type -> type.aggregate() == fact.ref().type())
                .findFirst()
                .orElseThrow();
        Event event = new Event(UUID.randomUUID(), any, fact.version(), Newham.NOW, null, fact.state());
        return new JournalLine(fact.version(), fact.ref().id().toString(), any.wireName(), event);
    }
}
