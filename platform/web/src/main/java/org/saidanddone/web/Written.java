package org.saidanddone.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.saidanddone.outbox.Appended;

/**
 * What a write came to, inside its transaction.
 *
 * @param status of the answer when it is done
 * @param body of that answer; null when it has none
 * @param location of what was made
 * @param version of the aggregate, for the ETag
 * @param last the last event appended, or null when nothing changed
 */
public record Written(
        int status,
        @Nullable Object body,
        @Nullable URI location,
        @Nullable Long version,
        @Nullable Appended last) {}
