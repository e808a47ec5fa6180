package org.saidanddone.evidence.item;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.listing.Conditions;

/** Which evidence a list is asked for. */
public class EvidenceFilters {
    @QueryParam("programme")
    @Parameter(description = "Only what was said in this programme.", example = ExampleIds.PROGRAMME)
    @Nullable UUID programme;

    @QueryParam("visit")
    @Parameter(description = "Only what was said during this visit.", example = ExampleIds.VISIT)
    @Nullable UUID visit;

    @QueryParam("person")
    @Parameter(description = "Only what this person said.", example = ExampleIds.PERSON)
    @Nullable UUID person;

    @QueryParam("consent")
    @Parameter(description = "Only what rests on this consent.", example = ExampleIds.CONSENT)
    @Nullable UUID consent;

    @QueryParam("setting")
    @Parameter(description = "Only what was said in this care setting.", example = ExampleIds.SETTING)
    @Nullable UUID setting;

    @QueryParam("account")
    @Parameter(description = "Only what was said in this voice.", example = "first-person")
    @Nullable Account account;

    @QueryParam("status")
    @Parameter(description = "Only what stands, or only what was withdrawn.", example = "standing")
    @Nullable EvidenceStatus status;

    @QueryParam("checked")
    @Parameter(
            description =
                    "Only that whose words, as they stand now, were checked back with this outcome; unchecked for that which has yet to be.",
            example = "confirmed")
    @Nullable Checked checked;

    Conditions conditions() {
        Conditions conditions = new Conditions()
                .equal("programme", programme)
                .equal("visit", visit)
                .equal("person", person)
                .equal("consent", consent)
                .equal("setting", setting)
                .equal("account", account)
                .equal("status", status);
        if (checked != null) {
            checked.addTo(conditions);
        }
        return conditions;
    }
}
