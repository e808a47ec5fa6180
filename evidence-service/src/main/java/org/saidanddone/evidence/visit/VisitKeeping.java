package org.saidanddone.evidence.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.evidence.organisation.ActingOrganisation;
import org.saidanddone.evidence.organisation.Organisations;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.evidence.programme.ProgrammeEntity;
import org.saidanddone.evidence.programme.Programmes;
import org.saidanddone.evidence.setting.CareSettings;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Written;

/** Keeps visits. Both organisations of the programme know of them; only the gathering one writes them and knows the day. */
@ApplicationScoped
class VisitKeeping {
    private final Visits visits;
    private final Programmes programmes;
    private final CareSettings settings;
    private final Organisations organisations;
    private final ProgrammeDoor door;
    private final ActingOrganisation acting;
    private final Announcements announcements;
    private final GoesAlong goesAlong;

    VisitKeeping(
            Visits visits,
            Programmes programmes,
            CareSettings settings,
            Organisations organisations,
            ProgrammeDoor door,
            ActingOrganisation acting,
            Announcements announcements,
            GoesAlong goesAlong) {
        this.visits = visits;
        this.programmes = programmes;
        this.settings = settings;
        this.organisations = organisations;
        this.door = door;
        this.acting = acting;
        this.announcements = announcements;
        this.goesAlong = goesAlong;
    }

    Written record(NewVisit body) {
        ProgrammeEntity programme = programmes.referenced(body.programme(), "/programme");
        door.admitGathering(programme.id());
        settings.referenced(body.setting(), "/setting");
        VisitDay.check(body.date(), "/date");
        VisitEntity visit = new VisitEntity(
                programme.id(), body.setting(), programme.userLed(), body.date(), takenPart(body.inspectors()));
        visits.persist(visit);
        announcements.announce(EventType.VISIT_RECORDED, visit.version(), visit.state());
        return Answers.created(visit.view(true));
    }

    /** Whoever they name is in the register, and an interest is one in a provider. */
    private List<Inspector> takenPart(List<NewInspector> inspectors) {
        for (int i = 0; i < inspectors.size(); i++) {
            NewInspector inspector = inspectors.get(i);
            String pointer = "/inspectors/" + i;
            if (inspector.fundedBy() != null) {
                organisations.referenced(inspector.fundedBy(), pointer + "/fundedBy");
            }
            for (int j = 0; j < inspector.interests().size(); j++) {
                organisations.referenced(
                        inspector.interests().get(j), OrganisationKind.PROVIDER, pointer + "/interests/" + j);
            }
        }
        return inspectors.stream().map(NewInspector::inspector).toList();
    }

    VisitView read(UUID id) {
        VisitEntity visit = visits.get(id);
        return visit.view(door.admitEither(visit.programme()));
    }

    List<VisitView> page(@Nullable UUID programme, @Nullable UUID setting, Paging page) {
        UUID reader = acting.id();
        return door
                .eitherSideOnly(new Conditions().equal("programme", programme).equal("setting", setting))
                .byId(visits, page)
                .stream()
                .map(visit -> visit.view(visit.isLedBy(reader)))
                .toList();
    }

    /**
     * The visit's event first, then those of what was said during it. The visit's row is written before that is looked for: what somebody
     * records at the same moment is either found, or refused by its foreign key.
     */
    Written correct(UUID id, HttpHeaders headers, CorrectedVisit body) {
        VisitEntity visit = visits.lock(id);
        door.admitGathering(visit.programme());
        EntityTags.requireMatch(headers, visit.version());
        settings.referenced(body.setting(), "/setting");
        VisitDay.check(body.date(), "/date");
        boolean moves = !body.setting().equals(visit.setting());
        visit.correct(body.setting(), body.date(), takenPart(body.inspectors()));
        Appended own = announcements.announce(EventType.VISIT_CORRECTED, visit.version(), visit.state());
        Appended last = moves ? goesAlong.moved(visit).orElse(own) : own;
        return Answers.changed(visit.view(true), last);
    }
}
