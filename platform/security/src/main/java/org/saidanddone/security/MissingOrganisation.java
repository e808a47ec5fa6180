package org.saidanddone.security;

/** The token names no organisation, so nobody can be said to act: answered with 403. */
public final class MissingOrganisation extends RuntimeException {
    MissingOrganisation() {
        super("the token has no claim organisation that is a UUID", null, false, false);
    }
}
