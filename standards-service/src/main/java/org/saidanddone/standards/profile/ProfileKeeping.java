package org.saidanddone.standards.profile;

import jakarta.enterprise.context.ApplicationScoped;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.security.Caller;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Proposes, edits and puts in force, in a transaction that holds the gate lock: never laxer than the floor nor than what is in force. */
@ApplicationScoped
class ProfileKeeping {
    private final ProgrammeProfiles profiles;
    private final ProfileBodies bodies;
    private final Announcements announcements;
    private final Caller caller;

    ProfileKeeping(ProgrammeProfiles profiles, ProfileBodies bodies, Announcements announcements, Caller caller) {
        this.profiles = profiles;
        this.bodies = bodies;
        this.announcements = announcements;
        this.caller = caller;
    }

    /** @throws Refusal 422 for figures that are laxer */
    ProgrammeProfile propose(ProgrammeId programme, GateProfileFigures figures) {
        requireNotLaxer(programme, figures);
        ProgrammeProfile profile = new ProgrammeProfile(programme, profiles.nextNumber(programme), figures);
        profiles.persist(profile);
        announcements.announce(EventType.GATE_PROFILE_PROPOSED, profile, caller.actingPerson());
        return profile;
    }

    /** @throws Refusal 409 when it is final, 422 for figures that are laxer */
    void edit(ProgrammeProfile profile, GateProfileFigures figures) {
        requireOpen(profile);
        requireNotLaxer(profile.programme(), figures);
        profile.edit(figures);
        announcements.announce(EventType.GATE_PROFILE_CHANGED, profile, caller.actingPerson());
    }

    /**
     * Puts it in force.
     *
     * @throws Refusal 409 when it is final, or laxer than what came into force meanwhile, or the digest is another
     */
    void assent(ProgrammeProfile profile, ContentDigest digest) {
        requireOpen(profile);
        if (!digest.equals(profile.digest())) {
            throw new Refusal(
                            ProblemType.DIGEST_DIFFERS,
                            "This is not the digest of the present figures. Read the profile again, and assent to what it now says.")
                    .at("/digest");
        }
        GateProfile inForce = bodies.inForce(profile.programme());
        GateProfile next = profile.figures();
        if (next.leastVoices() < inForce.leastVoices() || next.leastSettings() < inForce.leastSettings()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "It is laxer than the profile that came into force meanwhile. Edit it first.");
        }
        profile.assent(caller.actingPerson());
        announcements.announce(EventType.GATE_PROFILE_ASSENTED, profile, caller.actingPerson());
    }

    private void requireOpen(ProgrammeProfile profile) {
        if (profile.assent().isPresent()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, "A gate profile that was assented to is final. Propose a new one.");
        }
        if (profile.figures().number() < bodies.inForce(profile.programme()).number()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A gate profile with a higher number is in force, so that this one never will be. Propose a new one.");
        }
    }

    private void requireNotLaxer(ProgrammeId programme, GateProfileFigures figures) {
        GateProfile inForce = bodies.inForce(programme);
        if (figures.leastVoices() < inForce.leastVoices()) {
            throw laxer("/leastVoices");
        }
        if (figures.leastSettings() < inForce.leastSettings()) {
            throw laxer("/leastSettings");
        }
    }

    private static Refusal laxer(String pointer) {
        return new Refusal(
                        ProblemType.INVALID,
                        "A gate profile is laxer in no figure than the floor, nor than the one in force. GET /v1/rules of the programme says what is in force.")
                .at(pointer);
    }
}
