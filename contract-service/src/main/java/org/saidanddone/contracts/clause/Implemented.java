package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The standard versions that a clause implements. Published or not: the gate judges that, and says so. */
@ApplicationScoped
public class Implemented {
    private final FactStore facts;

    Implemented(FactStore facts) {
        this.facts = facts;
    }

    /**
     * Waits, outside a transaction, for standard versions that may still be on their way here.
     *
     * @throws Refusal 422 at the first that is named twice or not known
     */
    void await(ClauseWords words) {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < words.implemented().size(); i++) {
            if (!named.add(words.implemented().get(i))) {
                throw refusal(i, "This standard version is named twice. Name each that the clause implements once.");
            }
        }
        each(words, id -> facts.await(id, StandardVersionState.class));
    }

    /** Links to them, pinned with the digests that they have now. */
    List<Pin> pinned(ClauseWords words) {
        return each(words, this::present).stream().map(Pin::of).toList();
    }

    private Optional<StandardVersionState> present(StandardVersionId id) {
        return facts.find(id.ref())
                .map(Fact::state)
                .filter(StandardVersionState.class::isInstance)
                .map(StandardVersionState.class::cast);
    }

    private static List<StandardVersionState> each(
            ClauseWords words, Function<StandardVersionId, Optional<StandardVersionState>> find) {
        List<StandardVersionState> standards = new ArrayList<>();
        for (int i = 0; i < words.implemented().size(); i++) {
            int place = i;
            standards.add(
                    find.apply(new StandardVersionId(words.implemented().get(i)))
                            .orElseThrow(
                                    () -> refusal(
                                            place,
                                            "There is no standard version with this id. Name each that the clause implements by its id.")));
        }
        return standards;
    }

    private static Refusal refusal(int place, String whatToDo) {
        return new Refusal(ProblemType.UNKNOWN_REFERENCE, whatToDo).at("/implements/" + place);
    }
}
