package org.saidanddone.attack.check;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.UnreadableEvent;

/**
 * An entry of audit-service's journal.
 *
 * @param aggregate its id
 * @param type of the event, as operations name it
 */
record JournalLine(long sequence, String aggregate, String type, Event event) {
    private static final String ALL =
            "select sequence, aggregate_id::text, payload from journal_entry order by sequence";
    private static final EventCodec CODEC = new EventCodec();

    /** All of it, in its order. */
    static List<JournalLine> all(Connection audit) throws SQLException {
        List<JournalLine> lines = new ArrayList<>();
        try (Statement select = audit.createStatement();
                ResultSet rows = select.executeQuery(ALL)) {
            while (rows.next()) {
                Event event = CODEC.read(rows.getString(3).getBytes(StandardCharsets.UTF_8));
                lines.add(new JournalLine(rows.getLong(1), rows.getString(2), named(event), event));
            }
        } catch (UnreadableEvent e) {
            throw new IllegalStateException("the journal holds what is no event", e);
        }
        return lines;
    }

    long version() {
        return event.version();
    }

    private static String named(Event event) {
        return event.type().wireName().replaceFirst("^org\\.saidanddone\\.", "").replaceFirst("\\.v1$", "");
    }
}
