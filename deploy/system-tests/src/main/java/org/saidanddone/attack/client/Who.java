package org.saidanddone.attack.client;

/** Who signs in. */
public enum Who {
    REGISTRAR("registrar"),
    GROUP("contributor"),
    BOROUGH("contributor"),
    AUDITOR("auditor"),
    /** Of an organisation that has nothing to do with the others: it verifies that the group is user-led. */
    ADVOCATE("contributor");

    private final String role;

    Who(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }
}
