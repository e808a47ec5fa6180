package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saidanddone.events.id.VoiceKey;

/**
 * The statements that record something said, as few as there can be: recording is what this service does most, and each statement more
 * costs a way to the database and back. Everything else goes through the entities.
 */
@ApplicationScoped
class NewItems {
    /**
     * Who leads a programme is in the register: the foreign keys say so. Holds the person, who is not erased before the transaction ends;
     * the foreign key would take a lock there anyway.
     */
    private static final String LOOK = """
            select visit.programme_id, visit.setting_id, person.voice from visit
            join programme on programme.id = visit.programme_id and programme.user_led = ?
            join person on person.id = ? and person.programme_id = visit.programme_id and not person.erased
            join consent on consent.id = ? and consent.person_id = person.id
            where visit.id = ? for share of person""";

    private static final String INSERT = """
            insert into evidence
                (id, version, programme_id, visit_id, setting_id, person_id, consent_id, account, commitment, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'STANDING');
            insert into evidence_words (evidence_id, version, salt, words) values (?, 1, ?, ?)""";

    private final DataSource database;

    NewItems(DataSource database) {
        this.database = database;
    }

    /** Empty when anything is not as it must be: what that is, and whether it is forbidden or unknown, is then to be found out one by one. */
    Optional<Circumstances> look(NewEvidence body, UUID acting) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOOK)) {
            select.setObject(1, acting);
            select.setObject(2, body.person());
            select.setObject(3, body.consent());
            select.setObject(4, body.visit());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Circumstances(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                new VoiceKey(row.getObject(3, UUID.class))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what evidence refers to could not be read", e);
        }
    }

    /** The item and its words, in one way to the database. */
    void insert(EvidenceEntity item, NewEvidence body, Circumstances at, WordsEntity words) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, item.id());
            insert.setLong(2, item.version());
            insert.setObject(3, at.programme());
            insert.setObject(4, body.visit());
            insert.setObject(5, at.setting());
            insert.setObject(6, body.person());
            insert.setObject(7, body.consent());
            insert.setString(8, body.account().name());
            insert.setString(9, item.commitment());
            insert.setObject(10, item.id());
            insert.setBytes(11, words.salt());
            insert.setString(12, words.words());
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("evidence could not be recorded", e);
        }
    }
}
