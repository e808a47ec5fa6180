package org.saidanddone.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.events.state.ProvisionState;

class EventCodecTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(EventType type) throws UnreadableEvent {
        Event event = EventExamples.of(type);

        assertThat(codec.read(codec.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @EnumSource
    void theSameEventIsAlwaysTheSameBytes(EventType type) throws UnreadableEvent {
        byte[] once = codec.write(EventExamples.of(type));

        assertThat(codec.write(codec.read(once))).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void aStateReadsBackAlone(EventType type) {
        Event event = EventExamples.of(type);

        assertThat(codec.readState(type.aggregate(), codec.writeState(event.state())))
                .isEqualTo(event.state());
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsRefusedAtTheTopAndInTheState(EventType type) throws IOException {
        refused(altered(type, event -> event.put("note", "x")), "does not fit its schema");
        refused(altered(type, event -> state(event).put("note", "x")), "does not fit its schema");
    }

    @ParameterizedTest
    @EnumSource
    void aFieldOfTheWrongTypeIsRefused(EventType type) throws IOException {
        refused(altered(type, event -> event.put("version", "1")), "does not fit its schema at /version");
        refused(altered(type, event -> state(event).put("id", 7)), "does not fit its schema at /state/id");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFieldIsRefused(EventType type) throws IOException {
        for (String field : List.of("id", "version", "time", "state")) {
            refused(altered(type, event -> event.remove(field)), "does not fit its schema");
        }
    }

    @Test
    void aVersionBelowOneIsRefused() throws IOException {
        refused(
                altered(EventType.VISIT_RECORDED, event -> event.put("version", 0)),
                "does not fit its schema at /version");
    }

    @Test
    void anUnknownTypeIsRefused() throws IOException {
        refused(
                altered(EventType.VISIT_RECORDED, event -> event.put("type", "org.saidanddone.visit.undone.v1")),
                "unknown event type");
        refused(altered(EventType.VISIT_RECORDED, event -> event.remove("type")), "unknown event type");
    }

    @Test
    void aTypeOfAnotherAggregateIsRefused() throws IOException {
        refused(
                altered(EventType.VISIT_RECORDED, event -> event.put("type", EventType.CONTRACT_OPENED.wireName())),
                "does not fit its schema");
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        refused(new byte[0], "not a JSON object");
        refused("[]".getBytes(StandardCharsets.UTF_8), "not a JSON object");
        refused("{".getBytes(StandardCharsets.UTF_8), "not JSON");
        refused(new byte[] {(byte) 0xff, 0, 1}, "not JSON");
    }

    @Test
    void moreThanOneJsonValueIsRefused() {
        byte[] two = (new String(codec.write(EventExamples.of(EventType.VISIT_RECORDED)), StandardCharsets.UTF_8)
                        + "{}")
                .getBytes(StandardCharsets.UTF_8);

        refused(two, "not JSON");
    }

    @Test
    void aProvisionWithTwoHundredLinksFitsAndOneMoreDoesNot() throws UnreadableEvent {
        ProvisionState most = VersionExamples.provision(200);

        assertThat(codec.read(codec.write(EventExamples.of(EventType.PROVISION_LINKED, 1, most)))
                        .state())
                .isEqualTo(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        codec.write(EventExamples.of(EventType.PROVISION_LINKED, 1, VersionExamples.provision(201))))
                .withMessageContaining("/state/links");
    }

    @Test
    void whatIsLongerThanSixtyFourKibibytesIsNotRead() {
        byte[] fits = new byte[65_536];
        byte[] tooLong = new byte[65_537];
        Arrays.fill(fits, (byte) ' ');
        Arrays.fill(tooLong, (byte) ' ');

        refused(fits, "not a JSON object");
        refused(tooLong, "longer than 65536 bytes");
    }

    @Test
    void theReasonNeverRepeatsWhatWasRead() throws IOException {
        byte[] altered =
                altered(EventType.EVIDENCE_RECORDED, event -> state(event).put("account", "canary words"));

        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.read(altered))
                .withMessageNotContaining("canary");
    }

    private void refused(byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> codec.read(bytes))
                .withMessageContaining(reason);
    }

    private byte[] altered(EventType type, Consumer<ObjectNode> change) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree(codec.write(EventExamples.of(type)));
        change.accept(event);
        return JSON.writeValueAsBytes(event);
    }

    private static ObjectNode state(ObjectNode event) {
        return (ObjectNode) event.get("state");
    }
}
