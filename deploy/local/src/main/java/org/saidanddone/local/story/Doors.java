package org.saidanddone.local.story;

import java.net.URI;

/** Where a service answers, by the name it has in the story: {@code evidence}, {@code standards}, {@code contracts} or {@code audit}. */
@FunctionalInterface
public interface Doors {
    URI of(String service);
}
