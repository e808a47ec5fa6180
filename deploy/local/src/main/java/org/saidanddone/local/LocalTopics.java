package org.saidanddone.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/** The eight topics of docs/gate-protocol.md, with its settings. */
public final class LocalTopics {
    private static final Map<String, String> KEPT = Map.of("retention.ms", "-1", "cleanup.policy", "delete");
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final short ONE_REPLICA = 1;

    private LocalTopics() {}

    /** Creates those that are not there. */
    public static void create(String bootstrapServers, String prefix) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            for (KafkaFuture<Void> created :
                    admin.createTopics(all(new Topics(prefix))).values().values()) {
                await(created);
            }
        } catch (ExecutionException e) {
            throw new LocalFailure("Kafka did not create the topics; look into its log.", e);
        } catch (TimeoutException e) {
            throw new LocalFailure("Kafka did not create the topics within a minute; look into its log.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Creating the topics was interrupted.", e);
        }
    }

    private static void await(KafkaFuture<Void> created)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            created.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static List<NewTopic> all(Topics topics) {
        List<NewTopic> all = new ArrayList<>();
        for (Source source : Source.values()) {
            all.add(new NewTopic(topics.events(source), 1, ONE_REPLICA).configs(KEPT));
            all.add(new NewTopic(topics.heartbeats(source), 1, ONE_REPLICA).configs(COMPACTED));
        }
        return all;
    }
}
