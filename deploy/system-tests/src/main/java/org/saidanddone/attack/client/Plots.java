package org.saidanddone.attack.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.saidanddone.attack.plot.Plot;

/** The few plots that all clients play on at a time; one that is worn out gives way to a new one. */
public final class Plots {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final AtomicReferenceArray<@Nullable Plot> now;
    private final List<ReentrantLock> building = new ArrayList<>();
    private final Map<Integer, Plot> all = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** So many at a time. */
    public Plots(int many) {
        now = new AtomicReferenceArray<>(many);
        for (int place = 0; place < many; place++) {
            building.add(new ReentrantLock());
        }
    }

    /** Builds one. */
    interface Making {
        Plot make(int number) throws InterruptedException, Builder.Abandoned;
    }

    /** One that is ready, if need be made now; empty when somebody else makes it, or making it failed. */
    Optional<Plot> any(Random random, Making making) throws InterruptedException {
        int place = random.nextInt(now.length());
        Plot there = now.get(place);
        if (there != null) {
            return Optional.of(there);
        }
        ReentrantLock mine = Objects.requireNonNull(building.get(place));
        if (!mine.tryLock()) {
            return Optional.empty();
        }
        try {
            if (now.get(place) == null) {
                Plot made = making.make(numbers.incrementAndGet());
                all.put(made.number(), made);
                now.set(place, made);
            }
            return Optional.ofNullable(now.get(place));
        } catch (Builder.Abandoned e) {
            return Optional.empty();
        } finally {
            mine.unlock();
        }
    }

    /** Nobody begins anything on it any more. */
    void retire(Plot plot) {
        for (int place = 0; place < now.length(); place++) {
            now.compareAndSet(place, plot, null);
        }
    }

    /** Waits until each place has a plot, or so long: then nothing is broken before there is something to break. */
    public void awaitFirst(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (all.size() < now.length() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Every plot that was ever played on. */
    public List<Plot> all() {
        return List.copyOf(all.values());
    }
}
