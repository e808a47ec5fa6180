package org.saidanddone.contracts.clause;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.events.state.PublicationStatus;

/** Which clauses a search finds: those that fit all that is asked for. */
public class ClauseFilter {
    @QueryParam("status")
    @DefaultValue("published")
    @Parameter(
            description =
                    "published: approved at this moment. suspended: published once, and something that they rest on broke since. superseded: a newer version took their place. withdrawn: one of the two sides took them out of force. Drafts are listed with their contract.")
    Searched status = Searched.PUBLISHED;

    @QueryParam("contract")
    @Parameter(description = "Only those of this contract, by its id.", example = ExampleIds.CONTRACT)
    @Nullable UUID contract;

    @QueryParam("programme")
    @Parameter(description = "Only those of contracts in this programme, by its id.", example = ExampleIds.PROGRAMME)
    @Nullable UUID programme;

    @QueryParam("standard")
    @Parameter(description = "Only those that implement a version of this standard, by the standard's id.")
    @Nullable UUID standard;

    @QueryParam("commissioner")
    @Parameter(description = "Only those of contracts of this commissioner, by the organisation's id.")
    @Nullable UUID commissioner;

    @QueryParam("provider")
    @Parameter(
            description = "Only those of contracts with this provider, by the organisation's id.",
            example = ExampleIds.PROVIDER)
    @Nullable UUID provider;

    Selection narrow(Selection all) {
        return status.among(all)
                .whereAsked("clause_version.contract = ?", contract)
                .whereAsked("clause_version.contract in (select id from contract where programme = ?)", programme)
                .whereAsked("clause_version.contract in (select id from contract where commissioner = ?)", commissioner)
                .whereAsked("clause_version.contract in (select id from contract where provider = ?)", provider)
                .whereAsked(
                        "exists (select from clause_implements where clause_version = clause_version.id and standard = ?)",
                        standard);
    }

    /** The states in which everyone may find a clause. */
    @Schema(name = "SearchedStatus")
    enum Searched {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("superseded")
        SUPERSEDED,
        @JsonProperty("withdrawn")
        WITHDRAWN;

        /** What is past its expiry is published still, until it is judged, and not approved. */
        Selection among(Selection all) {
            return switch (this) {
                case PUBLISHED -> all.with(PublicationStatus.PUBLISHED).approved();
                case SUSPENDED -> all.with(PublicationStatus.SUSPENDED);
                case SUPERSEDED -> all.with(PublicationStatus.SUPERSEDED);
                case WITHDRAWN -> all.with(PublicationStatus.WITHDRAWN);
            };
        }
    }
}
