package org.saidanddone.observability;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/**
 * Spans as lines of JSON in a file, for who has nothing else to look at them with. Times are nanoseconds since 1970 and microseconds of
 * duration. From 16 MiB on it goes on in a new file; one older is kept beside it as {@code <name>.1}.
 */
final class TraceFile implements SpanExporter {
    private static final long LARGEST = 16L << 20;
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final String service;

    TraceFile(Path file, String service) {
        this.file = file;
        this.service = service;
    }

    @Override
    public synchronized CompletableResultCode export(Collection<SpanData> spans) {
        try {
            if (Files.exists(file) && Files.size(file) >= LARGEST) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            StringWriter lines = new StringWriter();
            for (SpanData span : spans) {
                lines.append(line(span)).append('\n');
            }
            Files.writeString(file, lines.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return CompletableResultCode.ofSuccess();
        } catch (IOException e) {
            return CompletableResultCode.ofFailure();
        }
    }

    private String line(SpanData span) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("trace", span.getTraceId());
            json.writeStringField("span", span.getSpanId());
            if (span.getParentSpanContext().isValid()) {
                json.writeStringField("parent", span.getParentSpanId());
            }
            json.writeStringField("service", service);
            json.writeStringField("kind", span.getKind().name());
            json.writeStringField("name", span.getName());
            json.writeNumberField("start", span.getStartEpochNanos());
            json.writeNumberField("micros", (span.getEndEpochNanos() - span.getStartEpochNanos()) / 1_000);
            json.writeStringField("status", span.getStatus().getStatusCode().name());
            json.writeObjectFieldStart("attributes");
            for (var attribute : span.getAttributes().asMap().entrySet()) {
                json.writeStringField(
                        attribute.getKey().getKey(), attribute.getValue().toString());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return line.toString();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
