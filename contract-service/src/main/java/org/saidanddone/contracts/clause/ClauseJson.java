package org.saidanddone.contracts.clause;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Clause versions as JSON in UTF-8, kept between answers (ADR 008). What is kept is found by all that it depends on, so it never becomes
 * wrong, only useless; whether something is approved is asked of the database for each answer and only chooses among what is kept.
 */
@ApplicationScoped
class ClauseJson {
    /** About what a key and its entry take besides the bytes. */
    private static final int OVERHEAD_BYTES = 200;

    private final ObjectMapper json;
    private final Cache<ClauseRow, byte[]> kept;

    ClauseJson(
            ObjectMapper json,
            @ConfigProperty(name = "saidanddone.clauses.kept-bytes", defaultValue = "16777216") long mostBytes) {
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<ClauseRow, byte[]>weigher((row, bytes) -> bytes.length + OVERHEAD_BYTES)
                .build();
    }

    /** Null when it is not kept. */
    byte @Nullable [] ifKept(ClauseRow row) {
        return kept.getIfPresent(row);
    }

    /**
     * Writes it, and keeps it.
     *
     * @param body read at the same moment as the row
     */
    byte[] write(ClauseRow row, ClauseBody body) {
        try {
            byte[] bytes = json.writeValueAsBytes(body);
            kept.put(row, bytes);
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a clause could not be written as JSON", e);
        }
    }
}
