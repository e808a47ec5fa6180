package org.saidanddone.attack.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.attack.history.Write;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Item;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;
import org.saidanddone.local.suite.ServiceName;

/** Makes a plot, complete and not yet published, as slowly as the faults let it. */
final class Builder {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(45);
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Client client;
    private final Ground ground;
    private final int number;
    private final long deadline = System.nanoTime() + PATIENCE_NANOS;

    private Builder(Client client, Ground ground, int number) {
        this.client = client;
        this.ground = ground;
        this.number = number;
    }

    /** The plot could not be made: an answer was lost for good, or it took too long. Others will be. */
    static final class Abandoned extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Plot build(Client client, Ground ground, int number) throws InterruptedException, Abandoned {
        return new Builder(client, ground, number).build();
    }

    private Plot build() throws InterruptedException, Abandoned {
        String programme = evidence(
                        Write.creation("programme opened", number, "programme.opened"),
                        "/v1/programmes",
                        Map.of("title", "Homes", "commissioner", ground.borough()))
                .id();
        String first = visit(programme, ground.firstHome());
        String second = visit(programme, ground.secondHome());
        List<Item> items = new ArrayList<>();
        int most = 3 + client.random().nextInt(2);
        for (int i = 0; i < most; i++) {
            items.add(item(programme, i, i >= 2 ? second : first, i >= 2));
        }
        Candidate standard = standard(programme, items);
        Candidate clause = clause(programme, standard);
        Plot plot = new Plot(number, second, items, above(standard.path()), above(clause.path()));
        plot.add(standard);
        plot.add(clause);
        return believing(plot);
    }

    private Plot believing(Plot plot) throws InterruptedException, Abandoned {
        plot.believe(Register.APART, true);
        for (Item item : plot.items()) {
            int i = item.number();
            List.of(
                            Register.standing(i),
                            Register.consent(i),
                            Register.purpose(i),
                            Register.check(i),
                            Register.account(i),
                            Register.link(1, i))
                    .forEach(register -> plot.believe(register, true));
        }
        Assents assents = new Assents(client, plot);
        boolean agreed = assents.give(plot.latestStandard(), Who.GROUP)
                && assents.give(plot.latestClause(), Who.GROUP)
                && assents.give(plot.latestClause(), Who.BOROUGH);
        if (!agreed) {
            throw new Abandoned();
        }
        return plot;
    }

    private String visit(String programme, String home) throws InterruptedException, Abandoned {
        Write write = Write.creation("visit recorded", number, "visit.recorded");
        return evidence(
                        home.equals(ground.secondHome()) ? write.mending(List.of(Register.APART)) : write,
                        "/v1/visits",
                        Map.of(
                                "programme",
                                programme,
                                "setting",
                                home,
                                "date",
                                Moves.DAY,
                                "inspectors",
                                Moves.TWO_PEERS))
                .id();
    }

    private Item item(String programme, int i, String visit, boolean second) throws InterruptedException, Abandoned {
        String person = evidence(
                        Write.creation("person registered", number, null),
                        "/v1/people",
                        Map.of("programme", programme, "name", "N. N."))
                .id();
        String consent = evidence(
                        Write.creation("consent given", number, "consent.given")
                                .mending(List.of(Register.consent(i), Register.purpose(i))),
                        "/v1/people/" + person + "/consents",
                        Map.of("purposes", List.of("derive-standard"), "decision", "given"))
                .id();
        String evidence = evidence(
                        Write.creation("evidence recorded", number, "evidence.recorded")
                                .mending(List.of(Register.standing(i), Register.account(i))),
                        "/v1/evidence",
                        Map.of(
                                "visit", visit,
                                "person", person,
                                "consent", consent,
                                "account", "first-person",
                                "words", "Thing " + i))
                .id();
        Write check = Write.change("evidence checked", number, evidence, "evidence.checked")
                .mending(List.of(Register.check(i)));
        until(Asking.keyed(
                check,
                ServiceName.EVIDENCE,
                Who.GROUP,
                Request.post("/v1/evidence/" + evidence + "/member-checks", Map.of("outcome", "confirmed"))
                        .with("If-Match", "\"v1\"")));
        return new Item(i, evidence, person, consent, second);
    }

    private Candidate standard(String programme, List<Item> items) throws InterruptedException, Abandoned {
        List<String> registers = new ArrayList<>(List.of(Register.current(1)));
        items.forEach(item -> registers.add(Register.link(1, item.number())));
        Write write = Write.creation("standard drafted", number, "standard-version.drafted")
                .mending(registers);
        return standard(until(Asking.keyed(
                write,
                ServiceName.STANDARDS,
                Who.GROUP,
                Request.post(
                        "/v1/standards",
                        Map.of(
                                "programme", programme,
                                "title", "My door",
                                "outcome", "I have a key.",
                                "easyRead", "My key.",
                                "provisions", provisions(items))))));
    }

    /** The one provision of a standard version, linked to all items. */
    static List<Object> provisions(List<Item> items) {
        return List.of(Map.of(
                "text", "Everybody is offered a key.",
                "easyRead", "You get a key.",
                "evidence", items.stream().map(Item::evidence).toList()));
    }

    static Candidate standard(Reply drafted) {
        return new Candidate(
                false,
                drafted.body().path("number").asInt(),
                drafted.id(),
                drafted.body().path("href").asText(),
                drafted.body().path("digest").asText(),
                drafted.body().path("provisions").path(0).path("id").asText());
    }

    private Candidate clause(String programme, Candidate standard) throws InterruptedException, Abandoned {
        String contract = until(Asking.keyed(
                        Write.creation("contract opened", number, "contract.opened"),
                        ServiceName.CONTRACT,
                        Who.BOROUGH,
                        Request.post(
                                "/v1/contracts",
                                Map.of("programme", programme, "title", "Homes", "provider", ground.provider()))))
                .id();
        Write write = Write.creation("clause drafted", number, "clause-version.drafted")
                .mending(List.of(Register.clauseCurrent(1), Register.groupFirst(1), Register.implemented(1, 1)));
        return clause(until(Asking.keyed(
                write,
                ServiceName.CONTRACT,
                Who.BOROUGH,
                Request.post("/v1/contracts/" + contract + "/clauses", words(standard)))));
    }

    /** What a clause says that implements a standard version. */
    static Map<String, Object> words(Candidate standard) {
        return Map.of(
                "title", "Keys",
                "text", "The provider offers keys.",
                "easyRead", "Keys.",
                "implements", List.of(standard.id()));
    }

    static Candidate clause(Reply drafted) {
        return new Candidate(
                true,
                drafted.body().path("number").asInt(),
                drafted.id(),
                drafted.body().path("href").asText(),
                drafted.body().path("digest").asText(),
                "");
    }

    private Reply evidence(Write write, String path, Object body) throws InterruptedException, Abandoned {
        return until(Asking.keyed(write, ServiceName.EVIDENCE, Who.GROUP, Request.post(path, body)));
    }

    /** What is refused is asked again: what it refers to may still be on its way. */
    private Reply until(Asking asking) throws InterruptedException, Abandoned {
        while (System.nanoTime() < deadline) {
            Client.Done done = client.perform(asking);
            if (done.operation().outcome().isWritten() && done.reply().isPresent()) {
                return done.reply().get();
            }
            if (done.operation().outcome() != Outcome.REFUSED) {
                throw new Abandoned();
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
        throw new Abandoned();
    }

    private static String above(String version) {
        String[] parts = version.split("/versions/", -1);
        return Arrays.stream(parts).findFirst().orElseThrow();
    }
}
