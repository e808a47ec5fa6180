package org.saidanddone.attack.stand;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.saidanddone.local.KafkaListener;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.Ports;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Started;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.local.suite.SuiteSettings;

/** What is attacked: PostgreSQL, one broker, and six packaged services; standards-service and contract-service twice. */
public final class Stand implements AutoCloseable {
    private static final Map<ServiceName, Integer> PROCESSES = new EnumMap<>(
            Map.of(ServiceName.EVIDENCE, 1, ServiceName.STANDARDS, 2, ServiceName.CONTRACT, 2, ServiceName.AUDIT, 1));

    private final Started started;
    private final Suite suite;
    private final List<Replica> replicas = new ArrayList<>();

    private Stand(Started started, Suite suite) {
        this.started = started;
        this.suite = suite;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param root the checkout, with the packaged services
     * @param started gets each process as soon as it runs; the caller closes it, also when this fails
     */
    public static Stand start(Path root, Path folder, Started started) {
        Map<String, Door> toBroker = new LinkedHashMap<>();
        List<KafkaListener> listeners = new ArrayList<>();
        PROCESSES.forEach((service, processes) -> {
            for (int number = 1; number <= processes; number++) {
                String name = Replica.name(service, number);
                int port = Ports.free();
                Door door = Door.open(name + " to Kafka", port);
                toBroker.put(name, door);
                listeners.add(new KafkaListener(service.name() + number, port, door.port()));
            }
        });
        Suite suite = Suite.ground(SuiteSettings.anywhere(root, folder), part -> {}, started, listeners);
        Stand stand = new Stand(started, suite);
        PROCESSES.forEach((service, processes) -> {
            for (int number = 1; number <= processes; number++) {
                Door door = Objects.requireNonNull(toBroker.get(Replica.name(service, number)));
                stand.replicas.add(new Replica(suite, service, number, door));
            }
        });
        stand.startAll();
        return stand;
    }

    /** Two at a time, since more at once only make each other late; so the second one of a service also finds its tables made. */
    private void startAll() {
        List<Replica> inOrder = replicas.stream()
                .sorted(Comparator.comparing(Replica::number).thenComparing(Replica::service))
                .toList();
        for (int first = 0; first < inOrder.size(); first += 2) {
            List<Replica> two = inOrder.subList(first, Math.min(first + 2, inOrder.size()));
            two.forEach(Replica::start);
            two.forEach(Replica::awaitReady);
        }
    }

    public List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    public List<Replica> replicas(ServiceName service) {
        return replicas.stream().filter(replica -> replica.service() == service).toList();
    }

    public Suite suite() {
        return suite;
    }

    /** A connection to a service's database past all doors, for who looks on. */
    public Connection look(ServiceName service) throws SQLException {
        return DriverManager.getConnection(
                suite.postgres().jdbcUrl(service.database()), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    public String token(String person, String role, UUID organisation) {
        return suite.token(person, role, organisation);
    }

    @Override
    public void close() {
        // what is stopped does not hear that it shall end
        replicas.forEach(replica -> replica.signal(Signal.CONT));
        Signal.CONT.to(suite.kafka().process());
        started.close();
        replicas.forEach(Replica::closeDoors);
    }
}
