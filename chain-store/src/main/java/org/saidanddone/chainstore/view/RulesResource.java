package org.saidanddone.chainstore.view;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.ProfileInForce;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.ProfilesInForce;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Our gate is itself a rule made by professionals, so nothing about it is hidden: anybody may read it. */
@Path("/v1/rules")
@Tag(name = "rules", description = "What the gate asks, in plain English and in Easy Read.")
public class RulesResource {
    private final FactStore facts;
    private final ProfilesInForce profiles;

    RulesResource(FactStore facts, ProfilesInForce profiles) {
        this.facts = facts;
        this.profiles = profiles;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readRules",
            summary = "Read the rules of the gate",
            description =
                    "In plain English and in Easy Read, for anybody. The figures are those of the floor that ships with the suite; with a programme, those in force there, which are never laxer.")
    @APIResponse(responseCode = "200", description = "All rules, in the order of the catalogue")
    @APIResponse(responseCode = "404", description = "not-found: no such programme is known here")
    @APIResponse(
            responseCode = "503",
            description =
                    "chain-unverifiable: a gate profile of the programme is in doubt, and nothing is published there")
    public RulesView rules(
            @QueryParam("programme") @Parameter(description = "Whose figures to show.") @Nullable UUID programme) {
        return programme == null ? RulesView.by(GateProfile.FLOOR) : RulesView.by(inForce(new ProgrammeId(programme)));
    }

    private GateProfile inForce(ProgrammeId programme) {
        ProfileInForce inForce = facts.find(programme.ref())
                .map(fact -> profiles.of((ProgrammeState) fact.state()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No such programme is known here. Check its id.")
                        .inQuery("programme"));
        if (!inForce.doubtful().isEmpty()) {
            throw new Refusal(
                            ProblemType.CHAIN_UNVERIFIABLE,
                            "A gate profile of this programme is in doubt, so that nothing is published there. Ask the operator for the findings.")
                    .inQuery("programme");
        }
        return inForce.profile();
    }
}
