package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.events.id.Source;

/** The services whose facts this one reads: configuration {@code saidanddone.upstreams}, such as {@code evidence,standards}. */
@ApplicationScoped
class ReadSources {
    private final Set<Source> sources = EnumSet.noneOf(Source.class);

    ReadSources(@ConfigProperty(name = "saidanddone.upstreams") List<String> names) {
        for (String name : names) {
            sources.add(
                    Source.named(name)
                            .orElseThrow(
                                    () -> new IllegalArgumentException(
                                            "saidanddone.upstreams names a source that is none of evidence, standards, contracts, audit")));
        }
    }

    /** Upstream first. */
    Set<Source> all() {
        return Collections.unmodifiableSet(sources);
    }
}
