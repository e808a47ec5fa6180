package org.saidanddone.attack.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saidanddone.attack.client.Client;
import org.saidanddone.attack.client.LastWord;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.local.suite.ServiceName;

/**
 * What must be true when the attack is over and everything has arrived. First: what is published is complete, and every place says so. Then somebody asks
 * for the publication of everything, and what is published is exactly what is complete and was not superseded.
 */
public final class Quiet {
    private final Stand stand;
    private final Client client;
    private final History history;
    private final Violations violations;

    public Quiet(Stand stand, Client client, History history, Violations violations) {
        this.stand = stand;
        this.client = client;
        this.history = history;
        this.violations = violations;
    }

    public void look(List<Plot> plots) throws SQLException, InterruptedException {
        plots.forEach(this::lookAtAnswers);
        if (!hasArrived()) {
            return;
        }
        lookAt(plots, false);
        for (Plot plot : plots) {
            for (Candidate candidate : candidates(plot)) {
                new LastWord(client, history, violations, plot).publish(candidate);
            }
        }
        if (hasArrived()) {
            lookAt(plots, true);
        }
    }

    /** Once more, now that it is known what became of each operation. */
    private void lookAtAnswers(Plot plot) {
        history.of(plot.number()).stream()
                .filter(operation ->
                        "standard published".equals(operation.write().kind())
                                || "clause published".equals(operation.write().kind()))
                .filter(operation -> operation.outcome().isWritten())
                .forEach(operation -> PublicationCheck.look(operation, plot, history, violations));
    }

    private boolean hasArrived() throws SQLException {
        if (!Arrival.await(stand)) {
            violations.found("arrival", "not everything that was written arrived everywhere", List.of());
            return false;
        }
        Arrival.lookForDoubts(stand, violations);
        Arrival.lookForDisagreements(stand, violations);
        return true;
    }

    private void lookAt(List<Plot> plots, boolean everythingWasAskedFor) throws SQLException, InterruptedException {
        List<JournalLine> journal;
        try (Connection audit = stand.look(ServiceName.AUDIT)) {
            journal = JournalLine.all(audit);
        }
        JournalCheck.look(journal, history.operations(), violations);
        Truth truth = new Truth(journal);
        Told told = Told.read(stand, client);
        for (Plot plot : plots) {
            for (Candidate candidate : candidates(plot)) {
                PublicationStatus status = truth.status(candidate);
                boolean complete = truth.isComplete(plot, candidate);
                if (status == PublicationStatus.PUBLISHED && !complete) {
                    found(plot, candidate, "is published and not complete");
                }
                if (everythingWasAskedFor && complete && status != PublicationStatus.PUBLISHED) {
                    found(plot, candidate, "is complete and was not published when somebody asked");
                }
                Map<String, String> otherwise = told.otherwise(candidate, status);
                if (!otherwise.isEmpty()) {
                    found(plot, candidate, "is " + status + " by its last event, and otherwise in " + otherwise);
                }
            }
        }
    }

    private void found(Plot plot, Candidate candidate, String what) {
        List<Operation> concerned = new ArrayList<>(history.of(plot.number()).stream()
                .filter(operation -> candidate.id().equals(operation.aggregate()))
                .toList());
        violations.found(
                "quiet",
                (candidate.clause() ? "clause version " : "standard version ") + candidate.id() + " " + what,
                concerned.subList(Math.max(0, concerned.size() - 10), concerned.size()));
    }

    private static List<Candidate> candidates(Plot plot) {
        return Stream.concat(plot.standards().stream(), plot.clauses().stream()).toList();
    }
}
