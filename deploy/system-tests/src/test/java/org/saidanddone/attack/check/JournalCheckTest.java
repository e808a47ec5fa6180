package org.saidanddone.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saidanddone.attack.history.Attempt;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.attack.history.Write;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.Purpose;

/** Which journals do not fit what was answered. */
class JournalCheckTest {
    private static final String CONSENT = "00000000-0000-4000-8000-000000000001";

    @TempDir
    private Path folder;

    private History history;
    private Violations violations;
    private final List<JournalLine> journal = new ArrayList<>();

    @BeforeEach
    void aHistory() {
        history = new History(folder.resolve("history.jsonl"));
        violations = new Violations(history);
    }

    @AfterEach
    void closed() {
        history.close();
    }

    @Test
    void whatWasAnsweredStandsOnceAtItsVersion() {
        given();
        changed(2L, Outcome.DONE);
        stands(1, EventType.CONSENT_GIVEN);
        stands(2, EventType.CONSENT_CHANGED);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatWasAnsweredAndDoesNotStandIsLost() {
        given();
        changed(2L, Outcome.DONE);
        stands(1, EventType.CONSENT_GIVEN);
        assertThat(found()).anyMatch(what -> what.contains("does not stand in the journal at its version"));
    }

    @Test
    void whatWasAcceptedIsNotLostEither() {
        given();
        changed(null, Outcome.ACCEPTED);
        stands(1, EventType.CONSENT_GIVEN);
        assertThat(found()).anyMatch(what -> what.contains("0 stand in the journal, and at least 1"));
    }

    @Test
    void whatStandsAsAnotherEventIsNotWhatWasAnswered() {
        given();
        changed(2L, Outcome.DONE);
        stands(1, EventType.CONSENT_GIVEN);
        stands(2, EventType.CONSENT_WITHDRAWN);
        assertThat(found()).anyMatch(what -> what.contains("does not stand in the journal at its version"));
    }

    @Test
    void whatWasAskedForOnceAndStandsTwiceIsDuplicated() {
        given();
        changed(2L, Outcome.DONE);
        stands(1, EventType.CONSENT_GIVEN);
        stands(2, EventType.CONSENT_CHANGED);
        stands(3, EventType.CONSENT_CHANGED);
        assertThat(found()).anyMatch(what -> what.contains("2 stand in the journal"));
    }

    @Test
    void whatWasLostMayStandOrNot() {
        given();
        changed(null, Outcome.UNKNOWN);
        stands(1, EventType.CONSENT_GIVEN);
        assertThat(found()).isEmpty();
        stands(2, EventType.CONSENT_CHANGED);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatWasRefusedMayNotStand() {
        given();
        changed(null, Outcome.REFUSED);
        stands(1, EventType.CONSENT_GIVEN);
        stands(2, EventType.CONSENT_CHANGED);
        assertThat(found()).anyMatch(what -> what.contains("at most 0"));
    }

    @Test
    void takenBackTwiceItStandsOnce() {
        given();
        Write write =
                Write.change("taken back", 1, CONSENT, "consent.withdrawn").atMostOnce();
        answer(history.ask(1, write), 2L, 200, Outcome.DONE);
        answer(history.ask(2, write), 2L, 200, Outcome.DONE);
        stands(1, EventType.CONSENT_GIVEN);
        stands(2, EventType.CONSENT_WITHDRAWN);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatNobodyAskedForIsFound() {
        given();
        stands(1, EventType.CONSENT_GIVEN);
        stands(2, EventType.CONSENT_WITHDRAWN);
        assertThat(found()).anyMatch(what -> what.contains("nobody asked for consent.withdrawn"));
    }

    @Test
    void versionsOutOfTheirOrderAreFound() {
        given();
        changed(2L, Outcome.DONE);
        stands(2, EventType.CONSENT_CHANGED);
        stands(1, EventType.CONSENT_GIVEN);
        assertThat(found()).anyMatch(what -> what.contains("do not ascend one by one"));
    }

    @Test
    void twoWritesWithOneVersionAreFound() {
        given();
        changed(2L, Outcome.DONE);
        changed(2L, Outcome.DONE);
        stands(1, EventType.CONSENT_GIVEN);
        stands(2, EventType.CONSENT_CHANGED);
        assertThat(found()).anyMatch(what -> what.contains("with the same version"));
    }

    private void given() {
        Operation operation = history.ask(1, Write.creation("given", 1, "consent.given"));
        operation.told(CONSENT, 1L);
        answer(operation, null, 201, Outcome.DONE);
    }

    private void changed(Long version, Outcome outcome) {
        Operation operation = history.ask(1, Write.change("changed", 1, CONSENT, "consent.changed"));
        answer(operation, version, 200, outcome);
    }

    private void answer(Operation operation, Long version, int status, Outcome outcome) {
        operation.told(null, version);
        history.answered(
                operation,
                new Attempt(
                        "evidence-1",
                        "PUT /",
                        null,
                        operation.sent(),
                        history.clock().now(),
                        status,
                        outcome,
                        false,
                        null));
    }

    private void stands(long version, EventType type) {
        ConsentState state = new ConsentState(
                new ConsentId(UUID.fromString(CONSENT)),
                new ProgrammeId(new UUID(0, 7)),
                new VoiceKey(new UUID(0, 8)),
                Set.of(Purpose.DERIVE_STANDARD),
                ConsentStatus.GIVEN,
                null);
        Event event = new Event(UUID.randomUUID(), type, version, Instant.EPOCH, null, state);
        journal.add(new JournalLine(
                journal.size(), CONSENT, type.wireName().replaceAll("^org\\.saidanddone\\.|\\.v1$", ""), event));
    }

    private List<String> found() {
        JournalCheck.look(journal, history.operations(), violations);
        return violations.all().stream().map(Violation::what).toList();
    }
}
