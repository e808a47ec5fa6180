package org.saidanddone.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saidanddone.attack.history.Attempt;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.attack.history.Write;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Item;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;

/** Which histories break G1, and which cannot be held against anybody. */
class PublicationCheckTest {
    private static final String PURPOSE = Register.purpose(0);

    @TempDir
    private Path folder;

    private History history;
    private Violations violations;
    private final Candidate standard = new Candidate(false, 1, "the-standard", "/v1/standards/s/versions/1", "d", "p");
    private final Candidate clause = new Candidate(true, 1, "the-clause", "/v1/clauses/c/versions/1", "d", "");

    @BeforeEach
    void aPlotThatIsComplete() {
        history = new History(folder.resolve("history.jsonl"));
        violations = new Violations(history);
        List<String> all = new ArrayList<>(List.of(
                Register.APART,
                Register.current(1),
                Register.assent(1),
                Register.clauseCurrent(1),
                Register.groupAgrees(1),
                Register.boroughAgrees(1),
                Register.groupFirst(1),
                Register.implemented(1, 1)));
        for (int item = 0; item < 3; item++) {
            all.addAll(List.of(
                    Register.standing(item),
                    Register.consent(item),
                    Register.purpose(item),
                    Register.check(item),
                    Register.account(item),
                    Register.link(1, item)));
        }
        mends(all, Outcome.DONE);
    }

    @AfterEach
    void closed() {
        history.close();
    }

    @Test
    void whatIsCompleteIsPublished() {
        published(standard);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void aPublicationAfterABreakThatWasDoneIsAViolationAndNamesBoth() {
        Operation broken = breaks(Outcome.DONE);
        Operation published = published(standard);
        assertThat(violations.all()).hasSize(1);
        assertThat(violations.all().getFirst().concerned()).containsExactly(broken, published);
    }

    @Test
    void aClauseThatRestsOnItIsOneToo() {
        published(standard);
        breaks(Outcome.DONE);
        published(clause);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void aClauseOnAStandardThatNobodyAskedToPublishIsOne() {
        published(clause);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void aBreakThatWasAcceptedAndNeverSaidToBeDoneNeedNotBeSeen() {
        breaks(Outcome.ACCEPTED);
        published(standard);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void aBreakWhoseAnswerWasLostNeedNotBeSeen() {
        breaks(Outcome.UNKNOWN);
        published(standard);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void aBreakThatWasAnsweredAfterThePublicationWasSentNeedNotBeSeen() {
        Operation asked = ask(publication(standard));
        breaks(Outcome.DONE);
        answer(asked, Outcome.DONE);
        look(asked);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void whatWasMendedSinceMayBePublished() {
        breaks(Outcome.DONE);
        mends(List.of(PURPOSE), Outcome.DONE);
        published(standard);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void whatMayHaveBeenMendedSinceMayBePublished() {
        breaks(Outcome.DONE);
        mends(List.of(PURPOSE), Outcome.UNKNOWN);
        published(standard);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void aMendThatWasRefusedMendsNothing() {
        breaks(Outcome.DONE);
        mends(List.of(PURPOSE), Outcome.REFUSED);
        published(standard);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void aMendFromBeforeTheBreakMendsNothing() {
        mends(List.of(PURPOSE), Outcome.DONE);
        breaks(Outcome.DONE);
        published(standard);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void aMendBesideTheBreakMayHaveComeAfterIt() {
        Operation mend = ask(Write.change("mend", 1, "a", "consent.changed").mending(List.of(PURPOSE)));
        breaks(Outcome.DONE);
        answer(mend, Outcome.DONE);
        published(standard);
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void aMendThatWasSentAfterThePublicationWasAnsweredMendsNothing() {
        breaks(Outcome.DONE);
        Operation published = ask(publication(standard));
        answer(published, Outcome.DONE);
        mends(List.of(PURPOSE), Outcome.DONE);
        look(published);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void anAcceptedPublicationIsAPublication() {
        breaks(Outcome.DONE);
        Operation published = ask(publication(standard));
        answer(published, Outcome.ACCEPTED);
        look(published);
        assertThat(violations.all()).hasSize(1);
    }

    @Test
    void whoTakesBackAnAssentThatIsTakenBackLeavesTheNewOneAlone() {
        Operation given = mends(List.of(Register.assent(1)), Outcome.OPEN);
        given.told("the-new-assent", null);
        answer(given, Outcome.DONE);
        Write again = Write.change("taken back", 1, "the-standard", "standard-version.assent-withdrawn")
                .breaking(List.of(Register.assent(1)))
                .undoing("an-older-assent");
        answer(ask(again), Outcome.DONE);
        published(standard);
        assertThat(violations.all()).isEmpty();
        answer(ask(again.undoing("the-new-assent")), Outcome.DONE);
        published(standard);
        // the assent that everything began with has no id here, and may still stand
        assertThat(violations.all()).isEmpty();
    }

    @Test
    void aFourthVoiceMakesUpForOne() {
        Plot four = plot(4);
        List<String> fourth = List.of(
                Register.standing(3),
                Register.consent(3),
                Register.purpose(3),
                Register.check(3),
                Register.account(3),
                Register.link(1, 3));
        mends(fourth, Outcome.DONE);
        breaks(Outcome.DONE);
        Operation published = ask(publication(standard));
        answer(published, Outcome.DONE);
        PublicationCheck.look(published, four, history, violations);
        assertThat(violations.all()).isEmpty();
    }

    private Operation published(Candidate candidate) {
        Operation published = ask(publication(candidate));
        answer(published, Outcome.DONE);
        look(published);
        return published;
    }

    private Write publication(Candidate candidate) {
        Write write = Write.question("published", 1, candidate.id(), "published");
        return candidate.clause() ? write : write.mending(List.of(Register.published(1)));
    }

    private Operation breaks(Outcome outcome) {
        Operation operation =
                ask(Write.change("break", 1, "a", "consent.changed").breaking(List.of(PURPOSE)));
        answer(operation, outcome);
        return operation;
    }

    private Operation mends(List<String> registers, Outcome outcome) {
        Operation operation =
                ask(Write.change("mend", 1, "a", "consent.changed").mending(registers));
        if (outcome != Outcome.OPEN) {
            answer(operation, outcome);
        }
        return operation;
    }

    private Operation ask(Write write) {
        tick();
        return history.ask(1, write);
    }

    private void answer(Operation operation, Outcome outcome) {
        tick();
        long now = history.clock().now();
        history.answered(
                operation, new Attempt("evidence-1", "POST /", null, operation.sent(), now, 200, outcome, false, null));
        tick();
    }

    private void look(Operation published) {
        PublicationCheck.look(published, plot(3), history, violations);
    }

    private Plot plot(int voices) {
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < voices; item++) {
            items.add(new Item(item, "e" + item, "p" + item, "c" + item, item >= 2));
        }
        Plot plot = new Plot(1, "visit", items, "/v1/standards/s", "/v1/clauses/c");
        plot.add(standard);
        plot.add(clause);
        return plot;
    }

    /** Two moments of the clock are apart: what has the same time counts as at the same time. */
    private void tick() {
        long now = history.clock().now();
        while (history.clock().now() == now) {
            Thread.onSpinWait();
        }
    }
}
