package org.saidanddone.inbox;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saidanddone.events.EventType;
import org.saidanddone.events.Topics;
import org.saidanddone.observability.Traceparent;

/**
 * A span for each event that is applied, under the span that appended it elsewhere: what a request led to in other services stands in
 * its trace (docs/adr). It ends with the transaction of its batch, since only then can anybody read what it did.
 */
final class ApplyTraces {
    private final Tracer tracer;
    private final Topics topics;

    ApplyTraces(OpenTelemetry telemetry, Topics topics) {
        this.tracer = telemetry.getTracer("org.saidanddone.inbox");
        this.topics = topics;
    }

    /** @param size how many events it has */
    Batch batch(int size) {
        return new Batch(size);
    }

    /** The spans of one transaction. Those of events that were held back are forgotten: they come again. */
    final class Batch implements AutoCloseable {
        private final int size;
        private final List<Begun> begun = new ArrayList<>();
        private long applied;
        private boolean committed;

        private Batch(int size) {
            this.size = size;
        }

        /** The event's span, to be made the current one while it is applied; one that is none when it carries no trace. */
        Span begin(Incoming record) {
            Optional<Context> parent = record.header("traceparent").flatMap(Traceparent::parent);
            if (parent.isEmpty()) {
                return Span.getInvalid();
            }
            Span span = begin(record, parent.get());
            begun.add(new Begun(record.position().offset(), span));
            return span;
        }

        /** @param next the offset of the first event that was not applied */
        void committed(long next) {
            committed = true;
            applied = next;
        }

        @Override
        public void close() {
            for (Begun one : begun) {
                if (!committed) {
                    one.span().setStatus(StatusCode.ERROR).end();
                } else if (one.offset() < applied) {
                    one.span().end();
                }
            }
        }

        private Span begin(Incoming record, Context parent) {
            String topic = topics.events(record.position().source());
            Span span = tracer.spanBuilder("process " + topic)
                    .setParent(parent)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.operation.type", "process")
                    .setAttribute("messaging.operation.name", "process")
                    .setAttribute("messaging.destination.name", topic)
                    .setAttribute("messaging.destination.partition.id", "0")
                    .setAttribute("messaging.kafka.offset", record.position().offset())
                    .setAttribute("messaging.batch.message_count", size)
                    .startSpan();
            record.header("ce_type")
                    .flatMap(EventType::ofWireName)
                    .ifPresent(type -> span.setAttribute("cloudevents.event_type", type.wireName()));
            return span;
        }
    }

    private record Begun(long offset, Span span) {}
}
