package org.saidanddone.evidence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.CommittedOpenApi;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpenApiTest {
    @Test
    void theServedDocumentIsTheCommittedOne() {
        CommittedOpenApi.requireServed();
    }
}
