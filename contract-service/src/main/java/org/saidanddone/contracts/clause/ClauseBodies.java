package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import org.saidanddone.chainstore.Approval;
import org.saidanddone.chainstore.Approvals;
import org.saidanddone.contracts.reference.References;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.web.Written;

/** Shows clause versions, with whether they are approved at this moment. */
@ApplicationScoped
public class ClauseBodies {
    private final Approvals approvals;
    private final References references;

    ClauseBodies(Approvals approvals, References references) {
        this.approvals = approvals;
        this.references = references;
    }

    public ClauseBody of(ClauseVersionEntity clause) {
        Approval approval = approvals.of(clause.id().ref());
        return of(clause, approval.approved(), approval.verified());
    }

    /** One of which is known already whether it is approved. */
    ClauseBody of(ClauseVersionEntity clause, boolean approved, boolean verified) {
        ClausePath path = ClausePath.of(clause);
        ClauseContent content = clause.content();
        ClauseVersionState state = clause.state();
        return new ClauseBody(
                state.id().value(),
                path.href(),
                clause.version(),
                references.clause(state.clause()),
                state.number(),
                references.contract(state.contract()),
                content.title(),
                content.text(),
                content.easyRead(),
                state.digest().value(),
                clause.pins().stream().map(pin -> implemented(pin, path)).toList(),
                state.assents().stream().map(assent -> assent(assent, path)).toList(),
                clause.status(),
                approved,
                verified,
                clause.withdrawnBy()
                        .map(side -> new ClauseBody.Withdrawn(references.organisation(side), clause.withdrawalReason()))
                        .orElse(null),
                new ClauseBody.Author(references.organisation(state.author().organisation())));
    }

    public AssentBody assent(Assent assent, ClausePath path) {
        return new AssentBody(
                assent.id().value(),
                path.assent(assent.id()),
                assent.capacity(),
                references.organisation(assent.organisation()),
                assent.digest().value(),
                assent.withdrawn());
    }

    private ImplementedBody implemented(Pin pin, ClausePath path) {
        return new ImplementedBody(
                path.link(pin.id()), references.standardVersion(pin.id(), pin.standard(), pin.number()), pin.digest());
    }

    /** The answer to a change. */
    public Written written(ClauseVersionEntity clause) {
        return new Written(200, of(clause), null, clause.version(), clause.lastAppended());
    }

    /** The answer to a first version. */
    Written drafted(ClauseVersionEntity clause) {
        return new Written(201, of(clause), ClausePath.of(clause).href(), clause.version(), clause.lastAppended());
    }
}
