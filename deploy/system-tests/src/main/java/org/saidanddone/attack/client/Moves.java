package org.saidanddone.attack.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saidanddone.attack.check.Violations;
import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Write;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Item;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;
import org.saidanddone.local.suite.ServiceName;

/** What one client can do to one plot: each a write, with the registers that it breaks or mends. */
final class Moves {
    /** Who inspected: people with lived experience only. */
    static final List<Map<String, Object>> TWO_PEERS =
            List.of(Map.of("role", "peer", "interests", List.of()), Map.of("role", "peer", "interests", List.of()));

    /** When everything was said. */
    static final String DAY = "2026-09-10";

    private static final String STANDARD = "derive-standard";

    private final Client client;
    private final Ground ground;
    private final Plot plot;
    private final History history;
    private final Violations violations;
    private final Assents assents;
    private final Publishing publishing;

    Moves(Client client, Ground ground, Plot plot, History history, Violations violations) {
        this.client = client;
        this.ground = ground;
        this.plot = plot;
        this.history = history;
        this.violations = violations;
        this.assents = new Assents(client, plot);
        this.publishing = new Publishing(client, plot, history, violations);
    }

    Plot plot() {
        return plot;
    }

    Client client() {
        return client;
    }

    /** The same moves, made in another thread. */
    Moves beside() {
        return new Moves(client.beside(), ground, plot, history, violations);
    }

    Assents assents() {
        return assents;
    }

    boolean purposes(Item item, boolean mend) throws InterruptedException {
        Write write = Write.change("consent changed", plot.number(), item.consent(), "consent.changed");
        List<String> purposes = mend ? List.of(STANDARD) : List.of();
        return changed(
                write,
                List.of(Register.purpose(item.number())),
                mend,
                item.consentPath(),
                Map.of("purposes", purposes));
    }

    boolean account(Item item, boolean mend) throws InterruptedException {
        Write write = Write.change("evidence corrected", plot.number(), item.evidence(), "evidence.corrected");
        String account = mend ? "first-person" : "professional";
        return changed(
                write,
                List.of(Register.account(item.number())),
                mend,
                item.path(),
                Map.of("consent", item.consent(), "account", account));
    }

    boolean visit(boolean mend) throws InterruptedException {
        Write write = Write.change("visit corrected", plot.number(), plot.secondVisit(), "visit.corrected");
        String home = mend ? ground.secondHome() : ground.firstHome();
        return changed(
                write,
                List.of(Register.APART),
                mend,
                "/v1/visits/" + plot.secondVisit(),
                Map.of("setting", home, "date", DAY, "inspectors", TWO_PEERS));
    }

    /** Breaks the check and every link, since both are of the words before. */
    boolean words(Item item) throws InterruptedException {
        List<String> registers = new ArrayList<>(List.of(Register.check(item.number())));
        plot.standards().forEach(standard -> registers.add(Register.link(standard.number(), item.number())));
        Write write = Write.change("evidence amended", plot.number(), item.evidence(), "evidence.amended");
        return changed(
                write,
                registers,
                false,
                item.path() + "/words",
                item.path(),
                Map.of("words", "Thing " + client.random().nextInt()));
    }

    boolean check(Item item, boolean mend) throws InterruptedException {
        Optional<Reply> read = client.read(ServiceName.EVIDENCE, Who.GROUP, item.path());
        if (read.isEmpty()) {
            return false;
        }
        Write write = Write.change("evidence checked", plot.number(), item.evidence(), "evidence.checked");
        return does(
                write,
                List.of(Register.check(item.number())),
                mend,
                ServiceName.EVIDENCE,
                Request.post(item.path() + "/member-checks", Map.of("outcome", mend ? "confirmed" : "disagreed"))
                        .with("If-Match", read.get().tag()),
                true);
    }

    boolean link(Candidate standard, Item item, boolean mend) throws InterruptedException {
        List<String> registers = List.of(Register.link(standard.number(), item.number()));
        if (mend) {
            Optional<Reply> read = client.read(ServiceName.EVIDENCE, Who.GROUP, item.path());
            if (read.isEmpty()) {
                return false;
            }
            Write write = Write.change("evidence linked", plot.number(), standard.provision(), "provision.linked")
                    .atMostOnce();
            String commitment = read.get().body().path("commitment").asText();
            return does(
                    write,
                    registers,
                    true,
                    ServiceName.STANDARDS,
                    Request.post(standard.links(), Map.of("evidence", item.evidence(), "commitment", commitment)),
                    true);
        }
        String provision = standard.path() + "/provisions/" + standard.provision();
        Optional<Reply> read = client.read(ServiceName.STANDARDS, Who.GROUP, provision);
        if (read.isEmpty()) {
            return false;
        }
        Write write = Write.change("evidence unlinked", plot.number(), standard.provision(), "provision.unlinked");
        Request request = new Request(
                "DELETE",
                standard.links() + "/" + item.evidence(),
                Map.of(),
                Map.of("If-Match", read.get().tag()));
        return does(write, registers, false, ServiceName.STANDARDS, request, false);
    }

    /** For good. */
    boolean takeBackEvidence(Item item) throws InterruptedException {
        Write write = Write.change("evidence withdrawn", plot.number(), item.evidence(), "evidence.withdrawn")
                .atMostOnce();
        return does(
                write,
                List.of(Register.standing(item.number())),
                false,
                ServiceName.EVIDENCE,
                Request.post(item.path() + "/withdrawal"),
                true);
    }

    /** For good. */
    boolean takeBackConsent(Item item) throws InterruptedException {
        Write write = Write.change("consent withdrawn", plot.number(), item.consent(), "consent.withdrawn")
                .atMostOnce();
        return does(
                write,
                List.of(Register.consent(item.number())),
                false,
                ServiceName.EVIDENCE,
                Request.post(item.consentPath() + "/withdrawal"),
                true);
    }

    /** Somebody says something more, which nothing rests on; it is checked back, and sometimes taken back. */
    void more(Item item) throws InterruptedException {
        Optional<Reply> read = client.read(ServiceName.EVIDENCE, Who.GROUP, item.path());
        if (read.isEmpty()) {
            return;
        }
        Client.Done recorded = client.perform(Asking.keyed(
                Write.creation("evidence recorded", plot.number(), "evidence.recorded"),
                ServiceName.EVIDENCE,
                Who.GROUP,
                Request.post(
                        "/v1/evidence",
                        Map.of(
                                "visit",
                                read.get().body().path("visit").path("id").asText(),
                                "person",
                                item.person(),
                                "consent",
                                item.consent(),
                                "account",
                                "supported",
                                "words",
                                "And one thing more."))));
        String evidence = recorded.operation().made();
        if (!recorded.isDone() || evidence == null) {
            return;
        }
        Item another = new Item(-1, evidence, item.person(), item.consent(), item.second());
        client.perform(Asking.keyed(
                Write.change("evidence checked", plot.number(), evidence, "evidence.checked"),
                ServiceName.EVIDENCE,
                Who.GROUP,
                Request.post(another.path() + "/member-checks", Map.of("outcome", "confirmed"))
                        .with("If-Match", "\"v1\"")));
        if (client.random().nextBoolean()) {
            takeBackEvidence(another);
        }
    }

    /** False when it is not known to be published. */
    boolean publish(Candidate candidate) throws InterruptedException {
        return publishing.publish(candidate).outcome().isWritten();
    }

    /** The same question without the act. */
    void ask(Candidate candidate) throws InterruptedException {
        publishing.ask(candidate);
    }

    private boolean changed(Write write, List<String> registers, boolean mend, String path, Object body)
            throws InterruptedException {
        return changed(write, registers, mend, path, path, body);
    }

    private boolean changed(
            Write write, List<String> registers, boolean mend, String path, String readFirst, Object body)
            throws InterruptedException {
        Optional<Reply> read = client.read(ServiceName.EVIDENCE, Who.GROUP, readFirst);
        if (read.isEmpty()) {
            return false;
        }
        Request request =
                new Request("PUT", path, body, Map.of("If-Match", read.get().tag()));
        return does(write, registers, mend, ServiceName.EVIDENCE, request, false);
    }

    /** True when it was answered as done. */
    private boolean does(
            Write write, List<String> registers, boolean mend, ServiceName service, Request request, boolean keyed)
            throws InterruptedException {
        Write asked = mend ? write.mending(registers) : write.breaking(registers);
        Client.Done done = client.perform(new Asking(asked, service, Who.GROUP, request, keyed));
        switch (done.operation().outcome()) {
            case DONE, ACCEPTED -> registers.forEach(register -> plot.believe(register, mend));
            case UNKNOWN, OPEN -> registers.forEach(register -> plot.believe(register, false));
            case REFUSED -> {}
        }
        return done.isDone();
    }
}
