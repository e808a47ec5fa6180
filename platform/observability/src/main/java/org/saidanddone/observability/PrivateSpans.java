package org.saidanddone.observability;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/** The one door by which spans leave a service: each goes as a {@link PrivateSpan}. */
final class PrivateSpans implements SpanExporter {
    private final SpanExporter outside;

    PrivateSpans(SpanExporter outside) {
        this.outside = outside;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> told = spans.stream().<SpanData>map(PrivateSpan::new).toList();
        return outside.export(told);
    }

    @Override
    public CompletableResultCode flush() {
        return outside.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return outside.shutdown();
    }
}
