package org.saidanddone.attack.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.history.Write;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;
import org.saidanddone.local.suite.ServiceName;

/** Gives assents to versions and takes them back. */
final class Assents {
    private final Client client;
    private final Plot plot;

    Assents(Client client, Plot plot) {
        this.client = client;
        this.plot = plot;
    }

    /** False when it is not known to be written. */
    boolean give(Candidate candidate, Who who) throws InterruptedException {
        String register = register(candidate, who);
        Write write = Write.change("assent given", plot.number(), candidate.id(), aggregate(candidate) + ".assented")
                .mending(List.of(register))
                .atMostOnce();
        Client.Done done = client.perform(Asking.keyed(
                write,
                service(candidate),
                who,
                Request.post(candidate.path() + "/assents", Map.of("digest", candidate.digest()))));
        Optional.ofNullable(done.operation().made()).ifPresent(assent -> plot.assented(register, assent));
        boolean written = done.operation().outcome().isWritten();
        plot.believe(register, written);
        return written;
    }

    /** False when it is not known to be taken back. */
    boolean takeBack(Candidate candidate, Who who) throws InterruptedException {
        String register = register(candidate, who);
        Optional<String> assent = plot.assentOf(register);
        if (assent.isEmpty()) {
            return false;
        }
        Write write = Write.change(
                        "assent taken back", plot.number(), candidate.id(), aggregate(candidate) + ".assent-withdrawn")
                .breaking(List.of(register))
                .undoing(assent.get())
                .atMostOnce();
        Client.Done done = client.perform(Asking.keyed(
                write,
                service(candidate),
                who,
                Request.post(candidate.path() + "/assents/" + assent.get() + "/withdrawal")));
        plot.believe(register, false);
        return done.isDone();
    }

    static String register(Candidate candidate, Who who) {
        if (!candidate.clause()) {
            return Register.assent(candidate.number());
        }
        return who == Who.GROUP ? Register.groupAgrees(candidate.number()) : Register.boroughAgrees(candidate.number());
    }

    private static ServiceName service(Candidate candidate) {
        return candidate.clause() ? ServiceName.CONTRACT : ServiceName.STANDARDS;
    }

    private static String aggregate(Candidate candidate) {
        return candidate.clause() ? "clause-version" : "standard-version";
    }
}
