package org.saidanddone.contracts.clause;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.ApprovalJoin;
import org.saidanddone.contracts.contract.Contracts;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.web.Paging;

/** The lists of clause versions: in a contract, of a clause, and what councils search. What may not be read is left out. */
@ApplicationScoped
public class Listing {
    private final ClauseList list;
    private final Clauses clauses;
    private final Contracts contracts;
    private final Sides sides;
    private final ApprovalJoin approvals;

    Listing(ClauseList list, Clauses clauses, Contracts contracts, Sides sides, ApprovalJoin approvals) {
        this.list = list;
        this.clauses = clauses;
        this.contracts = contracts;
        this.sides = sides;
        this.approvals = approvals;
    }

    Response search(ClauseFilter filter, Paging paging) {
        return page(filter.narrow(new Selection(approvals.moment())), paging);
    }

    /**
     * The clauses of a contract. Unless they are asked for, versions that a newer one took the place of are left out.
     *
     * @throws org.saidanddone.web.Refusal 404
     */
    Response ofContract(UUID contract, @Nullable PublicationStatus status, Paging paging) {
        boolean drafts = QuarkusTransaction.requiringNew()
                .call(() -> sides.seesDrafts(contracts.named(contract).id()));
        Selection ofContract = selection(status, drafts).where("clause_version.contract = ?", contract);
        return page(status == null ? ofContract.without(PublicationStatus.SUPERSEDED) : ofContract, paging);
    }

    /**
     * The versions of a clause, from the first.
     *
     * @throws org.saidanddone.web.Refusal 404
     */
    Response versions(UUID clause, @Nullable PublicationStatus status, Paging paging) {
        boolean drafts = QuarkusTransaction.requiringNew().call(() -> {
            ContractId contract = clauses.latest(clause).contract();
            return sides.seesDrafts(contract);
        });
        return page(selection(status, drafts).where("clause_version.clause = ?", clause), paging);
    }

    private Selection selection(@Nullable PublicationStatus status, boolean drafts) {
        Selection selection = new Selection(approvals.moment());
        if (status != null) {
            selection.with(status);
        }
        return drafts ? selection : selection.without(PublicationStatus.DRAFT);
    }

    private Response page(Selection selection, Paging paging) {
        return paging.answer(list.find(selection, paging));
    }
}
