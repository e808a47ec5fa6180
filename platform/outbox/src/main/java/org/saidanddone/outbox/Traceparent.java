package org.saidanddone.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The W3C Trace Context of the current span, as an event carries it. */
final class Traceparent {
    private Traceparent() {}

    /** {@code 00-<trace id>-<span id>-<flags>}, or null when no span is current. */
    static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        if (!span.isValid()) {
            return null;
        }
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }
}
