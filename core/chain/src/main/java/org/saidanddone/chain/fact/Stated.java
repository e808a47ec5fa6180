package org.saidanddone.chain.fact;

import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.digest.CanonicalJson;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.state.State;

/**
 * A state and its digest: made once, when the first closure needs it, for writing the state takes longer than all else that the digest of a
 * closure needs. Two of them are equal when their states are.
 */
public final class Stated {
    private static final EventCodec CODEC = new EventCodec();

    private final State state;
    private volatile @Nullable ContentDigest digest;

    public Stated(State state) {
        this.state = state;
    }

    public State state() {
        return state;
    }

    /** Over the state's canonical form (RFC 8785). */
    public ContentDigest digest() {
        ContentDigest made = digest;
        if (made == null) {
            made = ContentDigests.ofText(CanonicalJson.textOf(CODEC.stateTree(state)));
            digest = made;
        }
        return made;
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
