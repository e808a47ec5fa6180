package org.saidanddone.standards.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.Parties;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Who may read and change a standard version: asked of the token's organisation and the programme as it is known here. */
@ApplicationScoped
public class VersionAccess {
    private final FactStore facts;
    private final Caller caller;

    VersionAccess(FactStore facts, Caller caller) {
        this.facts = facts;
        this.caller = caller;
    }

    /** Drafts are for the two organisations of the programme and auditors; what was published is for everybody, such as a provider that shall meet it. */
    public void requireReader(StandardVersion version) {
        if (!reads(version)) {
            requireSide(version.programme());
        }
    }

    /** Whether a list shows it to the caller: as {@link #requireReader} says of it alone. */
    public boolean reads(StandardVersion version) {
        return caller.has(Role.AUDITOR)
                || version.status() != PublicationStatus.DRAFT
                || side(version.programme()).isPresent();
    }

    /** The same for a query over versions named {@code v}: which of them a list shows to the caller. */
    public Visible visible() {
        if (caller.has(Role.AUDITOR)) {
            return Visible.ALL;
        }
        return caller.has(Role.CONTRIBUTOR)
                ? Visible.publishedAnd(facts.programmesOf(caller.organisation()).stream()
                        .map(ProgrammeId::value)
                        .collect(Collectors.toUnmodifiableSet()))
                : Visible.PUBLISHED;
    }

    /** What the gate would say is for the two organisations of the programme and auditors. */
    public void requireAsker(StandardVersion version) {
        if (!caller.has(Role.AUDITOR)) {
            requireSide(version.programme());
        }
    }

    /**
     * Either organisation of the programme may write: whose authorship counts is for the gate to judge. Text that was published once is never
     * changed, not after a suspension either: who assented to it or took it up would be left with other words.
     *
     * @throws Refusal 403 for others, 409 when the version is or was published
     */
    public void requireEditor(StandardVersion version) {
        requireSide(version.programme());
        if (version.status() != PublicationStatus.DRAFT) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "Text that was published is never changed. Write a new version of the standard; links to evidence can still be mended.");
        }
    }

    /**
     * What a provision rests on is for the user-led organisation alone to say: nobody else may read what was said.
     *
     * @throws Refusal 403 for everyone else, the commissioner included
     */
    public void requireUserLed(ProgrammeId programme) {
        if (side(programme).filter(Capacity.USER_LED::equals).isEmpty()) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the user-led organisation of the programme may link evidence, review, read or delete a link. Ask it.");
        }
    }

    /**
     * A new version is drafted by the user-led organisation alone: the gate never lets through what somebody else wrote first, and while such a draft stood
     * there could be no other.
     *
     * @throws Refusal 403 for everyone else, the commissioner included
     */
    public void requireAuthor(ProgrammeId programme) {
        if (side(programme).filter(Capacity.USER_LED::equals).isEmpty()) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the user-led organisation of the programme may draft a new version of a standard. Ask it.");
        }
    }

    /**
     * A standard is the user-led organisation's own: nobody else takes it out of force.
     *
     * @throws Refusal 403 for everyone else, the commissioner included
     */
    public void requireOwner(ProgrammeId programme) {
        if (side(programme).filter(Capacity.USER_LED::equals).isEmpty()) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the user-led organisation of the programme may withdraw a version of a standard. Ask it, or withdraw your own assent.");
        }
    }

    /**
     * The side for which the caller's organisation acts in a programme.
     *
     * @throws Refusal 403 when it is neither of the two organisations
     */
    public Capacity requireSide(ProgrammeId programme) {
        return side(programme)
                .orElseThrow(
                        () -> new Refusal(
                                ProblemType.FORBIDDEN,
                                "Only the user-led organisation and the commissioner of the programme may do this. Ask one of them."));
    }

    /**
     * Which evidence stands behind a provision is for the user-led organisation of the programme and auditors.
     *
     * @throws Refusal 403 for everyone else
     */
    public void requireSeesEvidence(ProgrammeId programme) {
        if (!seesEvidence(programme)) {
            requireUserLed(programme);
        }
    }

    /** Which evidence stands behind a provision is for the user-led organisation of the programme and auditors. */
    public boolean seesEvidence(ProgrammeId programme) {
        return caller.has(Role.AUDITOR)
                || side(programme).filter(Capacity.USER_LED::equals).isPresent();
    }

    private Optional<Capacity> side(ProgrammeId programme) {
        if (!caller.has(Role.CONTRIBUTOR)) {
            return Optional.empty();
        }
        return facts.find(programme.ref())
                .map(fact -> (ProgrammeState) fact.state())
                .flatMap(known -> Parties.capacityOf(known, caller.organisation()));
    }
}
