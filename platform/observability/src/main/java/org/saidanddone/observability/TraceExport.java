package org.saidanddone.observability;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where spans go, while {@code OTEL_SDK_DISABLED=false}: to a file ({@code saidanddone.traces.file}), to a collector by OTLP over HTTP
 * ({@code OTEL_EXPORTER_OTLP_ENDPOINT}, and {@code OTEL_EXPORTER_OTLP_HEADERS} as {@code name=value,…}), to both, or nowhere.
 */
@Singleton
final class TraceExport {
    private final SpanExporter exporter;

    TraceExport(
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "service") String service,
            @ConfigProperty(name = "saidanddone.traces.file") Optional<Path> file,
            @ConfigProperty(name = "OTEL_EXPORTER_OTLP_ENDPOINT") Optional<String> endpoint,
            @ConfigProperty(name = "OTEL_EXPORTER_OTLP_HEADERS") Optional<List<String>> headers) {
        List<SpanExporter> outside = new ArrayList<>();
        file.ifPresent(path -> outside.add(new TraceFile(path, service)));
        endpoint.ifPresent(address -> outside.add(collector(address, headers.orElse(List.of()))));
        this.exporter = new PrivateSpans(SpanExporter.composite(outside));
    }

    @Produces
    @Singleton
    @Unremovable
    SpanExporter exporter() {
        return exporter;
    }

    private static SpanExporter collector(String endpoint, List<String> headers) {
        OtlpHttpSpanExporterBuilder builder =
                OtlpHttpSpanExporter.builder().setEndpoint(endpoint.replaceAll("/+$", "") + "/v1/traces");
        for (String header : headers) {
            int equals = header.indexOf('=');
            if (equals > 0) {
                builder.addHeader(
                        header.substring(0, equals).strip(),
                        header.substring(equals + 1).strip());
            }
        }
        return builder.build();
    }
}
