package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.outbox.OwnTopic;

/**
 * Lets a listing learn in its own statement whether each candidate is approved, as {@link Approvals} tells it of one. A statement sees
 * one moment, so what a row says and whether it is approved belong together without a transaction.
 */
@ApplicationScoped
public class ApprovalJoin {
    /** A condition or column; true, or false or null. Its one parameter is the {@link #moment}. */
    public static final String APPROVED = "(publication.status = 'published' and not publication.checking"
            + " and (publication.reconsider_at is null or publication.reconsider_at > ?) and " + OwnTopic.NOT_BEHIND
            + ")";

    /** A condition or column without parameters; true, or false or null. */
    public static final String VERIFIED =
            "(publication.status = 'published' and not publication.checking and not publication.unverified and "
                    + OwnTopic.NOT_BEHIND + ")";

    private final Now now;

    ApprovalJoin(Now now) {
        this.now = now;
    }

    /**
     * The join, to follow the listing's own table.
     *
     * @param id the column with the candidate's id
     */
    public static String of(AggregateType type, String id) {
        return " left join publication on publication.candidate_type = '" + type.publicName()
                + "' and publication.candidate_id = " + id + " ";
    }

    /** The moment to hold expiry against: the gate's clock, not the database's. */
    public OffsetDateTime moment() {
        return now.now().atOffset(ZoneOffset.UTC);
    }
}
