package org.saidanddone.bench.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.local.suite.ServiceName;

/** People met at the visits of the ground, each with a consent of their own; made through the interface by several clients. */
final class Voices {
    private static final int CLIENTS = 8;

    private Voices() {}

    static List<Ground.Spot> of(Ground ground, int people)
            throws IOException, InterruptedException, ExecutionException {
        List<Future<List<Ground.Spot>>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                parts.add(threads.submit(() -> part(ground, first, people)));
            }
            List<Ground.Spot> all = new ArrayList<>();
            for (Future<List<Ground.Spot>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        }
    }

    private static List<Ground.Spot> part(Ground ground, int first, int people) throws IOException {
        List<Ground.Spot> met = new ArrayList<>();
        try (HttpConnection group = ground.connect(Login.GROUP, ServiceName.EVIDENCE)) {
            for (int number = first; number < people; number += CLIENTS) {
                met.add(ground.somebodyNew(group, number));
            }
        }
        return met;
    }
}
