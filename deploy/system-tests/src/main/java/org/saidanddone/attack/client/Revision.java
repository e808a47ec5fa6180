package org.saidanddone.attack.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.attack.history.Write;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;
import org.saidanddone.local.suite.ServiceName;

/** Writes new versions. One at a time in a plot, so that it is known which number each gets. */
final class Revision {
    /** Some: each further version makes the closure no different. */
    private static final int MOST = 3;

    private final Moves moves;
    private final Plot plot;

    Revision(Moves moves) {
        this.moves = moves;
        this.plot = moves.plot();
    }

    /** False when the plot is of no more use: nobody knows which versions it has. */
    boolean ofStandard() throws InterruptedException {
        synchronized (plot) {
            int number = plot.standards().size() + 1;
            if (number > MOST) {
                return true;
            }
            List<String> registers = new ArrayList<>(List.of(Register.current(number)));
            plot.items().forEach(item -> registers.add(Register.link(number, item.number())));
            Client.Done done = moves.client()
                    .perform(Asking.keyed(
                            Write.creation("standard revised", plot.number(), "standard-version.drafted")
                                    .mending(registers),
                            ServiceName.STANDARDS,
                            Who.GROUP,
                            Request.post(
                                    plot.standard() + "/versions",
                                    Map.of(
                                            "title", "My door",
                                            "outcome", "I have a key, and it is mine.",
                                            "easyRead", "My key.",
                                            "provisions", Builder.provisions(plot.items())))));
            if (done.operation().outcome() == Outcome.REFUSED) {
                return true;
            }
            if (done.reply().filter(reply -> reply.body().has("digest")).isEmpty()) {
                return false;
            }
            Candidate version = Builder.standard(done.reply().orElseThrow());
            registers.forEach(register -> plot.believe(register, true));
            plot.add(version);
            moves.assents().give(version, Who.GROUP);
            bridge(version);
            moves.publish(version);
            return version.number() == number;
        }
    }

    /** False when the plot is of no more use. */
    boolean ofClause() throws InterruptedException {
        synchronized (plot) {
            int number = plot.clauses().size() + 1;
            if (number > MOST) {
                return true;
            }
            Candidate standard = plot.latestStandard();
            Client.Done done = moves.client()
                    .perform(Asking.keyed(
                            Write.creation("clause revised", plot.number(), "clause-version.drafted")
                                    .mending(List.of(
                                            Register.clauseCurrent(number),
                                            Register.groupFirst(number),
                                            Register.implemented(number, standard.number()))),
                            ServiceName.CONTRACT,
                            Who.BOROUGH,
                            Request.post(plot.clause() + "/versions", Builder.words(standard))));
            if (done.operation().outcome() == Outcome.REFUSED) {
                return true;
            }
            if (done.reply().filter(reply -> reply.body().has("digest")).isEmpty()) {
                return false;
            }
            Candidate version = Builder.clause(done.reply().orElseThrow());
            plot.add(version);
            moves.assents().give(version, Who.GROUP);
            moves.assents().give(version, Who.BOROUGH);
            moves.publish(version);
            return version.number() == number;
        }
    }

    /** Links the clause to the new version of the standard before that is published, so that nothing falls in between. */
    private void bridge(Candidate standard) throws InterruptedException {
        Candidate clause = plot.latestClause();
        moves.client()
                .perform(Asking.keyed(
                        Write.change("standard linked", plot.number(), clause.id(), "clause-version.linked")
                                .mending(List.of(Register.implemented(clause.number(), standard.number())))
                                .atMostOnce(),
                        ServiceName.CONTRACT,
                        Who.BOROUGH,
                        Request.post(
                                clause.links(),
                                Map.of("standardVersion", standard.id(), "digest", standard.digest()))));
    }
}
