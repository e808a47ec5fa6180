package org.saidanddone.events.state;

import org.jspecify.annotations.Nullable;

/**
 * Where a version stands, and the decision that put it there.
 *
 * @param decision null while it is a draft; what was superseded or withdrawn keeps the one it stood under
 */
public record Publication(
        PublicationStatus status, @Nullable Decision decision) {
    public static Publication draft() {
        return new Publication(PublicationStatus.DRAFT, null);
    }
}
