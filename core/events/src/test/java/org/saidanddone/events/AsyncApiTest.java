package org.saidanddone.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;

/** The AsyncAPI document is written by hand: so it is held against the types of events, the names of topics and the schemas. */
class AsyncApiTest {
    private static final JsonNode DOCUMENT = document();
    private static final Topics TOPICS = new Topics("said-and-done");

    @Test
    void everyTypeOfEventIsAMessageAndEveryMessageButTheHeartbeatIsAType() {
        List<String> documented = new ArrayList<>();
        DOCUMENT.at("/components/messages")
                .forEach(message -> documented.add(message.path("name").asText()));

        List<String> known = new ArrayList<>(
                Arrays.stream(EventType.values()).map(EventType::wireName).toList());
        known.add("heartbeat");
        assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource
    void theChannelOfASourceIsItsTopicAndCarriesAllItsTypesAndNoOther(Source source) {
        JsonNode channel = DOCUMENT.at("/channels/" + source.publicName());

        assertThat(channel.path("address").asText()).isEqualTo(TOPICS.events(source));
        assertThat(messages(channel))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> type.aggregate().source() == source)
                        .map(EventType::wireName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theHeartbeatOfASourceHasATopicOfItsOwn(Source source) {
        JsonNode channel = DOCUMENT.at("/channels/" + source.publicName() + "Heartbeat");

        assertThat(channel.path("address").asText()).isEqualTo(TOPICS.heartbeats(source));
        assertThat(messages(channel)).containsExactly("heartbeat");
    }

    @Test
    void thereAreNoOtherChannels() {
        assertThat(DOCUMENT.path("channels").size()).isEqualTo(2 * Source.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void aMessageHasTheSchemaOfItsAggregateAndTheHeadersOfItsSource(EventType type) {
        JsonNode message = message(type);

        assertThat(message.at("/payload/$ref").asText())
                .isEqualTo("./schemas/" + type.aggregate().publicName() + ".v1.json");
        assertThat(message.at("/headers/$ref").asText())
                .isEqualTo("#/components/schemas/" + type.aggregate().source().publicName() + "Headers");
        assertThat(message.path("summary").asText()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfAMessageIsAnEventOfItsType(EventType type) throws Exception {
        JsonNode example = message(type).at("/examples/0/payload");

        Event event = new EventCodec().read(new ObjectMapper().writeValueAsBytes(example));

        assertThat(event.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void theHeadersOfTheExampleRepeatWhatItIsAbout(EventType type) throws Exception {
        JsonNode example = message(type).at("/examples/0");
        Event event = new EventCodec().read(new ObjectMapper().writeValueAsBytes(example.path("payload")));
        AggregateType aggregate = type.aggregate();

        assertThat(example.at("/headers/ce_type").asText()).isEqualTo(type.wireName());
        assertThat(example.at("/headers/ce_id").asText()).isEqualTo(event.id().toString());
        assertThat(example.at("/headers/ce_source").asText())
                .isEqualTo(aggregate.source().uri());
        assertThat(example.at("/headers/ce_subject").asText())
                .isEqualTo(aggregate.publicName() + "/" + event.aggregate().id());
    }

    @ParameterizedTest
    @EnumSource
    void aSourceSendsOnItsOwnChannelsOnly(Source source) {
        assertThat(channels(name -> name.matches(service(source) + "ServiceSends.*")))
                .containsExactly(source.publicName(), source.publicName() + "Heartbeat");
    }

    @Test
    void everybodyReadsWhatTheGateProtocolSays() {
        Map<String, List<String>> readers = Map.of(
                "standards", List.of("audit", "auditHeartbeat", "evidence", "evidenceHeartbeat"),
                "contract",
                        List.of(
                                "audit",
                                "auditHeartbeat",
                                "evidence",
                                "evidenceHeartbeat",
                                "standards",
                                "standardsHeartbeat"),
                "audit",
                        List.of(
                                "contracts",
                                "contractsHeartbeat",
                                "evidence",
                                "evidenceHeartbeat",
                                "standards",
                                "standardsHeartbeat"));

        readers.forEach((reader, channels) -> assertThat(channels(name -> name.startsWith(reader + "ServiceReads")))
                .containsExactlyElementsOf(channels));
    }

    private static TreeSet<String> channels(Predicate<String> operation) {
        TreeSet<String> channels = new TreeSet<>();
        DOCUMENT.path("operations").properties().stream()
                .filter(entry -> operation.test(entry.getKey()))
                .forEach(entry -> channels.add(
                        entry.getValue().at("/channel/$ref").asText().substring("#/channels/".length())));
        return channels;
    }

    private static String service(Source source) {
        return source == Source.CONTRACTS ? "contract" : source.publicName();
    }

    private static List<String> messages(JsonNode channel) {
        List<String> names = new ArrayList<>();
        channel.path("messages")
                .forEach(reference ->
                        names.add(DOCUMENT.at(reference.path("$ref").asText().substring(1))
                                .path("name")
                                .asText()));
        return names;
    }

    private static JsonNode message(EventType type) {
        for (JsonNode message : DOCUMENT.at("/components/messages")) {
            if (message.path("name").asText().equals(type.wireName())) {
                return message;
            }
        }
        throw new AssertionError("no message for " + type.wireName());
    }

    private static JsonNode document() {
        try (InputStream input = EventSchemas.class.getResourceAsStream("asyncapi.yaml")) {
            return new YAMLMapper().readTree(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
