package org.saidanddone.attack.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the model says a publication needs. */
class NeedsTest {
    private final Candidate standard = new Candidate(false, 1, "s1", "/s1", "d", "p");
    private final Candidate newer = new Candidate(false, 2, "s2", "/s2", "d", "p");
    private final Candidate clause = new Candidate(true, 1, "c1", "/c1", "d", "");

    @Test
    void withEverythingBothAreComplete() {
        assertThat(Needs.met(plot(3), standard, without())).isTrue();
        assertThat(Needs.met(plot(3), clause, without())).isTrue();
    }

    @Test
    void withThreeVoicesEveryRegisterIsNeeded() {
        List<String> needed = new ArrayList<>(List.of(Register.APART, Register.assent(1), Register.current(1)));
        for (int item = 0; item < 3; item++) {
            needed.addAll(List.of(
                    Register.standing(item),
                    Register.consent(item),
                    Register.purpose(item),
                    Register.check(item),
                    Register.account(item),
                    Register.link(1, item)));
        }
        for (String register : needed) {
            assertThat(Needs.met(plot(3), standard, without(register)))
                    .as(register)
                    .isFalse();
            assertThat(Needs.met(plot(3), clause, without(register)))
                    .as(register)
                    .isFalse();
        }
    }

    @Test
    void aClauseNeedsBothAssentsInTheirOrderAndAPublishedStandard() {
        for (String register : List.of(
                Register.groupAgrees(1),
                Register.boroughAgrees(1),
                Register.groupFirst(1),
                Register.clauseCurrent(1),
                Register.implemented(1, 1),
                Register.published(1))) {
            assertThat(Needs.met(plot(3), clause, without(register)))
                    .as(register)
                    .isFalse();
        }
    }

    @Test
    void aClauseMayStandOnEitherOfTwoVersions() {
        Plot plot = plot(3);
        plot.add(newer);
        assertThat(Needs.met(plot, clause, without(Register.current(1)))).isTrue();
        assertThat(Needs.met(plot, clause, without(Register.current(1), Register.implemented(1, 2))))
                .isFalse();
    }

    @Test
    void withFourVoicesOneMayFallAndTwoMayNot() {
        assertThat(Needs.met(plot(4), standard, without(Register.purpose(0)))).isTrue();
        assertThat(Needs.met(plot(4), standard, without(Register.purpose(0), Register.check(3))))
                .isFalse();
    }

    private Plot plot(int voices) {
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < voices; item++) {
            items.add(new Item(item, "e" + item, "p" + item, "c" + item, item >= 2));
        }
        Plot plot = new Plot(1, "visit", items, "/s", "/c");
        plot.add(standard);
        plot.add(clause);
        return plot;
    }

    private static Predicate<String> without(String... registers) {
        return register -> !Set.of(registers).contains(register);
    }
}
