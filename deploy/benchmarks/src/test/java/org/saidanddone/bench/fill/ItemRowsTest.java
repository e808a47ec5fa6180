package org.saidanddone.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saidanddone.bench.Ground;
import org.saidanddone.chain.digest.Commitments;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.EventType;
import org.saidanddone.events.UnreadableEvent;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.local.LocalPostgres;

/** Held against evidence-service's own migrations: whoever changes its tables changes what is imported with them. */
class ItemRowsTest {
    private static final List<String> MIGRATIONS = List.of(
            "../../platform/outbox/src/main/resources/db/outbox",
            "../../evidence-service/src/main/resources/db/evidence");
    private static final String GROUND = """
            insert into organisation (id, version, name, kind) values
                ('%1$s', 1, 'Group', 'USER_LED'), ('%2$s', 1, 'Borough', 'COMMISSIONER'), ('%3$s', 1, 'Homes', 'PROVIDER');
            insert into programme (id, version, title, user_led, commissioner) values ('%4$s', 1, 'Measured', '%1$s', '%2$s');
            insert into care_setting (id, version, name, provider) values ('%5$s', 1, 'Home', '%3$s');
            insert into visit (id, version, programme_id, setting_id, lead, visited_on)
                values ('%6$s', 1, '%4$s', '%5$s', '%1$s', '2026-09-14');
            insert into person (id, version, programme_id, voice) values ('%7$s', 1, '%4$s', '%8$s');
            insert into consent (id, version, person_id, programme_id, status) values ('%9$s', 1, '%7$s', '%4$s', 'GIVEN')""";
    private static final int ITEMS = 3;

    @TempDir
    Path folder;

    private final UUID[] ids = Stream.generate(UUID::randomUUID).limit(9).toArray(UUID[]::new);
    private final Ground.Spot spot = new Ground.Spot(ids[5], ids[6], ids[8]);
    private final Item.At at = new Item.At(ids[0], ids[3], ids[4], ids[7]);

    @Test
    void whatIsImportedStandsAndIsToldAsEvidenceServiceDoesIt() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
            postgres.createDatabase("evidence");
            try (Connection evidence = DriverManager.getConnection(
                    postgres.jdbcUrl("evidence"), LocalPostgres.USER, LocalPostgres.PASSWORD)) {
                prepare(evidence);
                List<Item> items = Stream.iterate(0, n -> n + 1)
                        .limit(ITEMS)
                        .map(n -> Item.said(spot, at, n))
                        .toList();
                ItemRows.record(evidence, items);
                ItemRows.confirm(evidence, items);
                standsWithItsWords(evidence);
                isTold(evidence);
            }
        }
    }

    private void prepare(Connection evidence) throws IOException, SQLException {
        try (Statement statement = evidence.createStatement()) {
            for (String migrations : MIGRATIONS) {
                try (Stream<Path> files = Files.list(Path.of(migrations))) {
                    for (Path file : files.sorted(Comparator.comparing(Path::getFileName))
                            .toList()) {
                        statement.execute(Files.readString(file));
                    }
                }
            }
            statement.execute(GROUND.formatted((Object[]) ids));
        }
    }

    private static void standsWithItsWords(Connection evidence) throws SQLException {
        int standing = 0;
        try (Statement statement = evidence.createStatement();
                ResultSet row = statement.executeQuery("""
                        select version, status, check_outcome, check_commitment = commitment, commitment, salt, words
                        from evidence join evidence_words words (evidence_id, evidence_status, of_version, salt, words)
                            on evidence_id = id""")) {
            for (; row.next(); standing++) {
                assertThat(row.getLong(1)).isEqualTo(2);
                assertThat(row.getString(2)).isEqualTo("STANDING");
                assertThat(row.getString(3)).isEqualTo("CONFIRMED");
                assertThat(row.getBoolean(4)).isTrue();
                assertThat(Commitments.commit(row.getBytes(6), row.getString(7)))
                        .isEqualTo(new Commitment(row.getString(5)));
            }
        }
        assertThat(standing).isEqualTo(ITEMS);
    }

    private void isTold(Connection evidence) throws SQLException, UnreadableEvent {
        List<Event> told = new ArrayList<>();
        try (Statement statement = evidence.createStatement();
                ResultSet row = statement.executeQuery("""
                        select payload, event_id, aggregate_id, version, type, event_time from outbox order by position""")) {
            while (row.next()) {
                Event event = new EventCodec().read(row.getBytes(1));
                assertThat(event.id()).isEqualTo(row.getObject(2, UUID.class));
                assertThat(event.aggregate().id()).isEqualTo(row.getObject(3, UUID.class));
                assertThat(event.version()).isEqualTo(row.getLong(4));
                assertThat(event.type().wireName()).isEqualTo(row.getString(5));
                assertThat(event.time().toString()).isEqualTo(row.getString(6));
                told.add(event);
            }
        }
        assertThat(told.stream().map(Event::type))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.generate(() -> EventType.EVIDENCE_RECORDED)
                                        .limit(ITEMS),
                                Stream.generate(() -> EventType.EVIDENCE_CHECKED)
                                        .limit(ITEMS))
                        .toList());
        EvidenceState last = (EvidenceState) told.getLast().state();
        assertThat(last.visit().value()).isEqualTo(spot.visit());
        assertThat(last.consent().value()).isEqualTo(spot.consent());
        assertThat(last.programme().value()).isEqualTo(at.programme());
        assertThat(last.setting().value()).isEqualTo(at.setting());
        assertThat(last.voice().value()).isEqualTo(at.voice());
        assertThat(last.check()).extracting(MemberCheck::commitment).isEqualTo(last.commitment());
    }
}
