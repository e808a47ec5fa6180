package org.saidanddone.events;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.State;
import org.saidanddone.events.state.Verification;

/** A valid example of every event, with random ids: no two have anything in common. */
public final class EventExamples {
    private EventExamples() {}

    /** One of each type. */
    public static List<Event> all() {
        return Arrays.stream(EventType.values()).map(EventExamples::of).toList();
    }

    /** An event of that type about a new aggregate, version 1. */
    public static Event of(EventType type) {
        return of(type, 1, state(type));
    }

    /** An event about an aggregate of one's own. */
    public static Event of(EventType type, long version, State state) {
        return new Event(UUID.randomUUID(), type, version, now(), StateExamples.person(), state);
    }

    /** An event of the suite itself, as when it suspends. */
    public static Event ofTheSuite(EventType type, long version, State state) {
        return new Event(UUID.randomUUID(), type, version, now(), null, state);
    }

    /** Somebody who acts for an organisation. */
    public static ActingPerson personOf(OrganisationId organisation) {
        return new ActingPerson(StateExamples.actor(), organisation);
    }

    /** A state such as an event of that type carries. */
    public static State state(EventType type) {
        return switch (type) {
            case ORGANISATION_REGISTERED, ORGANISATION_RENAMED -> StateExamples.organisation();
            case ORGANISATION_DECLARED -> StateExamples.declaredOrganisation();
            case USER_LED_DECLARATION_MADE, USER_LED_DECLARATION_CORRECTED -> StateExamples.declaration(null);
            case USER_LED_DECLARATION_VERIFIED ->
                StateExamples.declaration(new Verification(StateExamples.organisationId(), YearMonth.of(2026, 11)));
            case PROGRAMME_OPENED, PROGRAMME_RENAMED -> StateExamples.programme();
            case CARE_SETTING_REGISTERED, CARE_SETTING_CHANGED -> StateExamples.careSetting();
            case VISIT_RECORDED, VISIT_CORRECTED -> StateExamples.visit();
            case CONSENT_GIVEN, CONSENT_REFUSED, CONSENT_CHANGED, CONSENT_WITHDRAWN -> StateExamples.consent(type);
            case EVIDENCE_RECORDED,
                    EVIDENCE_AMENDED,
                    EVIDENCE_CORRECTED,
                    EVIDENCE_CHECKED,
                    EVIDENCE_WITHDRAWN,
                    EVIDENCE_ERASED -> StateExamples.evidence(type);
            case GATE_PROFILE_PROPOSED, GATE_PROFILE_CHANGED, GATE_PROFILE_ASSENTED -> VersionExamples.profile(type);
            case STANDARD_VERSION_DRAFTED,
                    STANDARD_VERSION_EDITED,
                    STANDARD_VERSION_ASSENTED,
                    STANDARD_VERSION_ASSENT_WITHDRAWN -> VersionExamples.standard(PublicationStatus.DRAFT);
            case STANDARD_VERSION_PUBLISHED -> VersionExamples.standard(PublicationStatus.PUBLISHED);
            case STANDARD_VERSION_SUSPENDED -> VersionExamples.standard(PublicationStatus.SUSPENDED);
            case STANDARD_VERSION_SUPERSEDED -> VersionExamples.standard(PublicationStatus.SUPERSEDED);
            case STANDARD_VERSION_WITHDRAWN -> VersionExamples.standard(PublicationStatus.WITHDRAWN);
            case PROVISION_REMOVED -> VersionExamples.provision(0);
            case PROVISION_DRAFTED, PROVISION_EDITED, PROVISION_LINKED, PROVISION_UNLINKED ->
                VersionExamples.provision(2);
            case CONTRACT_OPENED, CONTRACT_RENAMED -> StateExamples.contract();
            case CLAUSE_VERSION_DRAFTED,
                    CLAUSE_VERSION_EDITED,
                    CLAUSE_VERSION_LINKED,
                    CLAUSE_VERSION_UNLINKED,
                    CLAUSE_VERSION_ASSENTED,
                    CLAUSE_VERSION_ASSENT_WITHDRAWN -> VersionExamples.clause(PublicationStatus.DRAFT);
            case CLAUSE_VERSION_PUBLISHED -> VersionExamples.clause(PublicationStatus.PUBLISHED);
            case CLAUSE_VERSION_SUSPENDED -> VersionExamples.clause(PublicationStatus.SUSPENDED);
            case CLAUSE_VERSION_SUPERSEDED -> VersionExamples.clause(PublicationStatus.SUPERSEDED);
            case CLAUSE_VERSION_WITHDRAWN -> VersionExamples.clause(PublicationStatus.WITHDRAWN);
            case FINDING_RAISED -> FindingExamples.raised();
            case FINDING_RESOLVED -> FindingExamples.resolved();
        };
    }

    /** As precise as PostgreSQL keeps it, so that what is stored is equal to what was written. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
