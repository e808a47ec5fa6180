package org.saidanddone.contracts.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.saidanddone.chainstore.view.DecisionView;
import org.saidanddone.contracts.clause.ClauseReading;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.state.Decision;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Reads the decision that put a clause version where it stands. */
@ApplicationScoped
public class DecisionReading {
    private final ClauseReading reading;
    private final Sides sides;

    DecisionReading(ClauseReading reading, Sides sides) {
        this.reading = reading;
        this.sides = sides;
    }

    /**
     * The decision in force.
     *
     * @throws Refusal 404, 403
     */
    @Transactional
    public Response read(UUID id, int number) {
        ClauseVersionEntity clause = reading.atOneMoment(id, number);
        Decision decision = clause.decision()
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "The gate never let this version through. Publish it first."));
        DecisionView view = DecisionView.of(clause.status(), decision);
        return Response.ok(sides.seesReasons(clause.contract()) ? view : view.withoutReasons())
                .tag(EntityTags.of(clause.version()))
                .build();
    }
}
