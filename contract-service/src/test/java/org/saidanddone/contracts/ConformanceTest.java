package org.saidanddone.contracts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.conformance.Conformance;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConformanceTest {
    private final ContractsStage stage;

    ConformanceTest(ContractsStage stage) {
        this.stage = stage;
    }

    @TestFactory
    Stream<DynamicNode> everyOperationDoesAndRefusesWhatTheDocumentSays() {
        return Conformance.of(stage);
    }
}
