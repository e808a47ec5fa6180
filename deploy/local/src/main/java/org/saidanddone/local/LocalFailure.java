package org.saidanddone.local;

import org.jspecify.annotations.Nullable;

/** Something local could not start or stop. The message is one sentence for the person at the screen: what is wrong, and what to do. */
public final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalFailure(String sentence) {
        this(sentence, null);
    }

    public LocalFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
