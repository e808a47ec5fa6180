package org.saidanddone.contracts.stage;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;
import org.saidanddone.testing.TestTopics;

/** Tells a chain on the topics of evidence and standards, as those services would. */
public final class Upstream {
    private final TestTopics topics = TestTopics.ofApplication();
    private final Newham newham;

    public Upstream(Newham newham) {
        this.newham = newham;
    }

    /** All of it, except contracts and clauses: those are the service's under test. */
    public Upstream tellAll() {
        newham.all().stream()
                .filter(fact -> fact.ref().type().source() != Source.CONTRACTS)
                .sorted(Comparator.comparing(Fact::ref))
                .forEach(this::tell);
        return this;
    }

    /** One aggregate as it is now. */
    public void tell(AggregateId id) {
        newham.all().stream().filter(fact -> fact.ref().equals(id.ref())).forEach(this::tell);
    }

    /** What audit-service says of a finding. */
    public void tell(FindingState finding) {
        tell(new Fact(finding, finding.status() == FindingStatus.OPEN ? 1 : 2, true));
    }

    private void tell(Fact fact) {
        ActingPerson by = new ActingPerson(Newham.person(0), newham.userLed);
        Event event = new Event(UUID.randomUUID(), type(fact.state()), fact.version(), Instant.now(), by, fact.state());
        topics.append(fact.ref().type().source(), event);
    }

    private static EventType type(State state) {
        return switch (state.id().type()) {
            case USER_LED_DECLARATION -> EventType.USER_LED_DECLARATION_VERIFIED;
            case ORGANISATION -> EventType.ORGANISATION_REGISTERED;
            case PROGRAMME -> EventType.PROGRAMME_OPENED;
            case CARE_SETTING -> EventType.CARE_SETTING_REGISTERED;
            case VISIT -> EventType.VISIT_RECORDED;
            case CONSENT ->
                ((ConsentState) state).status() == ConsentStatus.WITHDRAWN
                        ? EventType.CONSENT_WITHDRAWN
                        : EventType.CONSENT_GIVEN;
            case EVIDENCE ->
                ((EvidenceState) state).status() == EvidenceStatus.WITHDRAWN
                        ? EventType.EVIDENCE_WITHDRAWN
                        : EventType.EVIDENCE_RECORDED;
            case STANDARD_VERSION ->
                switch (((StandardVersionState) state).publication().status()) {
                    case DRAFT -> EventType.STANDARD_VERSION_DRAFTED;
                    case PUBLISHED -> EventType.STANDARD_VERSION_PUBLISHED;
                    case SUSPENDED -> EventType.STANDARD_VERSION_SUSPENDED;
                    case SUPERSEDED -> EventType.STANDARD_VERSION_SUPERSEDED;
                    case WITHDRAWN -> EventType.STANDARD_VERSION_WITHDRAWN;
                };
            case GATE_PROFILE -> EventType.GATE_PROFILE_ASSENTED;
            case PROVISION -> EventType.PROVISION_LINKED;
            case FINDING ->
                ((FindingState) state).status() == FindingStatus.OPEN
                        ? EventType.FINDING_RAISED
                        : EventType.FINDING_RESOLVED;
            case CONTRACT, CLAUSE_VERSION -> throw new IllegalArgumentException("told by the service under test");
        };
    }
}
