package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an organisation is, as the register says; only a registrar writes it. */
public enum OrganisationKind {
    @JsonProperty("user-led")
    USER_LED,
    @JsonProperty("commissioner")
    COMMISSIONER,
    @JsonProperty("provider")
    PROVIDER,
    @JsonProperty("support")
    SUPPORT,
    @JsonProperty("auditor")
    AUDITOR
}
