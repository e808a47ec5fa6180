package org.saidanddone.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ClauseId;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.GateProfileId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.RuleUse;
import org.saidanddone.events.state.StandardLink;
import org.saidanddone.events.state.StandardVersionState;

/** Example states of what is written and published, with random ids and digests. */
public final class VersionExamples {
    private VersionExamples() {}

    /** A standard version with two provisions and both assents. */
    public static StandardVersionState standard(PublicationStatus status) {
        ContentDigest digest = StateExamples.digest();
        return new StandardVersionState(
                new StandardVersionId(UUID.randomUUID()),
                new StandardId(UUID.randomUUID()),
                1,
                new ProgrammeId(UUID.randomUUID()),
                StateExamples.person(),
                digest,
                List.of(new ProvisionId(UUID.randomUUID()), new ProvisionId(UUID.randomUUID())),
                assents(digest),
                publication(status));
    }

    /** A stricter profile, in force when an event of that type puts it so. */
    static GateProfileState profile(EventType type) {
        ContentDigest digest = StateExamples.digest();
        return new GateProfileState(
                new GateProfileId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                2,
                4,
                3,
                digest,
                type == EventType.GATE_PROFILE_ASSENTED ? assent(Capacity.USER_LED, digest) : null);
    }

    /** A provision with so many links. */
    public static ProvisionState provision(int links) {
        return new ProvisionState(
                new ProvisionId(UUID.randomUUID()),
                new StandardVersionId(UUID.randomUUID()),
                StateExamples.digest(),
                Stream.generate(() -> new EvidenceLink(new EvidenceId(UUID.randomUUID()), StateExamples.commitment()))
                        .limit(links)
                        .toList());
    }

    /** A clause version that implements one standard version and has both assents. */
    public static ClauseVersionState clause(PublicationStatus status) {
        ContentDigest digest = StateExamples.digest();
        return new ClauseVersionState(
                new ClauseVersionId(UUID.randomUUID()),
                new ClauseId(UUID.randomUUID()),
                1,
                new ContractId(UUID.randomUUID()),
                StateExamples.person(),
                digest,
                List.of(new StandardLink(new StandardVersionId(UUID.randomUUID()), StateExamples.digest())),
                assents(digest),
                publication(status));
    }

    private static List<Assent> assents(ContentDigest digest) {
        return List.of(assent(Capacity.USER_LED, digest), assent(Capacity.COMMISSIONER, digest));
    }

    private static Assent assent(Capacity capacity, ContentDigest digest) {
        return new Assent(
                new AssentId(UUID.randomUUID()),
                capacity,
                StateExamples.organisationId(),
                StateExamples.actor(),
                digest,
                false);
    }

    private static Publication publication(PublicationStatus status) {
        return switch (status) {
            case DRAFT -> Publication.draft();
            case PUBLISHED, SUPERSEDED, WITHDRAWN ->
                new Publication(status, decision(List.of(), StateExamples.digest()));
            case SUSPENDED -> new Publication(status, decision(List.of("consent-in-force"), null));
        };
    }

    private static Decision decision(List<String> gaps, ContentDigest closure) {
        return new Decision(
                Instant.parse("2026-11-23T10:15:30Z"),
                1,
                List.of(new RuleUse("rooted-in-evidence", 1), new RuleUse("consent-in-force", 1)),
                gaps,
                closure,
                Map.of(Source.EVIDENCE, 42L));
    }
}
