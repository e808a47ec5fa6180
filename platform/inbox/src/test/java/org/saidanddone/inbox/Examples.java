package org.saidanddone.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.testing.TestTopics;

/** Events and records of a few aggregates. */
final class Examples {
    static final Instant TIME = Instant.parse("2026-09-14T10:15:30Z");

    private static final EventCodec CODEC = new EventCodec();

    private Examples() {}

    static OrganisationId organisation() {
        return new OrganisationId(UUID.randomUUID());
    }

    /** An organisation's event at any version; the kind makes the bytes differ. */
    static Event organisation(OrganisationId id, long version, OrganisationKind kind) {
        return new Event(
                new UUID(version, kind.name().length()),
                EventType.ORGANISATION_REGISTERED,
                version,
                TIME,
                null,
                new OrganisationState(id, kind, null));
    }

    static Event organisation(OrganisationId id, long version) {
        return organisation(id, version, OrganisationKind.USER_LED);
    }

    static Event provision(long version) {
        return new Event(
                UUID.randomUUID(),
                EventType.PROVISION_DRAFTED,
                version,
                TIME,
                null,
                new ProvisionState(
                        new ProvisionId(UUID.randomUUID()),
                        new StandardVersionId(UUID.randomUUID()),
                        new ContentDigest("sha256:" + "0".repeat(64)),
                        List.of()));
    }

    static Event evidence(EvidenceId id, long version, EvidenceStatus status) {
        return new Event(
                new UUID(version, 1),
                status == EvidenceStatus.WITHDRAWN ? EventType.EVIDENCE_WITHDRAWN : EventType.EVIDENCE_RECORDED,
                version,
                TIME,
                null,
                new EvidenceState(
                        id,
                        new ProgrammeId(new UUID(0, 1)),
                        new VisitId(new UUID(0, 2)),
                        new CareSettingId(new UUID(0, 3)),
                        new VoiceKey(new UUID(0, 4)),
                        new ConsentId(new UUID(0, 5)),
                        Account.FIRST_PERSON,
                        new Commitment("hmac-sha256:" + "0".repeat(64)),
                        status,
                        null));
    }

    static byte[] bytes(Event event) {
        return CODEC.write(event);
    }

    static Incoming at(long offset, Source source, Event event) {
        return at(offset, source, TestTopics.headers(source, event), bytes(event));
    }

    static Incoming at(long offset, Source source, Map<String, String> headers, byte[] value) {
        List<Incoming.Header> list = new ArrayList<>();
        headers.forEach((name, text) -> list.add(new Incoming.Header(name, text.getBytes(StandardCharsets.UTF_8))));
        return new Incoming(new Position(source, offset), list, value);
    }
}
