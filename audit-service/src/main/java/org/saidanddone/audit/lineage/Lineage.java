package org.saidanddone.audit.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;

/** Keeps the provenance graph in step with the journal, in the same transaction. */
@ApplicationScoped
public class Lineage {
    private final DataSource database;

    Lineage(DataSource database) {
        this.database = database;
    }

    /** The aggregate of the event stands in the graph as the event says, and rests on what the event says. */
    public void replace(Event event) {
        try (Connection connection = database.getConnection()) {
            putNode(connection, event);
            dropEdges(connection, event.aggregate());
            addEdges(connection, Edge.of(event.state()));
        } catch (SQLException e) {
            throw new IllegalStateException("the provenance graph could not be changed", e);
        }
    }

    private static void putNode(Connection connection, Event event) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into lineage_node (type, id, version, status) values (?, ?, ?, ?)
                on conflict (type, id) do update set version = excluded.version, status = excluded.status
                """)) {
            upsert.setString(1, event.aggregate().type().publicName());
            upsert.setObject(2, event.aggregate().id());
            upsert.setLong(3, event.version());
            upsert.setString(4, Status.of(event.state()).orElse(null));
            upsert.executeUpdate();
        }
    }

    private static void dropEdges(Connection connection, AggregateRef from) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from lineage_edge where from_type = ? and from_id = ?")) {
            delete.setString(1, from.type().publicName());
            delete.setObject(2, from.id());
            delete.executeUpdate();
        }
    }

    private static void addEdges(Connection connection, List<Edge> edges) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into lineage_edge (from_type, from_id, to_type, to_id, relation, pinned)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)) {
            for (Edge edge : edges) {
                insert.setString(1, edge.from().type().publicName());
                insert.setObject(2, edge.from().id());
                insert.setString(3, edge.to().type().publicName());
                insert.setObject(4, edge.to().id());
                insert.setString(5, edge.relation());
                insert.setString(6, edge.pinned());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
