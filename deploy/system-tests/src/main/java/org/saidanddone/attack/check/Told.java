package org.saidanddone.attack.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.attack.client.Client;
import org.saidanddone.attack.client.Reply;
import org.saidanddone.attack.client.Who;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.local.suite.ServiceName;

/** Everywhere that somebody may look up how a candidate stands: each place must say the same. */
final class Told {
    private static final String PUBLICATIONS = "select candidate_id::text, status from publication";
    private static final String STANDARDS_THERE = """
            select aggregate_id::text, state -> 'publication' ->> 'status' from fact where aggregate_type = 'standard-version'""";
    private static final Set<String> CHANGES = Set.of("published", "suspended", "superseded");

    private final Client client;
    private final Map<String, String> publications = new HashMap<>();
    private final Map<String, String> standardsInContracts = new HashMap<>();
    private final Map<String, String> feeds = new HashMap<>();

    private Told(Client client) {
        this.client = client;
    }

    /** Reads the tables and the feeds; services are asked candidate by candidate. */
    static Told read(Stand stand, Client client) throws SQLException, InterruptedException {
        Told told = new Told(client);
        told.publications.putAll(rows(stand, ServiceName.STANDARDS, PUBLICATIONS));
        told.publications.putAll(rows(stand, ServiceName.CONTRACT, PUBLICATIONS));
        told.standardsInContracts.putAll(rows(stand, ServiceName.CONTRACT, STANDARDS_THERE));
        told.follow(ServiceName.STANDARDS, "/v1/standards/changes?limit=100");
        told.follow(ServiceName.CONTRACT, "/v1/clauses/changes?limit=100");
        return told;
    }

    /** Where else than it should the candidate is said to stand, place by place. */
    Map<String, String> otherwise(Candidate candidate, PublicationStatus should) throws InterruptedException {
        String right = should.name().toLowerCase(Locale.ROOT);
        String none = "draft";
        Map<String, String> places = new HashMap<>();
        ServiceName service = candidate.clause() ? ServiceName.CONTRACT : ServiceName.STANDARDS;
        places.put("the database of " + service.publicName(), publications.getOrDefault(candidate.id(), none));
        places.put("the feed of " + service.publicName(), feeds.getOrDefault(candidate.id(), none));
        if (!candidate.clause()) {
            places.put(
                    "the database of contract-service", standardsInContracts.getOrDefault(candidate.id(), "unknown"));
        }
        places.put(service.publicName(), status(client.readPatiently(service, Who.GROUP, candidate.path())));
        places.put("the graph of audit-service", inGraph(candidate));
        places.values().removeIf(right::equals);
        return places;
    }

    private String inGraph(Candidate candidate) throws InterruptedException {
        String type = candidate.clause() ? "clause-version" : "standard-version";
        Optional<Reply> graph = client.readPatiently(
                ServiceName.AUDIT, Who.AUDITOR, "/v1/provenance/" + type + "/" + candidate.id() + "?depth=1");
        if (graph.isPresent()) {
            for (var node : graph.get().body().path("nodes")) {
                if (node.path("id").asText().equals(candidate.id())) {
                    return node.path("status").asText();
                }
            }
        }
        return "unknown";
    }

    private static String status(Optional<Reply> read) {
        return read.map(reply -> reply.body().path("status").asText()).orElse("unknown");
    }

    private void follow(ServiceName service, String path) throws InterruptedException {
        String next = path;
        boolean more = true;
        while (more) {
            Optional<Reply> page = client.readPatiently(service, Who.GROUP, next);
            if (page.isEmpty()) {
                throw new IllegalStateException("a feed of changes could not be read");
            }
            for (var change : page.get().body().path("items")) {
                String what = change.path("change").asText();
                if (CHANGES.contains(what)) {
                    feeds.put(change.path("version").path("id").asText(), what);
                }
            }
            more = !page.get().body().path("items").isEmpty();
            next = path + "&cursor=" + page.get().body().path("next").asText();
        }
    }

    private static Map<String, String> rows(Stand stand, ServiceName service, String query) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Connection connection = stand.look(service);
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
