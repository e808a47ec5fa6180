package org.saidanddone.local.story;

/** Who acts in the story: signs in under {@code login} with {@code role} for the organisation remembered as {@code organisation}. */
enum Person {
    REGISTRAR("registrar", "registrar", "the suite"),
    INSPECTOR("peer-inspector", "contributor", "user-led group"),
    CHAIR("chair-of-the-group", "contributor", "user-led group"),
    COMMISSIONER("commissioning-manager", "contributor", "borough"),
    COUNCIL_SYSTEM("procurement-system", "procurement", "borough"),
    AUDITOR("auditor", "auditor", "the suite");

    private final String login;
    private final String role;
    private final String organisation;

    Person(String login, String role, String organisation) {
        this.login = login;
        this.role = role;
        this.organisation = organisation;
    }

    String login() {
        return login;
    }

    String role() {
        return role;
    }

    String organisation() {
        return organisation;
    }
}
