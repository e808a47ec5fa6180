package org.saidanddone.attack.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Item;
import org.saidanddone.attack.plot.Plot;
import org.saidanddone.attack.plot.Register;

/** The ways to break a plot's chain and to mend it again. */
final class Breaking {
    private Breaking() {}

    /** A write to be made; true when it was answered as done. */
    interface Move {
        boolean make(Moves moves) throws InterruptedException;
    }

    /** One of those that break something which is believed to hold, and can be mended. */
    static Move any(Plot plot, Random random) {
        List<Move> ways = new ArrayList<>();
        Candidate standard = plot.latestStandard();
        Candidate clause = plot.latestClause();
        for (Item item : plot.items()) {
            int i = item.number();
            when(plot, Register.purpose(i), ways, moves -> moves.purposes(item, false));
            when(plot, Register.check(i), ways, moves -> moves.check(item, false));
            when(plot, Register.account(i), ways, moves -> moves.account(item, false));
            when(plot, Register.link(standard.number(), i), ways, moves -> moves.link(standard, item, false));
        }
        Item amended = plot.items().get(random.nextInt(plot.items().size()));
        when(plot, Register.check(amended.number()), ways, moves -> moves.words(amended));
        when(plot, Register.APART, ways, moves -> moves.visit(false));
        for (Who who : List.of(Who.GROUP, Who.BOROUGH)) {
            when(
                    plot,
                    Assents.register(clause, who),
                    ways,
                    moves -> moves.assents().takeBack(clause, who));
        }
        when(
                plot,
                Assents.register(standard, Who.GROUP),
                ways,
                moves -> moves.assents().takeBack(standard, Who.GROUP));
        return ways.isEmpty() ? moves -> moves.visit(false) : ways.get(random.nextInt(ways.size()));
    }

    /** One that nobody can mend. */
    static Move forGood(Plot plot, Random random) {
        Item item = plot.items().get(random.nextInt(plot.items().size()));
        return random.nextBoolean() ? moves -> moves.takeBackEvidence(item) : moves -> moves.takeBackConsent(item);
    }

    /** Mends all that is believed to be broken, and can be mended. */
    static void mendAll(Moves moves) throws InterruptedException {
        Plot plot = moves.plot();
        Candidate standard = plot.latestStandard();
        for (Item item : plot.items()) {
            int i = item.number();
            mend(plot, Register.purpose(i), moves, one -> one.purposes(item, true));
            mend(plot, Register.account(i), moves, one -> one.account(item, true));
            mend(plot, Register.check(i), moves, one -> one.check(item, true));
            mend(plot, Register.link(standard.number(), i), moves, one -> one.link(standard, item, true));
        }
        mend(plot, Register.APART, moves, one -> one.visit(true));
        mend(
                plot,
                Assents.register(standard, Who.GROUP),
                moves,
                one -> one.assents().give(standard, Who.GROUP));
        agree(moves, plot.latestClause());
    }

    /** The group says yes before the commissioner: who was first by mistake takes it back. */
    private static void agree(Moves moves, Candidate clause) throws InterruptedException {
        Plot plot = moves.plot();
        if (!plot.believes(Assents.register(clause, Who.GROUP))) {
            moves.assents().takeBack(clause, Who.BOROUGH);
            moves.assents().give(clause, Who.GROUP);
        }
        mend(
                plot,
                Assents.register(clause, Who.BOROUGH),
                moves,
                one -> one.assents().give(clause, Who.BOROUGH));
    }

    private static void when(Plot plot, String register, List<Move> ways, Move move) {
        if (plot.believes(register)) {
            ways.add(move);
        }
    }

    private static void mend(Plot plot, String register, Moves moves, Move move) throws InterruptedException {
        if (!plot.believes(register)) {
            move.make(moves);
        }
    }
}
