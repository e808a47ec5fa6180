package org.saidanddone.contracts.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.clause.ClauseReading;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.clause.Pin;
import org.saidanddone.web.Paging;

/** Reads the links of a clause version, each answer from one moment. */
@ApplicationScoped
public class LinkReading {
    private final ClauseReading reading;
    private final LinkBodies bodies;

    LinkReading(ClauseReading reading, LinkBodies bodies) {
        this.reading = reading;
        this.bodies = bodies;
    }

    /**
     * A page of them, in the order of the standard versions' ids.
     *
     * @throws org.saidanddone.web.Refusal 404, 403
     */
    @Transactional
    public Response list(UUID id, int number, Paging paging) {
        ClauseVersionEntity clause = reading.atOneMoment(id, number);
        String after = String.valueOf(paging.afterId());
        boolean fromTheBeginning = paging.afterId() == null;
        List<Pin> pins = clause.pins().stream()
                .filter(pin -> fromTheBeginning || key(pin).compareTo(after) > 0)
                .sorted((one, other) -> key(one).compareTo(key(other)))
                .limit(paging.rows())
                .toList();
        return paging.answer(
                bodies.of(pins, ClausePath.of(clause)),
                link -> link.standardVersion().id().toString());
    }

    /**
     * The link to one standard version.
     *
     * @throws org.saidanddone.web.Refusal 404, 403
     */
    @Transactional
    public Response read(UUID id, int number, UUID standardVersion) {
        ClauseVersionEntity clause = reading.atOneMoment(id, number);
        Pin pin = clause.pin(standardVersion).orElseThrow(Linking::unknown);
        LinkBody link = bodies.of(pin, ClausePath.of(clause));
        return Response.ok(link).tag(link.tag(clause.version())).build();
    }

    private static String key(Pin pin) {
        return pin.standardVersion().toString();
    }
}
