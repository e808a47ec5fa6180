package org.saidanddone.events.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.Source;

/**
 * How the gate decided: enough for audit-service to sequence the decision after the facts it saw, and to replay it there.
 *
 * @param at the time the gate judged by
 * @param profile the gate profile
 * @param rules the rules and versions asked, in catalogue order
 * @param gaps codes of the rules that found a gap; empty for a publication
 * @param closure the digest of all facts the decision rests on; null for a suspension
 * @param frontier the next offset per upstream: facts before it were seen, facts from it on were not
 */
public record Decision(
        Instant at,
        int profile,
        List<RuleUse> rules,
        List<String> gaps,
        @Nullable ContentDigest closure,
        Map<Source, Long> frontier) {
    public Decision {
        rules = List.copyOf(rules);
        gaps = List.copyOf(gaps);
        frontier = Map.copyOf(frontier);
    }
}
