package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;

/**
 * The table of cases (docs/gate-protocol.md, "Inbox"), each on the real topic of evidence-service by somebody's hand, about something said that a
 * published standard and a published clause cannot do without: what was published before never changes silently.
 */
@ExtendWith(WholeSuite.class)
class HandmadeEventsTest {
    /** Recorded, then checked back. */
    private static final int TOLD = 2;

    private static final Consumer<ObjectNode> AS_IT_IS = state -> {};
    private static final Consumer<ObjectNode> WITHDRAWN = state -> state.put("status", "withdrawn");

    private static Newham newham;
    private static List<Said> others;
    /** Rests on nothing that anybody writes about by hand. */
    private static Leaning untouched;

    private Suite suite;
    private Leaning leaning;
    private List<Copy> copies;

    @BeforeAll
    static void aProgramme(Suite suite) {
        newham = new Newham(suite);
        others = newham.fourPeople().subList(0, 2);
        untouched = Leaning.on(newham, others);
    }

    @BeforeEach
    void aChainOfItsOwn(Suite suite) {
        this.suite = suite;
        leaning = Leaning.on(newham, others);
        copies = List.of(copyIn(ServiceName.STANDARDS), copyIn(ServiceName.CONTRACT));
        assertThat(leaning.stands()).isEqualTo(Leaning.VERIFIED);
    }

    @Test
    void aCopyOfWhatWasToldIsIgnored() {
        append(told(1));
        append(told(TOLD));

        assertThat(leaning.stands()).isEqualTo(Leaning.VERIFIED);
        assertCopies("v2 standing", List.of(), List.of());
        assertThat(leaning.publication()).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, TOLD})
    void otherBytesUnderAKnownVersionAreAForkWhichIsNeverBelieved(int version) {
        append(told(TOLD).changed("evidence.withdrawn", version, WITHDRAWN));

        assertThat(leaning.stands()).isEqualTo(Leaning.UNVERIFIED);
        assertCopies("v2 standing", List.of("same version, other bytes"), List.of("fork"));
        assertThat(leaning.publication()).isEqualTo("503/chain-unverifiable");
        assertThat(untouched.stands()).isEqualTo(Leaning.VERIFIED);
    }

    @Test
    void aNewerVersionBehindAGapIsAppliedAndTheGateClosedForItUntilTheGapIsFilled() {
        append(told(TOLD).changed("evidence.checked", TOLD + 2, AS_IT_IS));

        assertThat(leaning.stands()).isEqualTo(Leaning.UNVERIFIED);
        assertCopies("v4 standing", List.of(), List.of());
        assertThat(leaning.publication()).isEqualTo("503/chain-unverifiable");

        copies.forEach(copy -> copy.gapIsOlder("30 seconds"));
        await().atMost(10, SECONDS).untilAsserted(() -> assertCopies("v4 standing", List.of(), List.of("gap")));

        append(told(TOLD).changed("evidence.withdrawn", TOLD + 1, WITHDRAWN));
        assertThat(leaning.stands()).isEqualTo(Leaning.VERIFIED);
        assertCopies("v4 standing", List.of(), List.of());
        assertThat(leaning.publication()).isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsKeptAsideAndWhatRestsOnItIsUnverified(Unreadable unreadable) {
        append(unreadable.of(told(TOLD).changed("evidence.withdrawn", TOLD + 1, WITHDRAWN)));

        assertThat(leaning.stands()).isEqualTo(Leaning.UNVERIFIED);
        assertCopies("v2 standing", List.of(unreadable.reason), List.of("unreadable"));
        assertThat(leaning.publication()).isEqualTo("503/chain-unverifiable");
        assertThat(untouched.stands()).isEqualTo(Leaning.VERIFIED);
    }

    @Test
    void whatNewerSoftwareReadsAtLastIsAppliedBehindWhatCameMeanwhile() {
        Handmade withdrawal = told(TOLD).changed("evidence.withdrawn", TOLD + 1, WITHDRAWN);
        append(Unreadable.DOES_NOT_FIT.of(withdrawal));
        append(told(TOLD).changed("evidence.checked", TOLD + 2, AS_IT_IS));
        assertThat(leaning.stands()).isEqualTo(Leaning.UNVERIFIED);

        copies.forEach(copy -> copy.isReadAnewAs(withdrawal));

        await().atMost(20, SECONDS).untilAsserted(() -> assertCopies("v4 standing", List.of(), List.of()));
        assertThat(leaning.stands()).isEqualTo(Leaning.VERIFIED);
        assertThat(leaning.publication()).isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource
    void aLateCopyDoesNotBringBackWhatIsGone(Gone gone) {
        Handmade consent = Handmade.copy(suite, AggregateType.CONSENT, consentOfWhoSaidIt(), 1);
        Handmade recorded = told(1);
        Handmade checked = told(TOLD);
        gone.becomes(newham, leaning.said());
        assertThat(leaning.stands()).isEqualTo(Leaning.SUSPENDED);

        append(consent);
        append(recorded);
        append(checked);

        assertThat(leaning.stands()).isEqualTo(Leaning.SUSPENDED);
        assertCopies("v3 " + gone.status, List.of(), List.of());
        assertThat(leaning.publication()).isEqualTo("422/chain-incomplete");
    }

    @Test
    void whatIsNotKnownYetKeepsFromPublishingAndSuspendsNothing() {
        String later = UUID.randomUUID().toString();
        append(told(TOLD).changed("evidence.corrected", TOLD + 1, state -> state.put("consent", later)));

        assertThat(leaning.stands()).isEqualTo(Leaning.UNVERIFIED);
        assertCopies("v3 standing", List.of(), List.of());
        assertThat(leaning.publication()).isEqualTo("503/chain-unverifiable");

        append(Handmade.copy(suite, AggregateType.CONSENT, consentOfWhoSaidIt(), 1)
                .changed("consent.given", 1, state -> state.put("id", later)));
        assertThat(leaning.stands()).isEqualTo(Leaning.VERIFIED);
        assertThat(leaning.publication()).isEqualTo("200");
    }

    private void append(Handmade event) {
        new Topic(suite, Source.EVIDENCE).append(event);
    }

    private Handmade told(int version) {
        return Handmade.copy(suite, AggregateType.EVIDENCE, leaning.said().id(), version);
    }

    private String consentOfWhoSaidIt() {
        String address = leaning.said().consent().toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private Copy copyIn(ServiceName reader) {
        return new Copy(new Database(suite, reader), leaning.said().id());
    }

    private void assertCopies(String fact, List<String> parked, List<String> findings) {
        assertThat(copies).allSatisfy(copy -> {
            assertThat(copy.fact()).containsExactly(fact);
            assertThat(copy.parked()).isEqualTo(parked);
            assertThat(copy.findings()).isEqualTo(findings);
        });
    }

    /** A withdrawal that would be the next version, if anybody could read it. */
    private enum Unreadable {
        NO_JSON("not JSON", withdrawal -> withdrawal.saying("?")),
        NO_VALUE("without a value", Handmade::withoutValue),
        UNKNOWN_TYPE("unknown event type", withdrawal -> with(withdrawal, event -> event.put("type", "dreamt"))),
        DOES_NOT_FIT("does not fit its schema", withdrawal -> with(withdrawal, event -> event.put("mood", "good"))),
        UNKNOWN_SOURCE("headers and value differ", withdrawal -> withdrawal.under("ce_source", "/somebody/else"));

        private final String reason;
        private final UnaryOperator<Handmade> made;

        Unreadable(String reason, UnaryOperator<Handmade> made) {
            this.reason = reason;
            this.made = made;
        }

        Handmade of(Handmade withdrawal) {
            return made.apply(withdrawal);
        }

        private static Handmade with(Handmade withdrawal, Consumer<ObjectNode> change) {
            ObjectNode event = withdrawal.tree();
            change.accept(event);
            return withdrawal.saying(event.toString());
        }
    }

    /** How something said goes. */
    private enum Gone {
        TAKEN_BACK("withdrawn") {
            @Override
            void becomes(Newham newham, Said said) {
                newham.withdraw(said).then().statusCode(200);
            }
        },
        ERASED("erased") {
            @Override
            void becomes(Newham newham, Said said) {
                newham.erase(said).then().statusCode(204);
            }
        };

        private final String status;

        Gone(String status) {
            this.status = status;
        }

        abstract void becomes(Newham newham, Said said);
    }
}
