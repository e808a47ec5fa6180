package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FactStoreTest {
    @Inject
    FactStore facts;

    @Inject
    Town town;

    private final Newham newham = new Newham();

    @Test
    void theGateSaysTheSameOfAClosureAsOfAllFacts() {
        town.moveIn(newham);
        Facts closure = facts.closureOf(newham.clause.ref());
        assertThat(Gate.evaluate(newham.clause.ref(), closure, GateProfile.FLOOR, Newham.NOW))
                .isEqualTo(newham.judge(newham.clause));
    }

    @Test
    void aClosureHasNothingOfAnotherTown() {
        Newham other = new Newham();
        town.moveIn(newham);
        town.moveIn(other);
        assertThat(facts.closureOf(newham.clause.ref()).find(other.standard.ref()))
                .isEmpty();
    }

    @Test
    void aClosureEndsWhereNothingIsKnown() {
        newham.forget(newham.said.get(0));
        town.moveIn(newham);
        Facts closure = facts.closureOf(newham.clause.ref());
        assertThat(closure.find(newham.said.get(0).ref())).isEmpty();
        assertThat(closure.find(newham.consents.get(0).ref())).isEmpty();
        assertThat(closure.find(newham.consents.get(1).ref())).isPresent();
    }

    @Test
    void whatIsInDoubtIsMarked() {
        town.moveIn(newham);
        town.fork(newham.said.get(2));
        assertThat(facts.closureOf(newham.clause.ref()).find(newham.said.get(2).ref()))
                .hasValueSatisfying(fact -> assertThat(fact.verifiable()).isFalse());
        assertThat(facts.find(newham.said.get(2).ref()).map(Fact::verifiable)).contains(false);
        assertThat(facts.find(newham.said.get(1).ref()).map(Fact::verifiable)).contains(true);
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        town.moveIn(newham);
        Fact first = Town.fact(newham, newham.said.get(0));
        newham.withdraw(0);
        town.tell(newham, newham.said.get(0));
        town.batch(() -> town.apply(first, 9));
        assertThat(facts.find(newham.said.get(0).ref()).map(Fact::version)).contains(2L);
    }

    @Test
    void whatIsStillOnItsWayIsAwaited() {
        OrganisationId organisation = newham.userLed;
        CompletableFuture<Void> arrival = CompletableFuture.runAsync(() -> town.moveIn(newham));
        assertThat(facts.await(organisation, OrganisationState.class))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(organisation));
        arrival.join();
    }

    @Test
    void whatDoesNotComeIsNotAwaitedForEver() {
        long began = System.nanoTime();
        assertThat(facts.await(new EvidenceId(UUID.randomUUID()), EvidenceState.class))
                .isEmpty();
        assertThat(System.nanoTime() - began).isBetween(900_000_000L, 3_000_000_000L);
    }

    @Test
    void nothingIsAwaitedInsideATransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> facts.await(new EvidenceId(UUID.randomUUID()), EvidenceState.class)))
                .hasStackTraceContaining("outside a transaction");
    }

    @Test
    void anOwnFactIsNotRecordedWithoutTheGateLock() {
        Fact clause = Town.fact(newham, newham.clause);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> facts.recordLocal(Town.event(clause))))
                .hasStackTraceContaining("holds the gate lock");
        assertThat(facts.find(newham.clause.ref())).isEmpty();
    }

    @Test
    void anotherServicesFactIsNotRecordedAsAnOwnOne() {
        newham.changeSaid(0, said -> Newham.with(said, EvidenceStatus.WITHDRAWN));
        Fact said = Town.fact(newham, newham.said.get(0));
        assertThatThrownBy(() -> town.batch(() -> facts.recordLocal(Town.event(said))))
                .hasStackTraceContaining("come through the inbox");
    }

    @Test
    void oneVersionOfAnOwnFactIsRecordedOnce() {
        town.moveIn(newham);
        Fact clause = Town.fact(newham, newham.clause);
        assertThatThrownBy(() -> town.batch(() -> facts.recordLocal(Town.event(clause))))
                .hasStackTraceContaining("recorded before");
    }
}
