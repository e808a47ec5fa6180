package org.saidanddone.attack.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One contended programme: three or four things said by as many people in two homes, a standard that rests on all of them, and a clause that
 * implements the standard. Three voices from two homes are the least that the gate asks for.
 */
public final class Plot {
    private final int number;
    private final String secondVisit;
    private final List<Item> items;
    private final String standard;
    private final String clause;
    private final List<Candidate> standards = new CopyOnWriteArrayList<>();
    private final List<Candidate> clauses = new CopyOnWriteArrayList<>();
    private final Map<String, Boolean> believed = new ConcurrentHashMap<>();
    private final Map<String, String> assents = new ConcurrentHashMap<>();
    private final AtomicInteger moves = new AtomicInteger();

    /** The parts of a plot that never change. */
    public Plot(int number, String secondVisit, List<Item> items, String standard, String clause) {
        this.number = number;
        this.secondVisit = secondVisit;
        this.items = List.copyOf(items);
        this.standard = standard;
        this.clause = clause;
    }

    public int number() {
        return number;
    }

    /** The id of the visit that may be moved to the first home and back. */
    public String secondVisit() {
        return secondVisit;
    }

    public List<Item> items() {
        return items;
    }

    /** The path below which further versions of the standard are written. */
    public String standard() {
        return standard;
    }

    /** The path below which further versions of the clause are written. */
    public String clause() {
        return clause;
    }

    public List<Candidate> standards() {
        return List.copyOf(standards);
    }

    public List<Candidate> clauses() {
        return List.copyOf(clauses);
    }

    public Candidate latestStandard() {
        return standards.getLast();
    }

    public Candidate latestClause() {
        return clauses.getLast();
    }

    public Optional<Candidate> candidate(String id) {
        return Stream.concat(standards.stream(), clauses.stream())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
    }

    public void add(Candidate candidate) {
        (candidate.clause() ? clauses : standards).add(candidate);
    }

    /** What clients think of a register, so that they break what holds and mend what does not. It may be wrong: only the history judges. */
    public boolean believes(String register) {
        return believed.getOrDefault(register, false);
    }

    public void believe(String register, boolean holds) {
        believed.put(register, holds);
    }

    /** The id of the assent that was given last for this register. */
    public Optional<String> assentOf(String register) {
        return Optional.ofNullable(assents.get(register));
    }

    public void assented(String register, String assent) {
        assents.put(register, assent);
    }

    /** How often somebody has made a move here. */
    public int moved() {
        return moves.incrementAndGet();
    }
}
