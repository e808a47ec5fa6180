package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import org.saidanddone.chainstore.Approval;
import org.saidanddone.chainstore.Approvals;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.StandardLink;
import org.saidanddone.web.Written;

/** Shows clause versions, with whether they are approved at this moment. */
@ApplicationScoped
public class ClauseBodies {
    private final Approvals approvals;

    ClauseBodies(Approvals approvals) {
        this.approvals = approvals;
    }

    public ClauseBody of(ClauseVersionEntity clause) {
        Approval approval = approvals.of(clause.id().ref());
        ClausePath path = ClausePath.of(clause);
        ClauseContent content = clause.content();
        ClauseVersionState state = clause.state();
        return new ClauseBody(
                state.id().value(),
                path.href(),
                clause.version(),
                state.clause().value(),
                state.number(),
                state.contract().value(),
                content.title(),
                content.text(),
                content.easyRead(),
                state.digest().value(),
                state.implemented().stream()
                        .map(StandardLink::standardVersion)
                        .map(id -> id.value())
                        .toList(),
                state.implemented().stream().map(ClauseBody.PinnedStandard::of).toList(),
                state.assents().stream()
                        .map(assent -> AssentBody.of(assent, path))
                        .toList(),
                clause.status(),
                approval.approved(),
                approval.verified(),
                new ClauseBody.Author(state.author().organisation().value()));
    }

    /** The answer to a change. */
    public Written written(ClauseVersionEntity clause) {
        return new Written(200, of(clause), null, clause.version(), clause.lastAppended());
    }
}
