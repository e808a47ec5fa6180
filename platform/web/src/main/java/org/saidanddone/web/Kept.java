package org.saidanddone.web;

import org.jspecify.annotations.Nullable;
import org.saidanddone.outbox.Appended;

/**
 * An answer as it is kept and sent.
 *
 * @param json the body
 * @param replayed whether it was kept from an earlier request
 */
record Kept(
        int status,
        String json,
        @Nullable String location,
        @Nullable Long version,
        @Nullable Appended last,
        boolean replayed) {}
