package org.saidanddone.bench;

/** Who signs in to the measured suite; each role once. */
public enum Login {
    REGISTRAR("registrar"),
    GROUP("contributor"),
    BOROUGH("contributor"),
    ADVOCATES("contributor"),
    COUNCIL("procurement"),
    AUDITOR("auditor");

    private final String role;

    Login(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }
}
