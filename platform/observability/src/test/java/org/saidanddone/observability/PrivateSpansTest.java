package org.saidanddone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever an instrumentation puts into a span, nothing that tells of a person leaves the service. */
class PrivateSpansTest {
    private static final String CANARY = "kanarienvogel";
    private static final String PERSON = "0b5e8a2e-6c1d-4f6e-9a51-3b1f0f0e7a11";

    private final InMemorySpanExporter outside = InMemorySpanExporter.create();
    private final SdkTracerProvider spans = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new PrivateSpans(outside)))
            .build();

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void ofAPathOnlyTheTemplateLeaves() {
        server("GET /v1/people/" + PERSON)
                .setAttribute("http.request.method", "GET")
                .setAttribute("http.route", "/v1/people/{id}")
                .setAttribute("http.response.status_code", 200L)
                .setAttribute("url.path", "/v1/people/" + PERSON)
                .setAttribute("url.query", "name=" + CANARY)
                .setAttribute("url.full", "http://localhost/v1/people/" + PERSON)
                .setAttribute("client.address", "203.0.113.7")
                .setAttribute("user_agent.original", CANARY)
                .setAttribute("enduser.id", CANARY)
                .end();

        assertThat(told().getName()).isEqualTo("GET /v1/people/{id}");
        assertThat(names(told()))
                .isEqualTo(Map.of(
                        "http.request.method", "GET",
                        "http.route", "/v1/people/{id}",
                        "http.response.status_code", 200L));
        assertThat(told().toString()).doesNotContain(CANARY, PERSON);
    }

    @Test
    void aRouteThatIsNoTemplateDoesNotLeave() {
        server("GET /v1/people/" + CANARY)
                .setAttribute("http.request.method", "GET")
                .setAttribute("http.route", "/v1/people/" + PERSON)
                .end();

        assertThat(told().getName()).isEqualTo("GET");
        assertThat(names(told())).isEqualTo(Map.of("http.request.method", "GET"));
    }

    @Test
    void theMessageOfAnExceptionDoesNotLeave() {
        server("GET")
                .setAttribute("error.type", "java.lang.IllegalStateException")
                .recordException(new IllegalStateException(CANARY))
                .addEvent(CANARY)
                .setStatus(StatusCode.ERROR, CANARY)
                .end();

        assertThat(told().getEvents()).isEmpty();
        assertThat(told().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(told().getStatus().getDescription()).isEmpty();
        assertThat(names(told())).isEqualTo(Map.of("error.type", "java.lang.IllegalStateException"));
    }

    @Test
    void theTraceStateOfWhoCallsDoesNotLeave() {
        SpanContext caller = SpanContext.createFromRemoteParent(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.builder().put("who", CANARY).build());
        spans.get("some.instrumentation")
                .spanBuilder("GET")
                .setParent(Context.root().with(Span.wrap(caller)))
                .addLink(caller, Attributes.of(AttributeKey.stringKey("who"), CANARY))
                .startSpan()
                .end();

        assertThat(told().getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(told().getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(told().getSpanContext().getTraceState().isEmpty()).isTrue();
        assertThat(told().getParentSpanContext().getTraceState().isEmpty()).isTrue();
        assertThat(told().getLinks()).hasSize(1).allSatisfy(link -> {
            assertThat(link.getSpanContext().getTraceState().isEmpty()).isTrue();
            assertThat(link.getAttributes().isEmpty()).isTrue();
        });
    }

    @Test
    void whereAnEventWentLeaves() {
        spans.get("org.saidanddone.outbox")
                .spanBuilder("send said-and-done.evidence.v1")
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.destination.name", "said-and-done.evidence.v1")
                .setAttribute("messaging.kafka.offset", 17L)
                .setAttribute("messaging.kafka.message.key", "evidence/" + PERSON)
                .setAttribute("cloudevents.event_type", "org.saidanddone.evidence.withdrawn.v1")
                .setAttribute("cloudevents.event_id", PERSON)
                .startSpan()
                .end();

        assertThat(told().getName()).isEqualTo("send said-and-done.evidence.v1");
        assertThat(names(told()))
                .isEqualTo(Map.of(
                        "messaging.destination.name", "said-and-done.evidence.v1",
                        "cloudevents.event_type", "org.saidanddone.evidence.withdrawn.v1"));
    }

    private Span server(String name) {
        return spans.get("some.instrumentation")
                .spanBuilder(name)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
    }

    private SpanData told() {
        return outside.getFinishedSpanItems().getFirst();
    }

    private static Map<String, Object> names(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().getKey(), Map.Entry::getValue));
    }
}
