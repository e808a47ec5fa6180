package org.saidanddone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** Whoever logs, no words, ids or paths of a person come into the log. */
class WithoutPersonsTest {
    private static final String CANARY = "kanarienvogel";
    private static final String PERSON = "0b5e8a2e-6c1d-4f6e-9a51-3b1f0f0e7a11";

    private final WithoutPersons filter = new WithoutPersons();

    @Test
    void exceptionsAreLoggedByClassAndPlaceAndWithoutTheirMessages() {
        ExtLogRecord record = logged("A batch was rolled back");
        record.setThrown(new IllegalStateException(CANARY, new IllegalArgumentException(CANARY)));

        assertThat(shown(record))
                .startsWith("A batch was rolled back")
                .contains(
                        "java.lang.IllegalStateException",
                        "Caused by: java.lang.IllegalArgumentException",
                        "WithoutPersonsTest.java")
                .doesNotContain(CANARY);
    }

    @Test
    void exceptionsThatCauseEachOtherAreLoggedAndEnd() {
        IllegalStateException one = new IllegalStateException(CANARY);
        one.initCause(new IllegalArgumentException(CANARY, one));
        ExtLogRecord record = logged("It failed");
        record.setThrown(one);

        assertThat(shown(record)).contains("java.lang.IllegalArgumentException").doesNotContain(CANARY);
    }

    @Test
    void pathsAndIdsAreTakenOutOfTheMessagesOfLibraries() {
        ExtLogRecord record = new ExtLogRecord(
                Level.ERROR, "HTTP Request to %s failed, error id: %s", ExtLogRecord.FormatStyle.PRINTF, "io.library");
        record.setParameters(new Object[] {"/v1/people/" + CANARY + "?name=x", PERSON});

        assertThat(shown(record)).isEqualTo("HTTP Request to … failed, error id: …");
    }

    @Test
    void whatTellsOfNobodyStaysAsItIs() {
        assertThat(shown(logged("Listening on: http://127.0.0.1:8081")))
                .isEqualTo("Listening on: http://127.0.0.1:8081");
    }

    private String shown(ExtLogRecord record) {
        assertThat(filter.isLoggable(record)).isTrue();
        return new PatternFormatter("%s%e").format(record);
    }

    private static ExtLogRecord logged(String message) {
        return new ExtLogRecord(Level.WARN, message, "org.saidanddone.Some");
    }
}
