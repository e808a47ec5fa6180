package org.saidanddone.standards.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.ProfilesInForce;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.standards.assent.AssentBody;
import org.saidanddone.standards.reference.References;

/** Shows gate profiles with how they stand. */
@ApplicationScoped
class ProfileBodies {
    static final String PATH = "/v1/gate-profiles";

    /** Where the floor is read: it ships with the suite, and every suite has the same. */
    static final UUID FLOOR = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    private final FactStore facts;
    private final ProfilesInForce profiles;
    private final References references;

    ProfileBodies(FactStore facts, ProfilesInForce profiles, References references) {
        this.facts = facts;
        this.profiles = profiles;
        this.references = references;
    }

    ProfileBody floor() {
        return new ProfileBody(
                FLOOR,
                URI.create(PATH + "/" + FLOOR),
                1,
                null,
                GateProfile.FLOOR.number(),
                GateProfile.FLOOR.leastVoices(),
                GateProfile.FLOOR.leastSettings(),
                null,
                ProfileStatus.BUILT_IN,
                null);
    }

    ProfileBody of(ProgrammeProfile profile) {
        GateProfile figures = profile.figures();
        URI href = URI.create(PATH + "/" + profile.id().value());
        return new ProfileBody(
                profile.id().value(),
                href,
                profile.version(),
                references.programme(profile.programme()),
                figures.number(),
                figures.leastVoices(),
                figures.leastSettings(),
                profile.digest().value(),
                status(profile),
                profile.assent().map(assent -> assent(href, assent)).orElse(null));
    }

    /** The assent of a profile that has one. */
    AssentBody assent(ProgrammeProfile profile) {
        return Objects.requireNonNull(of(profile).assent());
    }

    /** What is in force in a programme that is known here. */
    GateProfile inForce(ProgrammeId programme) {
        return facts.find(programme.ref())
                .map(fact -> profiles.of((ProgrammeState) fact.state()).profile())
                .orElse(GateProfile.FLOOR);
    }

    private AssentBody assent(URI profile, Assent assent) {
        return AssentBody.of(
                assent,
                URI.create(profile + "/assents/" + assent.id().value()),
                references.organisation(assent.organisation()));
    }

    private ProfileStatus status(ProgrammeProfile profile) {
        if (profile.assent().isEmpty()) {
            return ProfileStatus.PROPOSED;
        }
        return inForce(profile.programme()).number() == profile.figures().number()
                ? ProfileStatus.IN_FORCE
                : ProfileStatus.REPLACED;
    }
}
