package org.saidanddone.audit.lineage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Walks the provenance graph level by level, one query a level and each node once, so that diamonds and cycles end. */
@ApplicationScoped
class Walk {
    private static final int MOST_NODES = 10_000;

    private final DataSource database;

    Walk(DataSource database) {
        this.database = database;
    }

    /** The part of the graph within so many steps of the root, as of one moment; empty when the graph has no such node. */
    Optional<Graph> from(AggregateRef root, Direction direction, int depth) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                asOfOneMoment(connection);
                return walked(connection, root, direction, depth);
            } catch (SQLException e) {
                throw new IllegalStateException("the provenance graph could not be read", e);
            }
        });
    }

    private static Optional<Graph> walked(Connection connection, AggregateRef root, Direction direction, int depth)
            throws SQLException {
        Set<AggregateRef> reached = new LinkedHashSet<>(List.of(root));
        Set<Graph.Line> lines = new LinkedHashSet<>();
        Set<AggregateRef> level = Set.of(root);
        for (int step = 0; step < depth && !level.isEmpty() && reached.size() <= MOST_NODES; step++) {
            Set<AggregateRef> next = new HashSet<>();
            for (Hop hop : hops(connection, direction, level)) {
                lines.add(hop.line());
                if (reached.add(hop.far())) {
                    next.add(hop.far());
                }
            }
            level = next;
        }
        if (reached.size() > MOST_NODES) {
            throw new Refusal(
                    ProblemType.INVALID,
                    "More than " + MOST_NODES
                            + " aggregates are reached. Ask with a smaller depth, or from nearer by.");
        }
        List<Graph.Node> nodes = nodes(connection, reached);
        boolean known = nodes.stream()
                .anyMatch(node -> node.version() != null && node.id().equals(root.id()));
        return known ? Optional.of(new Graph(point(root), nodes, List.copyOf(lines))) : Optional.empty();
    }

    private static void asOfOneMoment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    private static List<Hop> hops(Connection connection, Direction direction, Set<AggregateRef> level)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(direction.query())) {
            bind(connection, select, level);
            List<Hop> hops = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Graph.Line line = new Graph.Line(
                            new Graph.Point(rows.getString("from_type"), rows.getObject("from_id", UUID.class)),
                            new Graph.Point(rows.getString("to_type"), rows.getObject("to_id", UUID.class)),
                            rows.getString("relation"),
                            rows.getString("pinned"));
                    hops.add(new Hop(
                            ref(
                                    rows.getString(direction.far() + "_type"),
                                    rows.getObject(direction.far() + "_id", UUID.class)),
                            line));
                }
            }
            return hops;
        }
    }

    private static List<Graph.Node> nodes(Connection connection, Set<AggregateRef> reached) throws SQLException {
        TreeMap<AggregateRef, Graph.Node> nodes = new TreeMap<>();
        reached.forEach(ref -> nodes.put(ref, new Graph.Node(ref.type().publicName(), ref.id(), null, null)));
        try (PreparedStatement select = connection.prepareStatement("""
                select n.type, n.id, n.version, n.status from lineage_node n
                join unnest(?::text[], ?::uuid[]) as node(type, id) using (type, id)
                """)) {
            bind(connection, select, reached);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    String type = rows.getString("type");
                    nodes.put(
                            ref(type, id), new Graph.Node(type, id, rows.getLong("version"), rows.getString("status")));
                }
            }
        }
        return List.copyOf(nodes.values());
    }

    private static void bind(Connection connection, PreparedStatement select, Collection<AggregateRef> refs)
            throws SQLException {
        select.setArray(
                1, array(connection, "text", refs.stream().map(ref -> ref.type().publicName())));
        select.setArray(2, array(connection, "uuid", refs.stream().map(AggregateRef::id)));
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static AggregateRef ref(String type, UUID id) {
        return new AggregateRef(
                AggregateType.named(type).orElseThrow(() -> new IllegalStateException("a stored type is unknown")), id);
    }

    private static Graph.Point point(AggregateRef ref) {
        return new Graph.Point(ref.type().publicName(), ref.id());
    }

    private record Hop(AggregateRef far, Graph.Line line) {}
}
