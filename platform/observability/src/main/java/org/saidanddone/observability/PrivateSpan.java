package org.saidanddone.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span without anything that may tell of a person. What may stand in it is listed, all else is dropped, whatever an instrumentation
 * adds one day: paths, queries, client addresses, statements, messages of exceptions, and the {@code tracestate} of whoever called.
 */
final class PrivateSpan extends DelegatingSpanData {
    private static final String HOUSE = "org.saidanddone";
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");

    private static final Predicate<String> NAME =
            Pattern.compile("[A-Za-z0-9_.$-]{1,120}").asMatchPredicate();
    private static final Predicate<String> WORD =
            Pattern.compile("[A-Za-z_]{1,20}").asMatchPredicate();
    private static final Predicate<String> NUMBER =
            Pattern.compile("[0-9.]{1,20}").asMatchPredicate();

    /** By the names of OpenTelemetry's semantic conventions. */
    private static final Map<String, Predicate<String>> ALLOWED = Map.ofEntries(
            Map.entry(METHOD.getKey(), WORD),
            Map.entry(ROUTE.getKey(), Templates::isTemplate),
            Map.entry("http.response.status_code", NUMBER),
            Map.entry("url.scheme", WORD),
            Map.entry("network.protocol.version", NUMBER),
            Map.entry("error.type", NAME),
            Map.entry("messaging.system", WORD),
            Map.entry("messaging.operation.name", WORD),
            Map.entry("messaging.operation.type", WORD),
            Map.entry("messaging.destination.name", NAME),
            Map.entry("messaging.destination.partition.id", NUMBER),
            Map.entry("messaging.batch.message_count", NUMBER),
            Map.entry("cloudevents.event_type", NAME));

    private final Attributes attributes;

    PrivateSpan(SpanData span) {
        super(span);
        this.attributes = allowed(span.getAttributes());
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    /** Our own names are constants; those of others are made again from the method and the template. */
    @Override
    public String getName() {
        if (getInstrumentationScopeInfo().getName().startsWith(HOUSE)) {
            return super.getName();
        }
        String method = attributes.get(METHOD);
        String route = attributes.get(ROUTE);
        return (method == null ? getKind().name() : method) + (route == null ? "" : " " + route);
    }

    @Override
    public SpanContext getSpanContext() {
        return stateless(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return stateless(super.getParentSpanContext());
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    /** An event of a span is the message of an exception, most of all. */
    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public List<LinkData> getLinks() {
        return super.getLinks().stream()
                .map(link -> LinkData.create(stateless(link.getSpanContext())))
                .toList();
    }

    private static SpanContext stateless(SpanContext context) {
        if (context.getTraceState().isEmpty()) {
            return context;
        }
        return SpanContext.create(
                context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
    }

    private static Attributes allowed(Attributes attributes) {
        AttributesBuilder allowed = Attributes.builder();
        attributes.forEach((key, value) -> {
            if (isAllowed(key.getKey(), value)) {
                put(allowed, key, value);
            }
        });
        return allowed.build();
    }

    private static boolean isAllowed(String key, @Nullable Object value) {
        Predicate<String> form = ALLOWED.get(key);
        return form != null && value != null && form.test(value.toString());
    }

    @SuppressWarnings("unchecked") // an attribute's value is of its key's type
    private static <T> void put(AttributesBuilder allowed, AttributeKey<?> key, Object value) {
        allowed.put((AttributeKey<T>) key, (T) value);
    }
}
