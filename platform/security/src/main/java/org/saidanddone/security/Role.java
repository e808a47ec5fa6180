package org.saidanddone.security;

/** What a token may allow: the values of its claim {@code groups}, for {@code @RolesAllowed}. */
public final class Role {
    /** Writes the register of organisations. */
    public static final String REGISTRAR = "registrar";
    /** Writes for its organisation. */
    public static final String CONTRIBUTOR = "contributor";
    /** Pulls published clauses. */
    public static final String PROCUREMENT = "procurement";
    /** Queries provenance and may know which evidence a gap is about. */
    public static final String AUDITOR = "auditor";

    private Role() {}
}
