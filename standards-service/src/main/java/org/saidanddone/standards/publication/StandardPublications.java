package org.saidanddone.standards.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.saidanddone.chainstore.Publications;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.Decision;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.Versions;

/** Suspends standard versions whose chain broke. */
@ApplicationScoped
class StandardPublications implements Publications {
    private final Versions versions;
    private final Announcements announcements;

    StandardPublications(Versions versions, Announcements announcements) {
        this.versions = versions;
        this.announcements = announcements;
    }

    @Override
    public Set<AggregateType> types() {
        return Set.of(AggregateType.STANDARD_VERSION);
    }

    @Override
    public void suspend(AggregateRef candidate, Decision decision) {
        StandardVersion version = versions.decided(new StandardVersionId(candidate.id()));
        version.suspend(decision);
        announcements.announce(EventType.STANDARD_VERSION_SUSPENDED, version, null);
    }

    @Override
    public List<AggregateRef> supersededBy(AggregateRef candidate) {
        return versions.inForceBefore(versions.decided(new StandardVersionId(candidate.id()))).stream()
                .map(version -> version.id().ref())
                .toList();
    }

    @Override
    public void supersede(AggregateRef candidate) {
        StandardVersion version = versions.decided(new StandardVersionId(candidate.id()));
        version.supersede();
        announcements.announce(EventType.STANDARD_VERSION_SUPERSEDED, version, null);
    }
}
