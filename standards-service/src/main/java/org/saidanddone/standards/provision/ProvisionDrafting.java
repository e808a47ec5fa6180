package org.saidanddone.standards.provision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.security.Caller;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;

/** Writes provisions with their links: one by one, or together with the version that they belong to. */
@ApplicationScoped
public class ProvisionDrafting {
    private final Provisions provisions;
    private final EvidencePins pins;
    private final VersionAccess access;
    private final Announcements announcements;
    private final Caller caller;

    ProvisionDrafting(
            Provisions provisions,
            EvidencePins pins,
            VersionAccess access,
            Announcements announcements,
            Caller caller) {
        this.provisions = provisions;
        this.pins = pins;
        this.access = access;
        this.announcements = announcements;
        this.caller = caller;
    }

    /** Outside a transaction: waits a moment for evidence that may still be on its way here. */
    public void await(List<NewProvision> drafts) {
        pins.await(drafts.stream().flatMap(draft -> draft.evidence().stream()).toList());
    }

    /**
     * Writes one, and tells of it; the version takes it in, and tells of itself.
     *
     * @param pointer where the draft stands in the request: empty when it is the request
     * @throws Refusal 403 when somebody else than the user-led organisation names evidence; 422 for evidence that is not known
     */
    public Provision write(StandardVersion version, int place, NewProvision draft, String pointer) {
        if (!draft.evidence().isEmpty()) {
            access.requireUserLed(version.programme());
        }
        return write(
                version,
                place,
                draft.wording(),
                pins.pin(version.programme(), draft.evidence(), i -> pointer + "/evidence/" + i));
    }

    /** Writes what an earlier version says, with its links pinned as they are there. */
    public Provision copy(StandardVersion version, int place, Provision earlier) {
        return write(version, place, earlier.wording(), earlier.links());
    }

    private Provision write(StandardVersion version, int place, ProvisionWording wording, List<EvidenceLink> links) {
        Provision provision = new Provision(new ProvisionId(UuidV7.next()), version.id(), place, wording, links);
        provisions.persist(provision);
        announcements.announce(EventType.PROVISION_DRAFTED, provision, caller.actingPerson());
        return provision;
    }
}
