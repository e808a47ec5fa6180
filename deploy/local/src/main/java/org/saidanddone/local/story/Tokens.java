package org.saidanddone.local.story;

import java.util.UUID;

/** Where the people of the story get their bearer tokens. */
@FunctionalInterface
public interface Tokens {
    String token(String person, String role, UUID organisation);
}
