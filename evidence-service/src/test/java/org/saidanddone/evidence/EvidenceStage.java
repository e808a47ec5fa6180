package org.saidanddone.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.testing.conformance.DatabaseState;
import org.saidanddone.testing.conformance.Stage;
import org.saidanddone.testing.conformance.Subject;

/** Who calls each operation of the service, and on what: every subject belongs to a Newham of its own. */
@ApplicationScoped
class EvidenceStage implements Stage {
    private final DataSource database;

    EvidenceStage(DataSource database) {
        this.database = database;
    }

    @Override
    public Subject subject(String operation) {
        Newham newham = Newham.make();
        Subject userLed = by(newham.userLed(), newham);
        Subject registrar = by(newham.registrar(), newham);
        return switch (operation) {
            case "listOrganisations",
                    "openProgramme",
                    "listProgrammes",
                    "registerCareSetting",
                    "listCareSettings",
                    "recordVisit",
                    "listVisits",
                    "registerPerson",
                    "listPeople",
                    "recordEvidence",
                    "listEvidence" -> userLed;
            case "declareUserLed", "listUserLedDeclarations" ->
                userLed.at("organisation", newham.userLed().organisation());
            case "readUserLedDeclaration", "correctUserLedDeclaration" -> declared(newham, userLed);
            case "verifyUserLedDeclaration" -> verifiable(newham);
            case "registerOrganisation" -> registrar;
            case "readOrganisation" -> userLed.at("id", newham.borough().organisation());
            case "renameOrganisation" -> registrar.at("id", newham.borough().organisation());
            case "readProgramme", "renameProgramme" -> userLed.at("id", newham.programme());
            case "readCareSetting", "changeCareSetting" -> userLed.at("id", newham.setting());
            case "readVisit", "correctVisit" -> userLed.at("id", newham.visit());
            case "readPerson", "renamePerson" -> userLed.at("id", newham.person());
            case "recordConsent", "listConsents", "erasePerson" -> userLed.at("person", newham.person());
            case "readConsent", "changeConsent", "withdrawConsent" ->
                userLed.at("person", newham.person()).at("id", newham.consent());
            case "readEvidence", "correctEvidence", "readWords", "amendWords", "withdrawEvidence" ->
                userLed.at("id", said(newham));
            case "listMemberChecks" -> userLed.at("evidence", said(newham));
            case "recordMemberCheck" -> userLed.at("evidence", said(newham)).tagged(Caller.tag(1));
            case "readMemberCheck" -> checked(newham, userLed);
            case "getOperation" -> userLed.at("id", DatabaseState.latestEvent(database));
            default -> throw new IllegalArgumentException("the stage has no entry for " + operation);
        };
    }

    @Override
    public Map<String, String> state() {
        return DatabaseState.of(database);
    }

    private static Subject by(Caller caller, Newham newham) {
        return Subject.of(caller.token())
                .with(ExampleIds.COMMISSIONER, newham.borough().organisation())
                .with(ExampleIds.PROVIDER, newham.provider().organisation())
                .with(ExampleIds.PROGRAMME, newham.programme())
                .with(ExampleIds.SETTING, newham.setting())
                .with(ExampleIds.VISIT, newham.visit())
                .with(ExampleIds.PERSON, newham.person())
                .with(ExampleIds.CONSENT, newham.consent());
    }

    private static UUID said(Newham newham) {
        return UUID.fromString(
                newham.evidence("They lock the kitchen at night.").substring("/v1/evidence/".length()));
    }

    private static Subject declared(Newham newham, Subject caller) {
        String all = "/v1/organisations/" + newham.userLed().organisation() + "/user-led-declarations";
        Map<String, Object> figures = Map.of("members", 8, "withLivedExperience", 7, "validThrough", "2027-10");
        return caller.at("organisation", newham.userLed().organisation())
                .at("id", newham.userLed().made(all, figures));
    }

    private static Subject verifiable(Newham newham) {
        Caller advocates = Newham.organisation(newham.registrar(), "Advocates", "support");
        return declared(newham, by(advocates, newham)).tagged(Caller.tag(1));
    }

    private static Subject checked(Newham newham, Subject userLed) {
        UUID evidence = said(newham);
        String check = newham.userLed()
                .postMatching("/v1/evidence/" + evidence + "/member-checks", 1, Map.of("outcome", "confirmed"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return userLed.at("evidence", evidence).at("id", check);
    }
}
