package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.outbox.Acknowledgements.Delivery;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;
import org.saidanddone.testing.TopicRecord;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OutboxTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    @Readiness
    RelayReadiness readiness;

    private final TestTopics topics = TestTopics.ofApplication();

    @Test
    void whatATransactionAppendsStandsOnTheTopicInThatOrder() {
        UUID organisation = UUID.randomUUID();
        List<Event> events = List.of(
                Organisations.registered(organisation, 1),
                Organisations.registered(organisation, 2),
                Organisations.registered());

        Appended last = QuarkusTransaction.requiringNew()
                .call(() -> events.stream().map(outbox::append).toList().getLast());

        assertThat(acknowledgements.await(last, LONG)).isTrue();
        assertThat(topics.read(Source.EVIDENCE)).containsSubsequence(events);
    }

    @Test
    void anEventIsACloudEventInBinaryMode() {
        Event event = Organisations.registered();
        SpanContext span = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        Appended appended;
        try (Scope scope = Span.wrap(span).makeCurrent()) {
            appended = append(event);
        }

        assertThat(acknowledgements.await(appended, LONG)).isTrue();
        assertThat(recordOf(event).headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", event.id().toString())
                .containsEntry("ce_source", "/said-and-done/evidence")
                .containsEntry("ce_type", "org.saidanddone.organisation.registered.v1")
                .containsEntry("ce_subject", "organisation/" + event.aggregate().id())
                .containsEntry("ce_time", "2026-09-14T10:15:30.123456789Z")
                .containsEntry("content-type", "application/json")
                .containsEntry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .hasSize(8);
    }

    @Test
    void withoutASpanThereIsNoTraceparent() {
        Event event = Organisations.registered();

        Appended appended = append(event);

        assertThat(acknowledgements.await(appended, LONG)).isTrue();
        assertThat(recordOf(event).headers()).doesNotContainKey("traceparent").hasSize(7);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        Event rolledBack = Organisations.registered();
        QuarkusTransaction.begin();
        outbox.append(rolledBack);
        QuarkusTransaction.rollback();

        Appended after = append(Organisations.registered());

        assertThat(acknowledgements.await(after, LONG)).isTrue();
        assertThat(topics.read(Source.EVIDENCE)).doesNotContain(rolledBack);
        assertThat(acknowledgements.find(rolledBack.id())).isEmpty();
    }

    @Test
    void aVersionOfAnAggregateIsAppendedOnce() {
        UUID organisation = UUID.randomUUID();
        append(Organisations.registered(organisation, 1));

        assertThatIllegalStateException()
                .isThrownBy(() -> append(Organisations.registered(organisation, 1)))
                .withMessage("the event could not be appended to the outbox");
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.append(Organisations.registered()))
                .withMessage("an event is appended inside the transaction of its write");
    }

    @Test
    void anEventOfAnotherServiceIsRefused() {
        Event foreign = new Event(
                UUID.randomUUID(),
                EventType.CONTRACT_OPENED,
                1,
                Organisations.TIME,
                null,
                new ContractState(
                        new ContractId(UUID.randomUUID()),
                        new ProgrammeId(UUID.randomUUID()),
                        new OrganisationId(UUID.randomUUID()),
                        new OrganisationId(UUID.randomUUID())));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> append(foreign))
                .withMessage("only the service that owns an aggregate appends its events");
    }

    @Test
    void anAcknowledgedEventIsDone() {
        Appended appended = append(Organisations.registered());

        assertThat(acknowledgements.await(appended, LONG)).isTrue();
        assertThat(acknowledgements.find(appended.eventId())).contains(Delivery.DONE);
        assertThat(acknowledgements.await(appended, Duration.ZERO)).isTrue();
    }

    @Test
    void anUnknownEventIsNeitherPendingNorDone() {
        assertThat(acknowledgements.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anApplicationWhoseRelayRunsIsReady() {
        append(Organisations.registered());

        Ground.soon().untilAsserted(() -> {
            assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            assertThat(readiness.call().getData().orElseThrow()).containsEntry("state", "SENDING");
        });
    }

    private Appended append(Event event) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.append(event));
    }

    private TopicRecord recordOf(Event event) {
        return topics.records(Source.EVIDENCE).stream()
                .filter(entry -> event.id().toString().equals(entry.headers().get("ce_id")))
                .findFirst()
                .orElseThrow();
    }
}
