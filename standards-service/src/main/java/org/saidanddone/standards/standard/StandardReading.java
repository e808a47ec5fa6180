package org.saidanddone.standards.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionSummaries;
import org.saidanddone.standards.version.VersionSummary;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Reads standards, each answer as of one moment and only with what the caller may read. */
@ApplicationScoped
class StandardReading {
    private final Standards standards;
    private final Versions versions;
    private final VersionAccess access;
    private final VersionSummaries summaries;
    private final OneMoment moment;

    StandardReading(
            Standards standards,
            Versions versions,
            VersionAccess access,
            VersionSummaries summaries,
            OneMoment moment) {
        this.standards = standards;
        this.versions = versions;
        this.access = access;
        this.summaries = summaries;
        this.moment = moment;
    }

    /** A page by the ids of the standards. */
    @Transactional
    public List<StandardBody> page(@Nullable UUID programme, @Nullable PublicationStatus status, Paging page) {
        moment.hold();
        return summaries.of(versions.newest(access.visible(), programme, status, page.afterId(), page.rows())).stream()
                .map(StandardBody::of)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal 404 when there is none, 403 when the caller may read no version of it
     */
    @Transactional
    public StandardBody one(UUID id) {
        moment.hold();
        Standard standard = known(id);
        List<StandardVersion> readable = versions.of(id, access.visible(), null, null, Integer.MAX_VALUE);
        if (readable.isEmpty()) {
            access.requireSide(standard.programme());
        }
        return StandardBody.of(summaries.of(List.of(readable.getLast())).getFirst());
    }

    /**
     * A page of its versions by number.
     *
     * @throws Refusal 404 when there is no such standard
     */
    @Transactional
    public List<VersionSummary> versions(UUID id, @Nullable PublicationStatus status, Paging page) {
        moment.hold();
        known(id);
        return summaries.of(versions.of(id, access.visible(), status, page.afterNumber(), page.rows()));
    }

    private Standard known(UUID id) {
        return standards
                .findByIdOptional(id)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no such standard. Check its address."));
    }
}
