package org.saidanddone.audit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;
import org.saidanddone.testing.conformance.Conformance;
import org.saidanddone.testing.conformance.DatabaseState;
import org.saidanddone.testing.conformance.Stage;
import org.saidanddone.testing.conformance.Subject;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConformanceTest implements Stage {
    private final DataSource database;
    private final Event event = EventExamples.of(EventType.ORGANISATION_REGISTERED);

    ConformanceTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void somethingWasTold() {
        new Told().tell(event);
        Told.awaitJournaled(event);
    }

    @TestFactory
    Stream<DynamicNode> everyOperationDoesAndRefusesWhatTheDocumentSays() {
        return Conformance.of(this);
    }

    @Override
    public Subject subject(String operation) {
        Subject auditor = Subject.of(Tokens.of("auditor", new OrganisationId(UUID.randomUUID())));
        return switch (operation) {
            case "listJournal", "listFindings", "listSecondLooks" -> auditor;
            case "readFinding" -> auditor.at("finding", found());
            case "createFindingResolution" -> auditor.at("finding", found()).tagged("\"v1\"");
            case "getOperation" -> {
                found();
                yield auditor.at("id", DatabaseState.latestEvent(database));
            }
            case "getProvenance", "getImpact" ->
                auditor.at("type", "organisation").at("id", event.aggregate().id());
            default -> throw new IllegalArgumentException("the stage has no entry for " + operation);
        };
    }

    @Override
    public Map<String, String> state() {
        Map<String, String> state = DatabaseState.of(database);
        // changes by itself: what is published is looked at again and again
        state.remove("second_look");
        return state;
    }

    private static String found() {
        Published published = new Published(new Newham());
        published.toldChain();
        published.tell(null);
        return published.foundAndAllElse().get("id").toString();
    }
}
