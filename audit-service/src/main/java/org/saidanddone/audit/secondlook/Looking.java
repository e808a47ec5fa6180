package org.saidanddone.audit.secondlook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.saidanddone.audit.AuditDatabase;
import org.saidanddone.audit.StoredNames;
import org.saidanddone.audit.finding.Raising;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.FindingSubject;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.RuleUse;
import org.saidanddone.events.state.State;
import org.saidanddone.observability.KeyValues;

/** Looks at decisions and at what is published, and raises what it disagrees with. Any number of replicas may do so at once. */
@ApplicationScoped
class Looking {
    private static final Logger LOG = Logger.getLogger(Looking.class);
    private static final int PAGE = 100;

    private final AuditDatabase database;
    private final JournalFacts journal;
    private final Raising raising;
    private final MeterRegistry registry;
    private final Duration again;
    private final Duration grace;
    private final Duration rollout;

    Looking(
            AuditDatabase database,
            JournalFacts journal,
            Raising raising,
            MeterRegistry registry,
            @ConfigProperty(name = "saidanddone.second-look.every", defaultValue = "60S") Duration again,
            @ConfigProperty(name = "saidanddone.second-look.grace", defaultValue = "30S") Duration grace,
            @ConfigProperty(name = "saidanddone.second-look.rollout", defaultValue = "1H") Duration rollout) {
        this.database = database;
        this.journal = journal;
        this.raising = raising;
        this.registry = registry;
        this.again = again;
        this.grace = grace;
        this.rollout = rollout;
        EnumSet.complementOf(EnumSet.of(Outcome.PENDING)).forEach(this::looks);
    }

    /** The decision that has waited longest, at its own frontier. False when none waits. */
    boolean decision() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant at = Instant.now();
            Optional<LookTable.Due> due =
                    database.ask(connection -> LookTable.due(connection, rollout.toMillis() / 1000.0));
            due.ifPresent(decision -> look(decision, at));
            return due.isPresent();
        });
    }

    private void look(LookTable.Due due, Instant at) {
        FindingSubject subject = due.subject();
        Opinion opinion = opinion(due);
        Outcome outcome = Outcome.of(opinion);
        database.ask(connection -> {
            LookTable.looked(connection, subject, outcome, at, at.plus(again));
            return true;
        });
        if (opinion instanceof Opinion.Disagreed disagreed) {
            raising.raise(subject, disagreed.kind(), disagreed.rules(), at);
        }
        looks(outcome).increment();
    }

    private Opinion opinion(LookTable.Due due) {
        if (due.beyond()) {
            return new Opinion.Disagreed(FindingKind.FRONTIER_DIFFERS, List.of());
        }
        AggregateRef candidate = due.subject().ref();
        Decision decision = decision(due.state());
        Optional<Decision> earlier = database.ask(connection -> LookTable.agreedBefore(connection, due))
                .map(Looking::decision);
        if (decision != null
                && earlier.filter(before -> SecondLook.goesBack(before, decision))
                        .isPresent()) {
            return new Opinion.Disagreed(FindingKind.FRONTIER_DIFFERS, List.of());
        }
        AsOf asOf = decision == null ? AsOf.now() : AsOf.decision(decision, due.source(), due.offset());
        FromJournal known = journal.about(candidate, journal.collect(List.of(candidate), asOf));
        return orUnverified(candidate, () -> SecondLook.at(candidate, decision, due.leastEdition(), known));
    }

    private static @Nullable Decision decision(State published) {
        return Publications.of(published).map(Publication::decision).orElse(null);
    }

    /**
     * Some of what is published now, by the newest facts. Call it only when they are proven to be the newest.
     *
     * @param after the last one looked at; null: begin with the first
     * @return the last one looked at; empty when there was none left
     */
    Optional<AggregateRef> published(@Nullable AggregateRef after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant at = Instant.now();
            List<FindingSubject> page = database.ask(connection -> LookTable.published(connection, after, PAGE));
            JournalFacts.Collected collected =
                    journal.collect(page.stream().map(FindingSubject::ref).toList(), AsOf.now());
            page.forEach(subject -> look(subject, collected, at));
            return page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.getLast().ref());
        });
    }

    private void look(FindingSubject subject, JournalFacts.Collected collected, Instant at) {
        Opinion opinion = opinion(subject.ref(), collected, at);
        Optional<Instant> incompleteSince =
                database.ask(connection -> LookTable.stands(connection, subject, Standing.of(opinion), at));
        if (opinion instanceof Opinion.Disagreed disagreed
                && incompleteSince.isPresent()
                && !at.isBefore(incompleteSince.get().plus(grace))) {
            raising.raise(subject, disagreed.kind(), disagreed.rules(), at);
        }
    }

    /** What names rules that never were the current ones has a finding of its own by now. */
    private Opinion opinion(AggregateRef candidate, JournalFacts.Collected collected, Instant at) {
        Optional<Decision> decision = collected
                .facts()
                .find(candidate)
                .flatMap(fact -> Publications.of(fact.state()))
                .map(Publication::decision);
        OptionalInt edition =
                decision.map(Decision::rules).map(RuleBook::edition).orElse(OptionalInt.empty());
        if (decision.isEmpty() || edition.isEmpty()) {
            return new Opinion.Unverified();
        }
        FromJournal known = journal.about(candidate, collected);
        List<RuleUse> rules = decision.get().rules();
        return known.profile(decision.get().profile())
                .map(profile -> orUnverified(candidate, () -> SecondLook.now(candidate, rules, profile, known, at)))
                .orElseGet(Opinion.Unverified::new);
    }

    /** One that cannot be judged must not keep the others from being looked at. */
    private static Opinion orUnverified(AggregateRef candidate, Supplier<Opinion> judging) {
        try {
            return judging.get();
        } catch (RuntimeException e) {
            KeyValues.of("reason", candidate.type().publicName())
                    .log(() -> LOG.warn("A publication could not be judged again; it is shown as unverified", e));
            return new Opinion.Unverified();
        }
    }

    private Counter looks(Outcome outcome) {
        return Counter.builder("saidanddone.second.looks")
                .description("Decisions that audit-service judged again, by what came of it.")
                .tag("outcome", StoredNames.of(outcome))
                .register(registry);
    }
}
