package org.saidanddone.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/** The last wall before a label: of a path only its template stands in a metric, and else {@code UNKNOWN}. */
@Singleton
final class UriLabels implements MeterFilter {
    private static final String LABEL = "uri";
    private static final String UNKNOWN = "UNKNOWN";

    @Override
    public Meter.Id map(Meter.Id id) {
        String uri = id.getTag(LABEL);
        return uri == null || isBounded(uri)
                ? id
                : id.replaceTags(Tags.of(id.getTags()).and(Tag.of(LABEL, UNKNOWN)));
    }

    private static boolean isBounded(String uri) {
        return Templates.isTemplate(uri)
                || uri.equals("root")
                || uri.equals("NOT_FOUND")
                || uri.equals("REDIRECTION")
                || uri.equals(UNKNOWN);
    }
}
