package org.saidanddone.chainstore.view;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.rule.RuleBook;

/** Our gate is itself a rule made by professionals, so nothing about it is hidden: anybody may read it. */
@Path("/v1/rules")
@Tag(name = "rules")
public class RulesResource {
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The rules of the gate, in plain English and in Easy Read, with the figures in force")
    public RulesView rules() {
        return new RulesView(
                GateProfile.FLOOR.number(),
                RuleBook.current().rules().stream()
                        .map(rule -> RuleView.of(rule, GateProfile.FLOOR))
                        .toList());
    }
}
