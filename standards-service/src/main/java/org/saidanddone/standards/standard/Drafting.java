package org.saidanddone.standards.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.provision.NewProvision;
import org.saidanddone.standards.provision.Provision;
import org.saidanddone.standards.provision.ProvisionDrafting;
import org.saidanddone.standards.version.NewVersion;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Drafts versions of standards with their provisions, each with its links, in one transaction that holds the gate lock. */
@ApplicationScoped
public class Drafting {
    private static final int FIRST = 1;

    private final Standards standards;
    private final Versions versions;
    private final ProvisionDrafting provisions;
    private final Announcements announcements;
    private final Caller caller;

    Drafting(
            Standards standards,
            Versions versions,
            ProvisionDrafting provisions,
            Announcements announcements,
            Caller caller) {
        this.standards = standards;
        this.versions = versions;
        this.provisions = provisions;
        this.announcements = announcements;
        this.caller = caller;
    }

    /** A new standard with its first version. */
    StandardVersion first(ProgrammeId programme, NewStandard draft) {
        StandardId id = new StandardId(UuidV7.next());
        standards.persist(new Standard(id, programme));
        return drafted(
                new StandardVersion(id, FIRST, programme, caller.actingPerson(), draft.wording()),
                version -> written(version, draft.drafts()));
    }

    /**
     * The next version of a standard.
     *
     * @param latest whose row is locked, so that numbers have no gaps
     * @throws Refusal 409 while that is a draft
     */
    StandardVersion next(StandardVersion latest, NewVersion draft) {
        if (latest.status() == PublicationStatus.DRAFT) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "The latest version is a draft. Edit that; a new version follows one that was published.");
        }
        StandardVersion next = new StandardVersion(
                latest.standard(), latest.number() + 1, latest.programme(), caller.actingPerson(), draft.wording());
        List<NewProvision> drafts = draft.provisions();
        return drafted(next, version -> drafts == null ? copied(version, latest) : written(version, drafts));
    }

    private StandardVersion drafted(StandardVersion version, Function<StandardVersion, List<Provision>> begin) {
        versions.persist(version);
        version.begin(begin.apply(version));
        announcements.announce(EventType.STANDARD_VERSION_DRAFTED, version, caller.actingPerson());
        return version;
    }

    private List<Provision> written(StandardVersion version, List<NewProvision> drafts) {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> provisions.write(version, i, drafts.get(i), "/provisions/" + i))
                .toList();
    }

    private List<Provision> copied(StandardVersion version, StandardVersion latest) {
        List<Provision> earlier = latest.provisions();
        return IntStream.range(0, earlier.size())
                .mapToObj(i -> provisions.copy(version, i, earlier.get(i)))
                .toList();
    }
}
