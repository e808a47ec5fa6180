package org.saidanddone.attack.client;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Plot;

/** Small stories that a client plays on a plot. Others play on it at the same time. */
final class Scenes {
    private static final int HEAD_START_MICROS = 30_000;
    private static final int MOVES_BEFORE_THE_END = 25;

    private final Moves moves;
    private final Plot plot;
    private final Random random;

    Scenes(Moves moves) {
        this.moves = moves;
        this.plot = moves.plot();
        this.random = moves.client().random();
    }

    /** Plays any. False when the plot is of no more use. */
    boolean playOne() throws InterruptedException {
        int moved = plot.moved();
        int chance = random.nextInt(100);
        if (chance < 34) {
            breakThenPublish(Breaking.any(plot, random));
        } else if (chance < 62) {
            Breaking.mendAll(moves);
            publishBoth();
        } else if (chance < 82) {
            race();
        } else if (chance < 88) {
            moves.more(plot.items().get(random.nextInt(plot.items().size())));
        } else if (chance < 92) {
            publishBoth();
        } else if (chance < 94) {
            return new Revision(moves).ofStandard();
        } else if (chance < 96) {
            return new Revision(moves).ofClause();
        } else if (moved > MOVES_BEFORE_THE_END) {
            breakThenPublish(Breaking.forGood(plot, random));
            publishBoth();
            return false;
        }
        return true;
    }

    /** As soon as it is answered as done, whoever asks must be told no. */
    private void breakThenPublish(Breaking.Move move) throws InterruptedException {
        if (!move.make(moves)) {
            return;
        }
        Candidate first = random.nextBoolean() ? plot.latestStandard() : plot.latestClause();
        if (random.nextInt(4) == 0) {
            moves.ask(first);
        }
        moves.publish(first);
        moves.publish(first.clause() ? plot.latestStandard() : plot.latestClause());
    }

    private void publishBoth() throws InterruptedException {
        moves.publish(plot.latestStandard());
        moves.publish(plot.latestClause());
    }

    /** From a chain that is complete and not published: a publication and what breaks it, at the same moment; or two that break it. */
    private void race() throws InterruptedException {
        Breaking.mendAll(moves);
        Breaking.Move one = Breaking.any(plot, random);
        if (random.nextInt(4) == 0) {
            together(one, Breaking.any(plot, random));
            publishBoth();
            return;
        }
        Candidate candidate = random.nextInt(3) == 0 ? plot.latestClause() : plot.latestStandard();
        Breaking.Move publication = other -> other.publish(candidate);
        if (random.nextBoolean()) {
            together(one, publication);
        } else {
            together(publication, one);
        }
    }

    /** The first one gets a head start, of chance. */
    private void together(Breaking.Move first, Breaking.Move second) throws InterruptedException {
        Moves beside = moves.beside();
        Thread ahead = Thread.ofVirtual().start(() -> {
            try {
                first.make(beside);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                moves.client().failed(e);
            }
        });
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(HEAD_START_MICROS)));
        second.make(moves);
        ahead.join();
    }
}
