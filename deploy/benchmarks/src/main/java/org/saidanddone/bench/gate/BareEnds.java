package org.saidanddone.bench.gate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.saidanddone.bench.http.Measured;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.suite.Suite;

/** What any fence must do at least: ask the broker where the topics end that contract-service reads, and then which topics they are. */
final class BareEnds implements AutoCloseable {
    private final Admin admin;
    private final List<String> topics;
    private final Histogram micros = Measured.histogram();

    BareEnds(Suite suite) {
        admin = Admin.create(Map.of("bootstrap.servers", suite.kafka().bootstrapServers()));
        topics = Stream.of(Source.EVIDENCE, Source.STANDARDS, Source.AUDIT)
                .map(source -> suite.topics().events(source))
                .toList();
    }

    Histogram micros() {
        return micros;
    }

    void once() throws ExecutionException, InterruptedException {
        long began = System.nanoTime();
        admin.listOffsets(topics.stream()
                        .map(topic -> new TopicPartition(topic, 0))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get();
        admin.describeTopics(topics).allTopicNames().get();
        micros.recordValue((System.nanoTime() - began) / Measured.UNIT_NANOS);
    }

    @Override
    public void close() {
        admin.close();
    }
}
