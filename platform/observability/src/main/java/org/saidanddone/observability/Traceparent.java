package org.saidanddone.observability;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The W3C Trace Context of a span, as an event carries it: {@code 00-<trace id>-<span id>-<flags>}. */
public final class Traceparent {
    private static final String NAME = "traceparent";
    private static final TextMapGetter<String> ONLY_THIS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(NAME) ? traceparent : null;
        }
    };

    private Traceparent() {}

    /** Of the current span, or null when no span is current. */
    public static @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        if (!span.isValid()) {
            return null;
        }
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    /** The context to begin a span in that belongs under the one told of; empty when it does not read as one. */
    public static Optional<Context> parent(String traceparent) {
        Context context = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, ONLY_THIS);
        return Span.fromContext(context).getSpanContext().isValid() ? Optional.of(context) : Optional.empty();
    }
}
