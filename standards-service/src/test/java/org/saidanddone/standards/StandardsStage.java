package org.saidanddone.standards;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.security.Role;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.testing.Tokens;
import org.saidanddone.testing.conformance.DatabaseState;
import org.saidanddone.testing.conformance.Stage;
import org.saidanddone.testing.conformance.Subject;

/** Who calls each operation of the service, and on what: the user-led organisation of the town, on a draft of its own. */
@ApplicationScoped
class StandardsStage implements Stage {
    private final DataSource database;

    StandardsStage(DataSource database) {
        this.database = database;
    }

    @Override
    public Subject subject(String operation) {
        return switch (operation) {
            case "listStandards", "listStandardChanges", "readRules", "draftStandard" -> userLed(Town.shared());
            case "proposeGateProfile",
                    "listGateProfiles",
                    "readGateProfile",
                    "editGateProfile",
                    "listGateProfileAssents",
                    "assentToGateProfile",
                    "readGateProfileAssent" -> profile(operation, Town.told());
            case "readStandardPublication", "draftStandardVersion" -> version(Draft.published(Town.shared()));
            case "withdrawStandardVersion" -> tagged(Draft.published(Town.shared()));
            case "publishStandardVersion", "withdrawAssent", "readAssent" -> assented(Draft.assented(Town.shared()));
            case "readStandard",
                    "listStandardVersions",
                    "readStandardVersion",
                    "editStandardVersion",
                    "listAssents",
                    "assentToStandardVersion",
                    "writeProvision",
                    "listProvisions",
                    "readProvision",
                    "editProvision",
                    "deleteProvision",
                    "listLinks",
                    "linkEvidence",
                    "readLink",
                    "deleteLink",
                    "checkStandardPublication" -> version(Draft.written(Town.shared()));
            case "getOperation" -> {
                Draft.empty(Town.shared());
                yield userLed(Town.shared()).at("id", DatabaseState.latestEvent(database));
            }
            default -> throw new IllegalArgumentException("the stage has no entry for " + operation);
        };
    }

    @Override
    public Map<String, String> state() {
        return DatabaseState.of(database);
    }

    private static Subject userLed(Town town) {
        return Subject.of(Tokens.of(Role.CONTRIBUTOR, town.newham.userLed, "amira"))
                .with(ExampleIds.PROGRAMME, town.newham.programme.value())
                .with(ExampleIds.EVIDENCE, town.said(0))
                .with(ExampleIds.COMMITMENT, Newham.commitment(0).value());
    }

    /** A version of a standard; its second provision does not yet rest on what the example links to. */
    private static Subject version(Draft draft) {
        JsonPath read = draft.read();
        return userLed(draft.town)
                .with(ExampleIds.DIGEST, read.getString("digest"))
                .at("standard", read.getString("standard.id"))
                .at("number", read.getInt("number"))
                .at("provision", read.getString("provisions[1].id"))
                .at("evidence", draft.town.said(3));
    }

    private static Subject tagged(Draft draft) {
        return version(draft).tagged(draft.etag());
    }

    private static Subject assented(Draft draft) {
        return version(draft).at("assent", draft.read().getString("assents[0].id"));
    }

    private static Subject profile(String operation, Town town) {
        JsonPath profile = town.userLed()
                .body(Map.of("programme", town.newham.programme.value(), "leastVoices", 3, "leastSettings", 2))
                .post("/v1/gate-profiles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Subject subject = userLed(town)
                .with(ExampleIds.DIGEST, profile.getString("digest"))
                .at("profile", profile.getString("id"));
        if (!operation.equals("readGateProfileAssent")) {
            return subject;
        }
        String assent = town.userLed()
                .body(Map.of("digest", profile.getString("digest")))
                .post(profile.getString("href") + "/assents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return subject.at("assent", assent);
    }
}
