package org.saidanddone.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Tokens;
import org.saidanddone.testing.conformance.DatabaseState;
import org.saidanddone.testing.conformance.Subject;

/** Who calls each operation of the service, and on what: the commissioner of the chain, on a draft of its own. */
@ApplicationScoped
class ContractsStage implements org.saidanddone.testing.conformance.Stage {
    private final DataSource database;

    ContractsStage(DataSource database) {
        this.database = database;
    }

    @Override
    public Subject subject(String operation) {
        Stage stage = Stage.whole();
        return switch (operation) {
            case "listClauses", "listClausesChanges", "readRules", "createContract", "listContracts" ->
                commissioner(stage);
            case "replaceContract", "readContract", "listContractClauses", "createContractClause" ->
                commissioner(stage).at("contract", stage.openContract().substring("/v1/contracts/".length()));
            case "readClause", "readClauseVersionPublication", "createClauseVersion" ->
                version(stage, stage.publishClause());
            case "createClauseVersionWithdrawal" -> {
                String clause = stage.publishClause();
                yield version(stage, clause)
                        .tagged(stage.commissioner.get(clause).header("ETag"));
            }
            case "createClauseVersionPublication", "readClauseVersionAssent", "createClauseVersionAssentWithdrawal" -> {
                String clause = stage.draftClause();
                stage.assent(clause);
                yield version(stage, clause);
            }
            case "createClauseVersionAssent" -> {
                String clause = stage.draftClause();
                yield version(stage, clause)
                        .with(ExampleIds.DIGEST, stage.commissioner.get(clause).text("digest"));
            }
            case "listClauseVersions",
                    "readClauseVersion",
                    "replaceClauseVersion",
                    "listClauseVersionAssents",
                    "listClauseVersionLinks",
                    "createClauseVersionLink",
                    "deleteClauseVersionLink",
                    "readClauseVersionLink",
                    "createClauseVersionPublicationCheck" -> version(stage, stage.draftClause());
            case "getOperation" -> {
                stage.openContract();
                yield commissioner(stage).at("id", DatabaseState.latestEvent(database));
            }
            default -> throw new IllegalArgumentException("the stage has no entry for " + operation);
        };
    }

    @Override
    public Map<String, String> state() {
        return DatabaseState.of(database);
    }

    private static Subject commissioner(Stage stage) {
        Newham newham = stage.newham;
        return Subject.of(Tokens.of(Role.CONTRIBUTOR, newham.commissioner, "carl"))
                .with(ExampleIds.PROGRAMME, newham.programme.value())
                .with(ExampleIds.PROVIDER, newham.provider.value())
                .with(ExampleIds.STANDARD_VERSION, newham.standard.value())
                .with(ExampleIds.DIGEST, Newham.digest(1).value());
    }

    private static Subject version(Stage stage, String href) {
        Answer read = stage.commissioner.get(href);
        Subject subject = commissioner(stage)
                .at("clause", read.text("clause.id"))
                .at("number", read.text("number"))
                .at("standardVersion", stage.newham.standard.value());
        String assent = read.text("assents.find { it.capacity == 'commissioner' }?.id");
        return assent == null ? subject : subject.at("assent", assent);
    }
}
