package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** The services log JSON, and nothing of a person. */
@ExtendWith(WholeSuite.class)
class LogsTest {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Test
    void eachLineIsAnObjectWithTimeLevelLoggerAndMessageAndHoldsNoId(Suite suite) throws IOException {
        Newham newham = new Newham(suite);
        newham.publishedStandard(newham.fourPeople());
        newham.publish(newham.inspector(), newham.draftStandard(List.of()))
                .then()
                .statusCode(422);
        for (ServiceName service : ServiceName.values()) {
            List<String> lines =
                    Files.readAllLines(suite.folder().resolve("logs").resolve(service.publicName() + ".log"));
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                assertThat(JsonPath.from(line).getMap("").keySet())
                        .containsAll(Set.of("timestamp", "level", "loggerName", "message"));
                assertThat(line).doesNotContainPattern(UUID_FORM);
            });
        }
    }
}
