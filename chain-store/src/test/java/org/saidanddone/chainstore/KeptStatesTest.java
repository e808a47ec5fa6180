package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.testing.Infrastructure;

/** What was read before is taken from memory, and is never another than what stands in the database at that moment. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class KeptStatesTest {
    private static final int TIMES = 60;
    private static final EventCodec CODEC = new EventCodec();

    @Inject
    Town town;

    @Inject
    Database database;

    @Inject
    FactStore facts;

    @Inject
    KeptStates states;

    private final Newham newham = new Newham();
    private final Random random = new Random(14);

    @Test
    void whatStandsThereIsFoundWhateverWasReadBefore() {
        town.moveIn(newham);
        KeptStates none = new KeptStates(0);
        for (int i = 0; i < TIMES; i++) {
            change(newham.said.get(random.nextInt(4)));
            List<AggregateRef> some = newham.all().stream()
                    .map(Fact::ref)
                    .filter(ref -> random.nextBoolean())
                    .toList();
            List<Fact> expected = slowly(some);
            assertThat(find(some, states)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(find(some, none)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theGateSaysTheSameAsOfWhatItReadsAnew() {
        town.moveIn(newham);
        Verdict first = judge();
        assertThat(judge()).isEqualTo(first).isEqualTo(newham.judge(newham.clause));
        newham.changeSaid(0, said -> Newham.with(said, Newham.commitment(77)));
        town.tell(newham, newham.said.get(0));
        assertThat(judge()).isNotEqualTo(first).isEqualTo(newham.judge(newham.clause));
    }

    @Test
    void anotherStateUnderTheSameVersionIsNotTakenForTheOneThatWasRead() {
        town.moveIn(newham);
        EvidenceId said = newham.said.get(1);
        assertThat(status(said)).isEqualTo(EvidenceStatus.STANDING);
        assertThat(town.execute(withdrawn(said))).isEqualTo(1);
        assertThat(status(said)).isEqualTo(EvidenceStatus.WITHDRAWN);
    }

    @Test
    void whatWasReadInATransactionThatFailedIsForgotten() {
        town.moveIn(newham);
        EvidenceId said = newham.said.get(2);
        assertThatThrownBy(() -> town.batch(() -> {
                    town.execute(withdrawn(said));
                    assertThat(status(said)).isEqualTo(EvidenceStatus.WITHDRAWN);
                    throw new IllegalStateException("nothing of it stays");
                }))
                .hasStackTraceContaining("nothing of it stays");
        assertThat(status(said)).isEqualTo(EvidenceStatus.STANDING);
    }

    @Test
    void whatIsReadAgainIsNotMadeAgain() {
        town.moveIn(newham);
        AggregateRef home = newham.homes.get(0).ref();
        Fact first = facts.find(home).orElseThrow();
        assertThat(facts.find(home).orElseThrow().stated()).isSameAs(first.stated());
    }

    @Test
    void whoAsksForNothingFindsNothing() {
        assertThat(facts.find(List.of())).isEmpty();
        assertThat(facts.find(new AggregateRef(newham.programme.type(), UUID.randomUUID())))
                .isEmpty();
    }

    private void change(EvidenceId said) {
        switch (random.nextInt(4)) {
            case 0 -> {
                newham.changeSaid(
                        newham.said.indexOf(said), before -> Newham.with(before, Newham.commitment(random.nextInt(9))));
                town.tell(newham, said);
            }
            case 1 -> town.execute(withdrawn(said));
            case 2 -> town.execute("delete from fact where aggregate_id = '" + said.value() + "'");
            default -> town.tell(newham, said);
        }
    }

    private static String withdrawn(EvidenceId said) {
        return "update fact set state = jsonb_set(state, '{status}', '\"withdrawn\"') where aggregate_id = '"
                + said.value() + "'";
    }

    private EvidenceStatus status(EvidenceId said) {
        return ((EvidenceState) facts.find(said.ref()).orElseThrow().state()).status();
    }

    private Verdict judge() {
        Facts closure = facts.closureOf(newham.clause.ref());
        return Gate.evaluate(newham.clause.ref(), closure, GateProfile.FLOOR, Newham.NOW);
    }

    private List<Fact> find(List<AggregateRef> refs, KeptStates kept) {
        return database.ask(connection -> FactTable.find(connection, refs, kept));
    }

    /** One by one, each state read as it stands there. */
    private List<Fact> slowly(List<AggregateRef> refs) {
        return database.ask(connection -> {
            List<Fact> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select state, version from fact where aggregate_type = ? and aggregate_id = ?")) {
                for (AggregateRef ref : refs) {
                    SqlRefs.set(select, 1, ref);
                    try (ResultSet row = select.executeQuery()) {
                        if (row.next()) {
                            found.add(new Fact(CODEC.readState(ref.type(), row.getString(1)), row.getLong(2), true));
                        }
                    }
                }
            }
            return found;
        });
    }
}
