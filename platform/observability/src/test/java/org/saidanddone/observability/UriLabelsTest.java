package org.saidanddone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path stands in a metric as a template, or not at all. */
class UriLabelsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({
        "/v1/people/{id}, /v1/people/{id}",
        "/v1/standards/{id}/versions/{number}/publication-checks, /v1/standards/{id}/versions/{number}/publication-checks",
        "/q/health/ready, /q/health/ready",
        "NOT_FOUND, NOT_FOUND",
        "root, root",
        "/v1/people/0b5e8a2e-6c1d-4f6e-9a51-3b1f0f0e7a11, UNKNOWN",
        "/v1/people/Kanarienvogel, UNKNOWN",
        "/v1/people?name=kanarienvogel, UNKNOWN",
        "/v1/clauses/7, UNKNOWN"
    })
    void onlyATemplateStandsInALabel(String uri, String label) {
        registry.config().meterFilter(new UriLabels());

        registry.counter("http.server.requests", "uri", uri, "method", "GET").increment();

        assertThat(registry.getMeters()).singleElement().satisfies(meter -> {
            assertThat(meter.getId().getTag("uri")).isEqualTo(label);
            assertThat(meter.getId().getTag("method")).isEqualTo("GET");
        });
    }
}
