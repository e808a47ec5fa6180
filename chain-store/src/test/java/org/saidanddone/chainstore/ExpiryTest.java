package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.testing.Infrastructure;

/** The consent to the only thing said that provision 1 rests on ends with November 2026. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExpiryTest {
    /** Five seconds before December, the stated bound on clock skew. */
    private static final Instant DUE = Instant.parse("2026-11-30T23:59:55Z");

    @Inject
    Upstairs upstairs;

    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    ExpirySweep sweep;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();
    private Fact withoutEnd;

    @BeforeEach
    void published() {
        clock.set(Newham.NOW);
        withoutEnd = Town.fact(newham, newham.consents.get(3));
        newham.changeConsent(3, consent -> Newham.validThrough(consent, YearMonth.of(2026, 11)));
        town.moveIn(newham);
        shelf.publish(clause);
    }

    @AfterEach
    void now() {
        clock.set(Newham.NOW);
        upstairs.close();
    }

    @Test
    void itIsApprovedUntilTheLastMicrosecond() {
        clock.set(DUE.minusNanos(1_000));
        assertThat(approvals.of(clause).approved()).isTrue();
    }

    @Test
    void fromThatMomentOnItIsNotApprovedThoughNobodyWroteAnything() {
        upstairs.awaitClosed();
        clock.set(DUE);
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, false, true));
    }

    @Test
    void withoutAFenceNothingIsSuspended() {
        upstairs.awaitClosed();
        clock.set(DUE);
        assertThatThrownBy(sweep::sweep).hasMessageContaining("something to send for 5 seconds");
        assertThat(approvals.of(clause).status()).isEqualTo(PublicationStatus.PUBLISHED);
    }

    @Test
    void anotherFactThatComesMeanwhileDoesNotSuspendByTimeEither() {
        upstairs.awaitClosed();
        clock.set(DUE);
        newham.withdraw(0);
        town.tell(newham, newham.said.get(0));
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, false, true));
    }

    @Test
    void whatIsUnverifiableStillExpires() {
        upstairs.awaitClosed();
        newham.changeConsent(3, consent -> Newham.validThrough(consent, null));
        town.tell(newham, newham.consents.get(3));
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, true, true));
        town.fork(newham.homes.get(0));
        newham.changeConsent(2, consent -> Newham.validThrough(consent, YearMonth.of(2026, 12)));
        town.tell(newham, newham.consents.get(2));
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, true, false));
        clock.set(Instant.parse("2026-12-31T23:59:55Z"));
        assertThat(approvals.of(clause).approved()).isFalse();
    }

    @Test
    void afterAFenceItIsSuspended() {
        upstairs.open();
        clock.set(DUE);
        awaitSuspended();
        assertThat(shelf.find(clause).publication().decision().gaps())
                .isEqualTo(List.of("rooted-in-evidence", "consent-in-force"));
    }

    @Test
    void aRenewalInTimeThatIsStillOnItsWayIsSeen() {
        upstairs.send(withoutEnd);
        upstairs.tell(newham, newham.consents.get(3));
        upstairs.open();
        newham.changeConsent(3, consent -> Newham.validThrough(consent, YearMonth.of(2027, 11)));
        town.batch(() -> {
            clock.set(DUE);
            upstairs.tell(newham, newham.consents.get(3));
        });
        sweep.sweep();
        assertThat(approvals.of(clause).approved()).isTrue();
        assertThat(shelf.version(clause)).isEqualTo(2);
    }

    @Test
    void whenEnoughElseCountsItStaysUntilTheNextMoment() {
        Newham other = new Newham();
        other.changeConsent(0, consent -> Newham.validThrough(consent, YearMonth.of(2026, 11)));
        other.changeConsent(1, consent -> Newham.validThrough(consent, YearMonth.of(2026, 12)));
        town.moveIn(other);
        shelf.publish(other.clause.ref());
        upstairs.open();
        clock.set(DUE);
        Upstairs.soon().until(() -> approvals.of(other.clause.ref()).approved());
        clock.set(Instant.parse("2026-12-31T23:59:55Z"));
        Upstairs.soon().until(() -> approvals.of(other.clause.ref()).status() == PublicationStatus.SUSPENDED);
    }

    @Test
    void aDeclarationThatEndsSuspendsLikeAConsentThatDoes() {
        Newham other = new Newham();
        other.changeDeclaration(declared -> new UserLedDeclarationState(
                declared.id(),
                declared.organisation(),
                declared.members(),
                declared.withLivedExperience(),
                YearMonth.of(2026, 11),
                declared.verification()));
        town.moveIn(other);
        shelf.publish(other.clause.ref());
        upstairs.open();
        clock.set(DUE.minusNanos(1_000));
        assertThat(approvals.of(other.clause.ref()).approved()).isTrue();
        clock.set(DUE);
        assertThat(approvals.of(other.clause.ref()).approved()).isFalse();
        Upstairs.soon().until(() -> approvals.of(other.clause.ref()).status() == PublicationStatus.SUSPENDED);
        assertThat(shelf.find(other.clause.ref()).publication().decision().gaps())
                .contains("user-led-inspection");
    }

    @Test
    void howeverManyComeDueAtOneMomentAllAreSuspendedInOneSweep() {
        List<AggregateRef> clauses =
                Stream.generate(() -> shelf.publishAnother(newham)).limit(101).toList();
        upstairs.open();
        clock.set(DUE);
        sweep.sweep();
        assertThat(approvals.of(clauses).values())
                .extracting(Approval::status)
                .containsOnly(PublicationStatus.SUSPENDED);
    }

    @Test
    void whatCannotBeSuspendedStaysUnapprovedAndKeepsNothingElseDueFromIt() {
        AggregateRef broken = shelf.publishAnother(newham);
        AggregateRef other = shelf.publishAnother(newham);
        town.execute("delete from shelf where id = '" + broken.id() + "'");
        upstairs.open();
        clock.set(DUE);
        assertThatThrownBy(sweep::sweep).isNotNull();
        assertThat(approvals.of(other).status()).isEqualTo(PublicationStatus.SUSPENDED);
        assertThat(approvals.of(broken)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, false, true));
        town.execute("delete from publication where candidate_id = '" + broken.id() + "'");
    }

    private void awaitSuspended() {
        Upstairs.soon().until(() -> approvals.of(clause).status() == PublicationStatus.SUSPENDED);
    }
}
