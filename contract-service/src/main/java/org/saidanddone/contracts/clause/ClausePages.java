package org.saidanddone.contracts.clause;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.saidanddone.web.JsonPage;

/**
 * Pages of clause versions as JSON, kept between answers (ADR 008). What is kept is found by all that it depends on, so it never becomes
 * wrong, only useless; what a page holds and what of it is approved is asked of the database for each answer and only chooses among what is kept.
 */
@ApplicationScoped
class ClausePages {
    /** About what a key and its entry take besides the bytes. */
    private static final int OVERHEAD_BYTES = 400;

    private final Cache<Key, JsonPage> kept;

    ClausePages(@ConfigProperty(name = "saidanddone.clauses.kept-bytes", defaultValue = "16777216") long mostBytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<Key, JsonPage>weigher((key, page) -> page.bytes().length + OVERHEAD_BYTES)
                .build();
    }

    /**
     * All that a page depends on.
     *
     * @param list its path, which stands in its cursor
     * @param limit how many it holds at most
     * @param rows the fingerprint of what was found, one more than it holds included
     */
    record Key(String list, int limit, String rows) {}

    /** Null when it is not kept. */
    @Nullable JsonPage ifKept(Key key) {
        return kept.getIfPresent(key);
    }

    /** @param page made of what was read at the same moment as what the key stands for */
    void keep(Key key, JsonPage page) {
        kept.put(key, page);
    }
}
