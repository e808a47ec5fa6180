package org.saidanddone.contracts.stage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Heartbeats;
import org.saidanddone.testing.TestTopics;
import org.saidanddone.testing.Tokens;

/** A chain told to the service under test, its heartbeats, and who signs in. */
public final class Stage {
    private static final Heartbeats EVIDENCE = Heartbeats.of(TestTopics.ofApplication(), Source.EVIDENCE);
    private static final Heartbeats STANDARDS = Heartbeats.of(TestTopics.ofApplication(), Source.STANDARDS);
    private static final Heartbeats AUDIT = Heartbeats.of(TestTopics.ofApplication(), Source.AUDIT);

    /** A chain that no test breaks. */
    private static final Stage WHOLE = new Stage(new Newham());

    public final Newham newham;
    public final Upstream upstream;
    public final Client userLed;
    public final Client commissioner;
    public final Client stranger;
    public final Client council;
    public final Client auditor;

    private Stage(Newham newham) {
        this.newham = newham;
        this.upstream = new Upstream(newham);
        this.userLed = new Client(Tokens.of(Role.CONTRIBUTOR, newham.userLed, "ann"));
        this.commissioner = new Client(Tokens.of(Role.CONTRIBUTOR, newham.commissioner, "carl"));
        this.stranger = new Client(Tokens.of(Role.CONTRIBUTOR, new OrganisationId(UUID.randomUUID()), "sue"));
        this.council = new Client(Tokens.of(Role.PROCUREMENT, new OrganisationId(UUID.randomUUID()), "pat"));
        this.auditor = new Client(Tokens.of(Role.AUDITOR, new OrganisationId(UUID.randomUUID()), "aud"));
        upstream.tellAll();
    }

    /** A chain without a gap that all tests share: do not break it. */
    public static Stage whole() {
        return WHOLE;
    }

    /** A chain without a gap of this test's own, to break. */
    public static Stage toBreak() {
        return new Stage(new Newham());
    }

    /** What the relay of standards-service says of itself. */
    public static Heartbeats standardsRelay() {
        return STANDARDS;
    }

    /** What the relay of evidence-service says of itself. */
    public static Heartbeats evidenceRelay() {
        return EVIDENCE;
    }

    /** What the relay of audit-service says of itself. */
    public static Heartbeats auditRelay() {
        return AUDIT;
    }

    public Map<String, Object> contract() {
        return Map.of(
                "programme", newham.programme.value(),
                "title", "Group homes in Newham",
                "provider", newham.provider.value());
    }

    public static Map<String, Object> words(StandardVersionId... implemented) {
        return words("The provider asks each person which home they want to live in.", implemented);
    }

    public static Map<String, Object> words(String text, StandardVersionId... implemented) {
        return Map.of(
                "title",
                "People choose their home",
                "text",
                text,
                "easyRead",
                "We ask you. We say yes or no.",
                "implements",
                List.of(implemented));
    }

    /** Opens a contract; answers its address. */
    public String openContract() {
        return commissioner.post("/v1/contracts", contract()).created();
    }

    /** A clause that implements the chain's standard, drafted by the commissioner; answers its address. */
    public String draftClause(StandardVersionId... implemented) {
        StandardVersionId[] standards =
                implemented.length == 0 ? new StandardVersionId[] {newham.standard} : implemented;
        return commissioner.post(openContract() + "/clauses", words(standards)).created();
    }

    /** A new version of a clause; answers its address. */
    public String draftNext(String clause, String text) {
        return commissioner
                .post(clauseOf(clause) + "/versions", words(text, newham.standard))
                .created();
    }

    /** A clause that was published and of which one side took its assent back; answers its address. */
    public String suspendedClause() {
        String clause = publishClause();
        suspend(clause);
        return clause;
    }

    /** The user-led organisation takes back its assent to a published clause. */
    public void suspend(String clause) {
        userLed.post(userLed.get(clause).text("assents[0].href") + "/withdrawal")
                .is(200);
    }

    /** The address of the clause, from that of a version of it. */
    public static String clauseOf(String version) {
        return version.substring(0, version.indexOf("/versions/"));
    }

    /** Both sides assent to a clause as it now stands, the user-led organisation first. */
    public void assent(String clause) {
        Map<String, Object> digest = Map.of("digest", commissioner.get(clause).text("digest"));
        userLed.post(clause + "/assents", digest).created();
        commissioner.post(clause + "/assents", digest).created();
    }

    /** A clause that is published; answers its address. */
    public String publishClause(StandardVersionId... implemented) {
        String clause = draftClause(implemented);
        assent(clause);
        commissioner.post(clause + "/publication").is(200);
        return clause;
    }
}
