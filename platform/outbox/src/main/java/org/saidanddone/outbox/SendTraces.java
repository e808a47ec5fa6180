package org.saidanddone.outbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.saidanddone.observability.Traceparent;

/**
 * A span for each event that is sent, from then until Kafka acknowledges it, under the span that appended it. The event's own
 * {@code traceparent} stays the one that was stored, so that it is the same however often the event is sent, and by whom.
 */
final class SendTraces {
    private final Tracer tracer;

    SendTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.saidanddone.outbox");
    }

    /** No span when the row carries no trace: nothing begins here. */
    Span begin(OutboxRow row, String topic) {
        return row.traceparent()
                .flatMap(Traceparent::parent)
                .map(parent -> tracer.spanBuilder("send " + topic)
                        .setParent(parent)
                        .setSpanKind(SpanKind.PRODUCER)
                        .setAttribute("messaging.system", "kafka")
                        .setAttribute("messaging.operation.type", "send")
                        .setAttribute("messaging.operation.name", "send")
                        .setAttribute("messaging.destination.name", topic)
                        .setAttribute("messaging.destination.partition.id", "0")
                        .setAttribute("cloudevents.event_type", row.type())
                        .startSpan())
                .orElse(Span.getInvalid());
    }

    static void end(Span span, @Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", failure.getClass().getName());
        } else if (metadata != null && metadata.hasOffset()) {
            span.setAttribute("messaging.kafka.offset", metadata.offset());
        }
        span.end();
    }
}
