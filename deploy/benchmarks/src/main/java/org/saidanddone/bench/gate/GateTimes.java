package org.saidanddone.bench.gate;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.Agreements;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.fill.Imported;
import org.saidanddone.bench.gate.OneByOne.Gathered;
import org.saidanddone.local.suite.ServiceName;

/** Clauses that rest on ever more things said: asked about, and published, one after the other on an idle suite. */
public final class GateTimes implements AutoCloseable {
    /** How many things each person said. */
    public static final int EACH_SAID = 4;

    private static final Size WARM_UP = new Size(1_000, 200, 20);
    private static final List<Size> SIZES = List.of(
            new Size(10, 200, 100), new Size(100, 200, 100), new Size(1_000, 200, 100), new Size(10_000, 50, 20));
    private static final int MOST_LINKS = 200;

    private final Ground ground;
    private final Agreements agreements;
    private final OneByOne timers;
    private final BareEnds ends;
    private final AuditorLooked auditor;
    private final Gathered fence = fence();

    public GateTimes(Ground ground) throws IOException, SQLException {
        this.ground = ground;
        agreements = new Agreements(ground);
        timers = new OneByOne(ground.suite().service(ServiceName.CONTRACT).address());
        ends = new BareEnds(ground.suite());
        auditor = new AuditorLooked(ground);
    }

    /** How many things said, and how often to ask and to publish. */
    private record Size(int items, int checks, int publications) {}

    /**
     * What a clause on so many things said took, in microseconds.
     *
     * @param facts all that the gate reads for it
     * @param first the first question of all about it: contract-service had read none of it before
     * @param bare reading the same facts
     */
    public record Taken(
            int items, int facts, Histogram first, Histogram check, Histogram publication, Histogram bare) {}

    /**
     * All of it.
     *
     * @param fence before each of the checks
     * @param ends what the fence asks the broker, asked bare
     */
    public record Outcome(List<Taken> sizes, Histogram fence, Histogram ends) {}

    public Outcome run() throws IOException, SQLException, ExecutionException, InterruptedException {
        List<UUID> said = said(Stream.concat(Stream.of(WARM_UP), SIZES.stream())
                .mapToInt(Size::items)
                .sum());
        measure(WARM_UP, said.subList(0, WARM_UP.items()));
        fence.micros().reset();
        ends.micros().reset();
        List<Taken> taken = new ArrayList<>();
        int from = WARM_UP.items();
        for (Size size : SIZES) {
            taken.add(measure(size, said.subList(from, from + size.items())));
            from += size.items();
        }
        return new Outcome(taken, fence.micros(), ends.micros());
    }

    private List<UUID> said(int items) throws IOException, SQLException, ExecutionException, InterruptedException {
        List<Ground.Spot> inTurns = new ArrayList<>();
        for (Ground.Spot spot : Voices.of(ground, Math.ceilDiv(items, EACH_SAID))) {
            for (int i = 0; i < EACH_SAID; i++) {
                inTurns.add(spot);
            }
        }
        return new Imported(ground).confirmed(inTurns, items);
    }

    private Taken measure(Size size, List<UUID> items)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        UUID standard = agreements.standard(provisions(items));
        List<Agreements.ClauseVersion> drafts = new ArrayList<>();
        for (int i = 0; i <= size.publications(); i++) {
            drafts.add(agreements.clause(standard));
        }
        Gathered first = evaluation("check");
        timers.run(1, number -> agreements.check(drafts.getLast()), first);
        agreements.publish(drafts.getLast());
        auditor.await(drafts.getLast().id());
        try (BareReading bare = BareReading.of(ground, drafts.getLast().id())) {
            Gathered check = evaluation("check");
            timers.run(size.checks(), number -> check(drafts.getFirst(), bare), check, fence);
            Gathered publication = evaluation("publication");
            timers.run(size.publications(), number -> publish(drafts.get(number)), publication);
            return new Taken(
                    size.items(), bare.facts(), first.micros(), check.micros(), publication.micros(), bare.micros());
        }
    }

    /** Each is followed by what is held against it, so that both meet the same machine. */
    private void check(Agreements.ClauseVersion clause, BareReading bare)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        agreements.check(clause);
        bare.once();
        ends.once();
    }

    private void publish(Agreements.ClauseVersion clause) throws IOException, SQLException {
        agreements.publish(clause);
        auditor.await(clause.id());
    }

    private static Gathered evaluation(String purpose) {
        return Gathered.of("saidanddone_gate_evaluation", "purpose=\"" + purpose + "\"");
    }

    private static Gathered fence() {
        return Gathered.of("saidanddone_fence", "outcome=\"passed\"");
    }

    private static List<List<UUID>> provisions(List<UUID> items) {
        List<List<UUID>> provisions = new ArrayList<>();
        for (int from = 0; from < items.size(); from += MOST_LINKS) {
            provisions.add(items.subList(from, Math.min(items.size(), from + MOST_LINKS)));
        }
        return provisions;
    }

    @Override
    public void close() throws IOException, SQLException {
        auditor.close();
        ends.close();
        timers.close();
        agreements.close();
    }
}
