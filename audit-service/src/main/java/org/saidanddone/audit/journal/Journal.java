package org.saidanddone.audit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saidanddone.chain.digest.CanonicalJson;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.inbox.Position;

/** The journal's table. It only grows; the database refuses anything else. */
@ApplicationScoped
public class Journal {
    private static final EventCodec CODEC = new EventCodec();

    private final DataSource database;

    Journal(DataSource database) {
        this.database = database;
    }

    /** Adds an event under the next sequence number, which it answers, in the transaction of its batch. */
    long add(Event event, Position position) {
        byte[] canonical = CanonicalJson.of(new String(CODEC.write(event), StandardCharsets.UTF_8));
        ContentDigest digest = ContentDigests.ofCanonical(canonical);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into journal_entry (sequence, source, source_offset, event_id, event_type,
                                                   aggregate_type, aggregate_id, version, payload, digest)
                        select coalesce(max(sequence) + 1, 0), ?, ?, ?, ?, ?, ?, ?, ?, ? from journal_entry
                        returning sequence""")) {
            insert.setString(1, position.source().publicName());
            insert.setLong(2, position.offset());
            insert.setObject(3, event.id());
            insert.setString(4, event.type().wireName());
            insert.setString(5, event.aggregate().type().publicName());
            insert.setObject(6, event.aggregate().id());
            insert.setLong(7, event.version());
            insert.setString(8, new String(canonical, StandardCharsets.UTF_8));
            insert.setString(9, digest.value());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be added to the journal", e);
        }
    }

    /** Entries in their order, from a sequence number on. */
    public List<JournalEntry> from(long sequence, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select sequence, source, source_offset, event_id, event_type, aggregate_type, aggregate_id, version, digest
                        from journal_entry where sequence >= ? order by sequence limit ?
                        """)) {
            select.setLong(1, sequence);
            select.setInt(2, atMost);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be read", e);
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                new JournalEntry.WhatHappened(row.getObject(4, UUID.class), row.getString(5)),
                new JournalEntry.Aggregate(row.getString(6), row.getObject(7, UUID.class)),
                row.getLong(8),
                row.getString(9));
    }
}
