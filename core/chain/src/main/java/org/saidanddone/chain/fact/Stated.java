package org.saidanddone.chain.fact;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.digest.CanonicalJson;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.state.State;

/**
 * A state, and how it stands in the digest of a closure: written once, when the first digest needs it, for writing takes longer than all
 * else that a digest needs. Two of them are equal when their states are.
 */
public final class Stated {
    private static final EventCodec CODEC = new EventCodec();

    private final State state;
    private volatile byte @Nullable [] canonicalText;

    public Stated(State state) {
        this.state = state;
    }

    public State state() {
        return state;
    }

    /** The state's canonical form as a JSON text, quoted and escaped, in UTF-8. */
    byte[] canonicalText() {
        byte[] written = canonicalText;
        if (written == null) {
            String canonical = CanonicalJson.textOf(CODEC.stateTree(state));
            written = CanonicalJson.textOf(TextNode.valueOf(canonical)).getBytes(StandardCharsets.UTF_8);
            canonicalText = written;
        }
        return written;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stated stated && state.equals(stated.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
