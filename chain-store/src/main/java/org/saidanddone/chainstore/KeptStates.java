package org.saidanddone.chainstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.chain.fact.Stated;
import org.saidanddone.events.id.AggregateRef;

/**
 * The state that was last read of each aggregate (ADR 012). Whether it is the one that stands in the database now is for the database to say, by
 * its digest, each time that it is asked: so what is kept never becomes wrong, only useless.
 */
@ApplicationScoped
class KeptStates {
    /** About what the objects of a state take for each character of its JSON, and what an entry takes besides, with the state's digests. */
    private static final int BYTES_A_CHARACTER = 2;

    private static final int OVERHEAD_BYTES = 400;

    private final Cache<AggregateRef, Kept> kept;

    KeptStates(@ConfigProperty(name = "saidanddone.gate.kept-bytes", defaultValue = "25165824") long mostBytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<AggregateRef, Kept>weigher((ref, state) -> state.bytes())
                .build();
    }

    /**
     * A state as it stood in the database.
     *
     * @param digest of it, as the database made it
     * @param bytes about what it takes in memory
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(byte[] digest, Stated stated, int bytes) {
        static Kept of(byte[] digest, Stated stated, int characters) {
            return new Kept(digest, stated, BYTES_A_CHARACTER * characters + OVERHEAD_BYTES);
        }
    }

    /** Those of the aggregates of which one is kept. */
    Map<AggregateRef, Kept> of(Collection<AggregateRef> refs) {
        return kept.getAllPresent(refs);
    }

    void keep(AggregateRef ref, Kept state) {
        kept.put(ref, state);
    }
}
