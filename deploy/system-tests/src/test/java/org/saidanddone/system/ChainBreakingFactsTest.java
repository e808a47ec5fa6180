package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

/**
 * Every fact that breaks a chain, across all three levels: what rests on it is suspended, what has enough other support stays, again changes nothing,
 * and what is mended is published again by an act of its own.
 *
 * <p>A publication check passes the fence, so whoever has asked one sees every fact that was answered as done before.
 */
@ExtendWith(WholeSuite.class)
class ChainBreakingFactsTest {
    private Newham newham;
    private Said fallible;
    private Chain leaning;
    private Chain spare;

    /** Two people in the first home and one in the second: each is needed. A fourth in a third home makes one of the others spare. */
    @BeforeEach
    void twoChains(Suite suite) {
        newham = new Newham(suite);
        Said first = confirmed(0);
        Said second = confirmed(0);
        fallible = confirmed(1);
        Said fourth = confirmed(2);
        leaning = Chain.published(newham, List.of(first, second, fallible));
        spare = Chain.published(newham, List.of(first, second, fallible, fourth));
    }

    @ParameterizedTest
    @EnumSource
    void whatRestsOnWhatWasSaidFallsWithItAndWhatHasEnoughElseStays(Fact fact) {
        fact.happens(newham, fallible);

        assertThat(leaning.stands()).isEqualTo("suspended, suspended");
        assertThat(leaning.rulesThatFoundAGap()).contains(fact.rule);
        assertThat(spare.stands()).isEqualTo("published, published");
    }

    @ParameterizedTest
    @EnumSource
    void theSameAgainChangesNothingMore(Fact fact) {
        fact.happens(newham, fallible);
        assertThat(leaning.stands()).isEqualTo("suspended, suspended");
        String before = leaning.versions() + spare.versions();

        fact.happens(newham, fallible);

        assertThat(leaning.stands()).isEqualTo("suspended, suspended");
        assertThat(spare.stands()).isEqualTo("published, published");
        assertThat(leaning.versions() + spare.versions()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMendedIsPublishedAgainByAnActWithTheAssentsOfBefore(Fact fact) {
        fact.happens(newham, fallible);
        newham.link(leaning.standard(), confirmed(2)).then().statusCode(201);
        assertThat(leaning.stands()).isEqualTo("suspended, suspended");

        newham.publish(newham.inspector(), leaning.standard()).then().statusCode(200);
        assertThat(leaning.stands()).isEqualTo("published, suspended");
        newham.publish(newham.commissioner(), leaning.clause()).then().statusCode(200);
        assertThat(leaning.stands()).isEqualTo("published, published");
    }

    @Test
    void otherWordsNeedOtherAssents() {
        newham.withdraw(fallible).then().statusCode(200);
        newham.link(leaning.standard(), confirmed(2)).then().statusCode(201);
        Version revised = newham.revise(leaning.standard(), "I have two keys.");

        Response refusal = newham.publish(newham.inspector(), revised);
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.<List<String>>path("gaps.rule")).contains("user-authorship");

        newham.assent(newham.inspector(), revised).then().statusCode(201);
        newham.publish(newham.inspector(), revised).then().statusCode(200);
        assertThat(newham.statusOf(leaning.standard())).isEqualTo("superseded");
    }

    @Test
    void aStandardFallsWithTheAssentOfItsAuthorsUnlessAnotherOfThemStandsByIt() {
        newham.assent(newham.otherInspector(), spare.standard()).then().statusCode(201);
        takeBackAssent(leaning.standard(), 0, newham::inspector);
        takeBackAssent(spare.standard(), 0, newham::inspector);

        assertThat(leaning.stands()).isEqualTo("suspended, suspended");
        assertThat(leaning.rulesThatFoundAGap()).containsExactly("user-authorship");
        assertThat(spare.stands()).isEqualTo("published, published");

        newham.assent(newham.inspector(), leaning.standard()).then().statusCode(201);
        newham.publish(newham.inspector(), leaning.standard()).then().statusCode(200);
        newham.publish(newham.commissioner(), leaning.clause()).then().statusCode(200);
        assertThat(leaning.stands()).isEqualTo("published, published");
    }

    @Test
    void aClauseFallsWithAnAssentUnlessAnotherOfTheSameSideStandsByItAndItsStandardStays() {
        newham.assent(newham.otherCommissioner(), spare.clause()).then().statusCode(201);
        takeBackAssent(leaning.clause(), 1, newham::commissioner);
        takeBackAssent(spare.clause(), 1, newham::commissioner);

        assertThat(leaning.stands()).isEqualTo("published, suspended");
        assertThat(spare.stands()).isEqualTo("published, published");
    }

    @Test
    void aClauseFallsWithTheStandardThatIsTakenOutOfForceUnlessItImplementsAnother() {
        Version both = newham.publishedClause(leaning.standard(), spare.standard());

        newham.withdraw(leaning.standard()).then().statusCode(200);
        assertThat(leaning.stands()).isEqualTo("withdrawn, suspended");
        assertThat(Chain.settled(newham, both)).isEqualTo("published");
        String before = leaning.versions() + newham.versionOf(both);

        newham.withdraw(leaning.standard()).then().statusCode(200);
        assertThat(leaning.stands()).isEqualTo("withdrawn, suspended");
        assertThat(Chain.settled(newham, both)).isEqualTo("published");
        assertThat(leaning.versions() + newham.versionOf(both)).isEqualTo(before);

        newham.publish(newham.inspector(), leaning.standard()).then().statusCode(409);
        newham.implement(leaning.clause(), spare.standard()).then().statusCode(201);
        newham.publish(newham.commissioner(), leaning.clause()).then().statusCode(200);
        assertThat(leaning.stands()).isEqualTo("withdrawn, published");
    }

    @Test
    void aClauseFallsWithTheStandardThatIsRevisedUnlessItFollowsOrImplementsAnother() {
        Version both = newham.publishedClause(leaning.standard(), spare.standard());
        Version follows = newham.publishedClause(leaning.standard());
        Version revised = newham.revise(leaning.standard(), "I have two keys.");
        newham.assent(newham.inspector(), revised).then().statusCode(201);
        newham.implement(follows, revised).then().statusCode(201);

        newham.publish(newham.inspector(), revised).then().statusCode(200);

        assertThat(leaning.stands()).isEqualTo("superseded, suspended");
        assertThat(Chain.settled(newham, both)).isEqualTo("published");
        assertThat(Chain.settled(newham, follows)).isEqualTo("published");
    }

    @Test
    void everythingFallsWithADeclarationThatIsCorrectedUntilItIsVerifiedAnew() {
        URI declaration = newham.evidence(newham.declaration);
        for (int again = 0; again < 2; again++) {
            newham.change(declaration, Newham.declared(7, "2999-12"));
            assertThat(leaning.stands()).isEqualTo("suspended, suspended");
            assertThat(spare.stands()).isEqualTo("suspended, suspended");
        }
        assertThat(spare.rulesThatFoundAGap()).contains("user-led-inspection");
        newham.publish(newham.inspector(), spare.standard()).then().statusCode(422);

        newham.verifyDeclaration();
        assertThat(spare.stands()).isEqualTo("suspended, suspended");
        newham.publish(newham.inspector(), spare.standard()).then().statusCode(200);
        newham.publish(newham.commissioner(), spare.clause()).then().statusCode(200);
        assertThat(spare.stands()).isEqualTo("published, published");
    }

    @Test
    void aStricterProfileCountsForWhatIsPublishedFromThenOn() {
        newham.stricterProfile(4, 2);
        assertThat(leaning.stands()).isEqualTo("published, published");

        newham.withdraw(fallible).then().statusCode(200);
        newham.link(leaning.standard(), confirmed(2)).then().statusCode(201);
        Response refusal = newham.publish(newham.inspector(), leaning.standard());
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.<List<String>>path("gaps.rule")).contains("enough-voices");

        newham.link(leaning.standard(), confirmed(1)).then().statusCode(201);
        newham.publish(newham.inspector(), leaning.standard()).then().statusCode(200);
    }

    private Said confirmed(int home) {
        Said said = newham.says(home, "Somebody says it");
        newham.confirm(said);
        return said;
    }

    /** The assent at that place, from 0, twice. */
    private void takeBackAssent(Version version, int place, Supplier<RequestSpecification> who) {
        String assent = newham.inspector().get(version.address()).path("assents[" + place + "].href");
        for (int again = 0; again < 2; again++) {
            who.get()
                    .body(Map.of())
                    .post(version.address().resolve(assent + "/withdrawal"))
                    .then()
                    .statusCode(200);
        }
    }

    /** What may happen to one thing said. */
    private enum Fact {
        WITHDRAWAL("rooted-in-evidence") {
            @Override
            void happens(Newham newham, Said said) {
                newham.withdraw(said).then().statusCode(200);
            }
        },
        CONSENT_WITHDRAWN("consent-in-force") {
            @Override
            void happens(Newham newham, Said said) {
                newham.inspector()
                        .body(Map.of())
                        .post(said.consent() + "/withdrawal")
                        .then()
                        .statusCode(200);
            }
        },
        REFUSAL("consent-in-force") {
            @Override
            void happens(Newham newham, Said said) {
                String refused = newham.consent(said.person(), "refused");
                newham.change(
                        newham.evidence("/v1/evidence/" + said.id()),
                        Map.of("consent", refused, "account", "first-person"));
            }
        },
        EXPIRY("consent-in-force") {
            @Override
            void happens(Newham newham, Said said) {
                newham.change(
                        said.consent(), Map.of("purposes", List.of("derive-standard"), "validThrough", "2026-01"));
            }
        },
        ERASURE("rooted-in-evidence") {
            @Override
            void happens(Newham newham, Said said) {
                newham.erase(said).then().statusCode(204);
            }
        },
        DISAGREEMENT("checked-back") {
            @Override
            void happens(Newham newham, Said said) {
                newham.check(said, "disagreed");
            }
        },
        AMENDMENT("rooted-in-evidence") {
            @Override
            void happens(Newham newham, Said said) {
                newham.change(
                        newham.evidence("/v1/evidence/" + said.id() + "/words"), Map.of("words", "Said otherwise"));
            }
        },
        /** The visit was to the first home, so that nobody spoke in the second. */
        CORRECTED_VISIT("enough-voices") {
            @Override
            void happens(Newham newham, Said said) {
                newham.correctVisit(1, 0, List.of(Newham.inspector("peer")));
            }
        },
        MAJORITY_LOST("user-led-inspection") {
            @Override
            void happens(Newham newham, Said said) {
                newham.correctVisit(1, 1, List.of(Newham.inspector("peer"), Newham.inspector("staff")));
            }
        },
        INTEREST_DECLARED("user-led-inspection") {
            @Override
            void happens(Newham newham, Said said) {
                newham.correctVisit(1, 1, List.of(Newham.inspector("peer"), Newham.inspector("peer", newham.provider)));
            }
        };

        private final String rule;

        Fact(String rule) {
            this.rule = rule;
        }

        abstract void happens(Newham newham, Said said);
    }

    /** A standard and the one clause that implements it. */
    private record Chain(Newham newham, Version standard, Version clause) {
        static Chain published(Newham newham, List<Said> said) {
            Version standard = newham.publishedStandard(said);
            return new Chain(newham, standard, newham.publishedClause(standard));
        }

        /** Where both stand, once every fact is known. */
        String stands() {
            return settled(newham, standard) + ", " + settled(newham, clause);
        }

        String versions() {
            return newham.versionOf(standard) + " " + newham.versionOf(clause) + " ";
        }

        /** Of the standard; the clause's own are those of the chain below it. */
        List<String> rulesThatFoundAGap() {
            return newham.inspector().get(standard.at("/publication")).path("gaps");
        }

        static String settled(Newham newham, Version version) {
            newham.inspector()
                    .body(Map.of())
                    .post(version.at("/publication-checks"))
                    .then()
                    .statusCode(200);
            return newham.statusOf(version);
        }
    }
}
