package org.saidanddone.contracts.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saidanddone.chainstore.Approval;
import org.saidanddone.chainstore.Approvals;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.chainstore.PublicationChange;
import org.saidanddone.chainstore.PublicationFeed;
import org.saidanddone.chainstore.view.FeedPage;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.clause.Clauses;
import org.saidanddone.contracts.reference.References;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Reference;

/** Reads the feed, each page as of one moment. */
@ApplicationScoped
public class Changes {
    private final PublicationFeed feed;
    private final Clauses clauses;
    private final Approvals approvals;
    private final References references;
    private final OneMoment moment;

    Changes(PublicationFeed feed, Clauses clauses, Approvals approvals, References references, OneMoment moment) {
        this.feed = feed;
        this.clauses = clauses;
        this.approvals = approvals;
        this.references = references;
        this.moment = moment;
    }

    /** The next changes. */
    @Transactional
    public Response after(Paging paging) {
        moment.hold();
        List<PublicationChange> read = feed.after(FeedPage.begun(paging), paging.limit());
        Set<AggregateRef> candidates =
                read.stream().map(PublicationChange::candidate).collect(Collectors.toSet());
        Map<UUID, ClauseVersionEntity> changed =
                clauses.all(candidates.stream().map(AggregateRef::id).toList()).stream()
                        .collect(Collectors.toMap(clause -> clause.id().value(), Function.identity()));
        Map<AggregateRef, Approval> now = approvals.of(candidates);
        return FeedPage.answer(
                read,
                paging,
                change -> shown(
                        change,
                        Objects.requireNonNull(changed.get(change.candidate().id())),
                        Objects.requireNonNull(now.get(change.candidate()))));
    }

    private ClauseChange shown(PublicationChange change, ClauseVersionEntity clause, Approval now) {
        return new ClauseChange(
                change.kind(),
                change.at(),
                references.clause(clause.clause()),
                new Reference(clause.id().value(), ClausePath.of(clause).href().toString()),
                clause.number(),
                now.approved(),
                now.verified());
    }
}
