package org.saidanddone.chain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.digest.CanonicalJson;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.EventCodec;

class ClosureTest {
    private final Newham newham = new Newham();

    @Test
    void theSameFactsGiveTheSameDigest() {
        assertThat(digest()).isEqualTo(digest());
    }

    @Test
    void aFactFarDownChangesTheDigest() {
        String before = digest();
        newham.withdraw(0);
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void aFactOutsideTheClosureDoesNotChangeTheDigest() {
        String before = Closure.of(newham.standard.ref(), Facts.of(newham.all()))
                .digest()
                .value();
        newham.changeClause(c -> Newham.with(c, List.of()));
        assertThat(Closure.of(newham.standard.ref(), Facts.of(newham.all()))
                        .digest()
                        .value())
                .isEqualTo(before);
    }

    /** As decisions already told have it: each state in its canonical form, as a text within the canonical whole. */
    @Test
    void theDigestIsThatOfTheFactsAsTextsWhichOldDecisionsHave() {
        EventCodec codec = new EventCodec();
        Closure closure = Closure.of(newham.clause.ref(), Facts.of(newham.all()));
        List<String> entries = new ArrayList<>();
        closure.known().forEach((ref, fact) -> {
            String state = new String(CanonicalJson.of(codec.writeState(fact.state())), StandardCharsets.UTF_8);
            entries.add("{\"version\":" + fact.version() + ",\"state\":" + TextNode.valueOf(state) + ",\"aggregate\":\""
                    + ref + "\"}");
        });
        byte[] whole = CanonicalJson.of("[" + String.join(",", entries) + "]");
        assertThat(entries).hasSizeGreaterThan(10);
        assertThat(closure.digest()).isEqualTo(ContentDigests.ofCanonical(whole));
    }

    private String digest() {
        return Closure.of(newham.clause.ref(), Facts.of(newham.all())).digest().value();
    }
}
