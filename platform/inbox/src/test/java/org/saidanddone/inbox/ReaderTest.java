package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.TestTopics;

class ReaderTest {
    private final Reader reader = new Reader();
    private final OrganisationId id = Examples.organisation();
    private final Event event = Examples.organisation(id, 1);
    private final Map<String, String> headers = TestTopics.headers(Source.EVIDENCE, event);
    private final byte[] value = Examples.bytes(event);

    @Test
    void anEventThatAgreesWithItsHeadersIsRead() {
        Reading reading = reader.read(Examples.at(0, Source.EVIDENCE, event));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.event()).isEqualTo(event));
    }

    @Test
    void aRecordWithoutAValueIsUnread() {
        assertThat(reader.read(new Incoming(new Position(Source.EVIDENCE, 0), List.of(), null)))
                .isEqualTo(new Reading.Unread("without a value", Optional.empty()));
    }

    @Test
    void whatIsNotJsonIsUnread() {
        assertThat(reader.read(Examples.at(0, Source.EVIDENCE, Map.of(), utf8("{"))))
                .isEqualTo(new Reading.Unread("not JSON", Optional.empty()));
    }

    @Test
    void anUnknownTypeIsUnreadAndNamesWhatItsHeaderNames() {
        assertThat(reader.read(Examples.at(0, Source.EVIDENCE, headers, utf8("{\"type\":\"org.saidanddone.new.v1\"}"))))
                .isEqualTo(new Reading.Unread("unknown event type", Optional.of(id.ref())));
    }

    @Test
    void aSchemaMisfitIsUnreadWithoutRepeatingWhereAndNamesWhatItsValueNames() {
        String misfit = new String(value, StandardCharsets.UTF_8).replace("\"version\":1", "\"version\":\"one\"");

        assertThat(reader.read(Examples.at(0, Source.EVIDENCE, Map.of(), utf8(misfit))))
                .isEqualTo(new Reading.Unread("does not fit its schema", Optional.of(id.ref())));
    }

    @Test
    void anEventAboutAnAggregateOfAnotherSourceIsUnreadAndNamesNobody() {
        assertThat(reader.read(Examples.at(0, Source.STANDARDS, event)))
                .isEqualTo(new Reading.Unread("about an aggregate that another source owns", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, 00000000-0000-4000-8000-000000000000",
        "ce_source, /said-and-done/standards",
        "ce_type, org.saidanddone.visit.recorded.v1",
        "ce_time, 2026-09-14T10:15:31Z",
        "ce_time, yesterday"
    })
    void aHeaderThatDiffersFromTheValueIsUnread(String header, String other) {
        headers.put(header, other);

        assertThat(reader.read(Examples.at(0, Source.EVIDENCE, headers, value)))
                .isEqualTo(new Reading.Unread("headers and value differ", Optional.of(id.ref())));
    }

    @ParameterizedTest
    @CsvSource({"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time"})
    void aMissingHeaderIsUnread(String header) {
        headers.remove(header);

        assertThat(reader.read(Examples.at(0, Source.EVIDENCE, headers, value)))
                .isEqualTo(new Reading.Unread("headers and value differ", Optional.of(id.ref())));
    }

    @Test
    void aHeaderGivenTwiceIsUnread() {
        Incoming once = Examples.at(0, Source.EVIDENCE, headers, value);
        List<Incoming.Header> twice = new ArrayList<>(once.headers());
        twice.add(new Incoming.Header("ce_id", utf8(event.id().toString())));

        assertThat(reader.read(new Incoming(once.position(), twice, value)))
                .isEqualTo(new Reading.Unread("headers and value differ", Optional.of(id.ref())));
    }

    @Test
    void aSubjectThatDiffersFromTheValueNamesNobody() {
        headers.put(
                "ce_subject",
                new AggregateRef(
                                AggregateType.ORGANISATION,
                                Examples.organisation().value())
                        .toString());

        assertThat(reader.read(Examples.at(0, Source.EVIDENCE, headers, value)))
                .isEqualTo(new Reading.Unread("headers and value differ", Optional.empty()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
