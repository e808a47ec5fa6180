package org.saidanddone.attack.client;

import java.util.List;
import org.saidanddone.attack.check.PublicationCheck;
import org.saidanddone.attack.check.Violations;
import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Write;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;
import org.saidanddone.local.suite.ServiceName;

/** Asks the gate; a yes is held against the history at once. */
final class Publishing {
    private final Client client;
    private final Plot plot;
    private final History history;
    private final Violations violations;

    Publishing(Client client, Plot plot, History history, Violations violations) {
        this.client = client;
        this.plot = plot;
        this.history = history;
        this.violations = violations;
    }

    /** Publishes, if the gate lets it. */
    Operation publish(Candidate candidate) throws InterruptedException {
        Write write = Write.question(
                        candidate.clause() ? "clause published" : "standard published",
                        plot.number(),
                        candidate.id(),
                        (candidate.clause() ? "clause-version" : "standard-version") + ".published")
                .breaking(superseded(candidate))
                .mending(candidate.clause() ? List.of() : List.of(Register.published(candidate.number())));
        Client.Done done = client.perform(Asking.keyed(
                write,
                service(candidate),
                candidate.clause() ? Who.BOROUGH : Who.GROUP,
                Request.post(candidate.path() + "/publication")));
        if (done.operation().outcome().isWritten()) {
            PublicationCheck.look(done.operation(), plot, history, violations);
        }
        return done.operation();
    }

    /** The same question without the act. */
    void ask(Candidate candidate) throws InterruptedException {
        Client.Done done = client.perform(Asking.once(
                Write.question("publication checked", plot.number(), candidate.id(), null),
                service(candidate),
                Who.GROUP,
                Request.post(candidate.path() + "/publication-checks")));
        boolean yes = done.isDone()
                && done.reply()
                        .filter(reply -> reply.body().path("verdict").asText().equals("complete"))
                        .isPresent();
        if (yes) {
            PublicationCheck.look(done.operation(), plot, history, violations);
        }
    }

    private List<String> superseded(Candidate candidate) {
        List<Candidate> versions = candidate.clause() ? plot.clauses() : plot.standards();
        return versions.stream()
                .filter(version -> version.number() < candidate.number())
                .map(version -> candidate.clause()
                        ? Register.clauseCurrent(version.number())
                        : Register.current(version.number()))
                .toList();
    }

    private static ServiceName service(Candidate candidate) {
        return candidate.clause() ? ServiceName.CONTRACT : ServiceName.STANDARDS;
    }
}
