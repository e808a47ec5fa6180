package org.saidanddone.attack.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.attack.check.Violations;
import org.saidanddone.attack.history.FaultDone;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.stand.Door;
import org.saidanddone.attack.stand.Replica;
import org.saidanddone.attack.stand.Signal;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.suite.ServiceName;

/** Breaks the suite by the schedule, and puts it right again. Two faults may overlap; one target has one fault at a time. */
public final class Faults {
    private static final int MOST_AT_ONCE = 2;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MOST_STARTS = 4;
    private static final int MOST_DELAY_MILLIS = 400;
    private static final Duration READY_WITHIN = Duration.ofSeconds(30);
    private static final String EVERYTHING = "everything";
    private static final String BROKER = "broker";

    /** Of those sent last, since what is played on now is among them. */
    private static final String SEND_AGAIN = """
            update outbox set sent_at = null where position in (
                select position from (select position from outbox where sent_at is not null order by position desc limit 400) as latest
                order by random() limit 60)""";

    private final Stand stand;
    private final History history;
    private final Violations violations;
    private final FaultPlan plan;
    private final Set<String> struck = ConcurrentHashMap.newKeySet();
    private final List<Thread> underWay = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;

    public Faults(Stand stand, History history, Violations violations, long seed) {
        this.stand = stand;
        this.history = history;
        this.violations = violations;
        this.plan = new FaultPlan(seed);
        this.thread = Thread.ofPlatform().name("faults").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** No further fault; comes back when all that was broken is put right and started. */
    public void end() throws InterruptedException {
        stopped = true;
        thread.join();
        for (Thread fault : underWay) {
            fault.join();
        }
        stand.replicas().forEach(Replica::startIfItGaveUp);
    }

    private void run() {
        try {
            breakUntilStopped();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void breakUntilStopped() {
        while (!stopped) {
            Fault fault = plan.next();
            park(fault.waitMillis());
            stand.replicas().stream()
                    .filter(replica -> !struck.contains(replica.name()))
                    .forEach(Replica::startIfItGaveUp);
            while (!stopped && (struck.contains(EVERYTHING) || struck.size() >= MOST_AT_ONCE)) {
                LockSupport.parkNanos(MOMENT_NANOS);
            }
            if (!stopped) {
                begin(fault);
            }
        }
    }

    private void begin(Fault fault) {
        String target = target(fault);
        if (!struck.add(target)) {
            return;
        }
        if (target.equals(EVERYTHING)) {
            awaitNoOther();
        }
        underWay.add(Thread.ofVirtual().start(() -> {
            long from = history.clock().now();
            try {
                strike(fault);
            } catch (RuntimeException e) {
                failed(e);
            } finally {
                String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                history.fault(new FaultDone(kind, target, from, history.clock().now()));
                struck.remove(target);
            }
        }));
    }

    /** A defect of the attack itself: what it did not break, it did not check. */
    private void failed(RuntimeException defect) {
        violations.found("attack", "a fault could not be made or put right: " + defect, List.of());
    }

    private void awaitNoOther() {
        while (struck.size() > 1) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
    }

    private String target(Fault fault) {
        return switch (fault.kind()) {
            case KILL, PAUSE -> replica(fault).name();
            case KILL_BROKER, PAUSE_BROKER -> BROKER;
            case CUT, DELAY, HOLD -> door(fault).name();
            case MUTE -> relayOf(fault).name();
            case SEND_AGAIN -> "topic of " + service(fault).publicName();
            case RESTART_EVERYTHING -> EVERYTHING;
        };
    }

    private void strike(Fault fault) {
        switch (fault.kind()) {
            case KILL -> {
                replica(fault).kill();
                park(fault.lastsMillis() / 4);
                replica(fault).start();
                // meanwhile it may meet one other fault, as all others may
                replica(fault).awaitReady(READY_WITHIN);
            }
            case PAUSE -> {
                replica(fault).signal(Signal.STOP);
                park(fault.lastsMillis());
                replica(fault).signal(Signal.CONT);
            }
            case KILL_BROKER -> {
                stand.suite().kafka().kill();
                park(fault.lastsMillis() / 4);
                startBroker();
            }
            case PAUSE_BROKER -> {
                Signal.STOP.to(stand.suite().kafka().process());
                park(fault.lastsMillis());
                Signal.CONT.to(stand.suite().kafka().process());
            }
            case CUT -> door(fault).cut();
            case DELAY -> {
                door(fault).delay(1 + fault.choice() % MOST_DELAY_MILLIS);
                park(fault.lastsMillis());
                door(fault).delay(0);
            }
            case HOLD -> hold(door(fault), fault.lastsMillis());
            case MUTE -> hold(relayOf(fault), fault.lastsMillis());
            case SEND_AGAIN -> sendAgain(service(fault));
            case RESTART_EVERYTHING -> restartEverything();
        }
    }

    private static void hold(Door door, int millis) {
        door.hold(true);
        park(millis);
        door.hold(false);
    }

    private void restartEverything() {
        stand.replicas().forEach(Replica::kill);
        stand.suite().kafka().kill();
        stand.suite().postgres().kill();
        stand.suite().startPostgresAgain();
        startBroker();
        stand.replicas().forEach(Replica::start);
        stand.replicas().forEach(replica -> replica.awaitReady(READY_WITHIN));
    }

    /** On a busy machine it may not come up in time the first time. Without it there is nothing more to attack. */
    private void startBroker() {
        for (int attempt = 1; attempt < MOST_STARTS; attempt++) {
            try {
                stand.suite().startKafkaAgain();
                return;
            } catch (LocalFailure e) {
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
        stand.suite().startKafkaAgain();
    }

    private void sendAgain(ServiceName service) {
        try (Connection connection = stand.look(service);
                PreparedStatement update = connection.prepareStatement(SEND_AGAIN)) {
            update.executeUpdate();
        } catch (SQLException e) {
            // nothing is sent again this time
        }
    }

    private Replica replica(Fault fault) {
        return stand.replicas().get(fault.choice() % stand.replicas().size());
    }

    private Door door(Fault fault) {
        List<Door> doors = stand.replicas().stream()
                .flatMap(replica -> replica.doors().stream())
                .toList();
        return doors.get(fault.choice() % doors.size());
    }

    /** The way to Kafka of one of those whose events decide what may be published elsewhere. */
    private Door relayOf(Fault fault) {
        List<Door> relays = stand.replicas().stream()
                .filter(replica ->
                        replica.service() == ServiceName.EVIDENCE || replica.service() == ServiceName.STANDARDS)
                .map(Replica::toBroker)
                .toList();
        return relays.get(fault.choice() % relays.size());
    }

    private static ServiceName service(Fault fault) {
        return List.of(ServiceName.EVIDENCE, ServiceName.EVIDENCE, ServiceName.STANDARDS, ServiceName.CONTRACT)
                .get(fault.choice() % 4);
    }

    private static void park(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
