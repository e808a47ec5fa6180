package org.saidanddone.standards.provision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Makes, reviews and deletes links, in a transaction that holds the gate lock: each may change how the version stands. */
@ApplicationScoped
class Linking {
    private static final Set<PublicationStatus> CLOSED =
            Set.of(PublicationStatus.PUBLISHED, PublicationStatus.SUPERSEDED, PublicationStatus.WITHDRAWN);

    private final EvidencePins pins;
    private final Announcements announcements;
    private final Caller caller;

    Linking(EvidencePins pins, Announcements announcements, Caller caller) {
        this.pins = pins;
        this.announcements = announcements;
        this.caller = caller;
    }

    /** Outside a transaction: waits a moment for evidence that may still be on its way here. */
    void await(NewLink link) {
        pins.await(List.of(link.evidence()));
    }

    /**
     * @return whether the link is a new one
     * @throws Refusal 409 for a new link of what is published, without room, or over other words than the present; 422 for evidence not known
     */
    boolean link(StandardVersion version, Provision provision, NewLink link) {
        boolean isNew = !provision.links(new EvidenceId(link.evidence()));
        if (isNew) {
            requireOpen(version);
            requireRoom(provision);
        }
        EvidenceLink pinned = pins.pin(version.programme(), List.of(link.evidence()), i -> "/evidence")
                .getFirst();
        requireRead(link, pinned);
        if (provision.link(pinned)) {
            announcements.announce(EventType.PROVISION_LINKED, provision, caller.actingPerson());
        }
        return isNew;
    }

    /** @throws Refusal 404 when it is not linked */
    void unlink(Provision provision, EvidenceId evidence) {
        if (!provision.links(evidence)) {
            throw unknown();
        }
        provision.unlink(evidence);
        announcements.announce(EventType.PROVISION_UNLINKED, provision, caller.actingPerson());
    }

    static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "This provision is not linked to such evidence. Check the id.");
    }

    private static void requireOpen(StandardVersion version) {
        if (CLOSED.contains(version.status())) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A version that is published, superseded or withdrawn takes no new link. Review those that it has, or link in a new version of the standard.");
        }
    }

    private static void requireRead(NewLink asked, EvidenceLink present) {
        if (!present.commitment().equals(new Commitment(asked.commitment()))) {
            throw new Refusal(
                            ProblemType.DIGEST_DIFFERS,
                            "This is not the commitment to the present words. Read the words again, and link them if they support the provision; if they were amended a moment ago, try again.")
                    .at("/commitment");
        }
    }

    private static void requireRoom(Provision provision) {
        if (provision.links().size() == ProvisionState.MOST_LINKS) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A provision has at most 200 links. Write a further provision for what else supports it.");
        }
    }
}
