package org.saidanddone.evidence.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.VisitState;
import org.saidanddone.evidence.organisation.OrganisationResource;
import org.saidanddone.evidence.programme.ProgrammeResource;
import org.saidanddone.evidence.setting.CareSettingResource;

/** A visit to a care setting. Its id is random: nothing about it may tell the day. */
@Entity
@Table(name = "visit")
public class VisitEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column(name = "programme_id")
    private UUID programme;

    @Column(name = "setting_id")
    private UUID setting;

    @Column
    private UUID lead;

    @Column(name = "visited_on")
    private LocalDate date;

    /** Null of a visit recorded before inspectors were. */
    @Column
    @Convert(converter = InspectorsColumn.class)
    private @Nullable List<Inspector> inspectors;

    protected VisitEntity() {}

    VisitEntity(UUID programme, UUID setting, UUID lead, LocalDate date, List<Inspector> inspectors) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.programme = programme;
        this.setting = setting;
        this.lead = lead;
        this.date = date;
        this.inspectors = List.copyOf(inspectors);
    }

    public UUID id() {
        return id;
    }

    public UUID programme() {
        return programme;
    }

    public UUID setting() {
        return setting;
    }

    long version() {
        return version;
    }

    boolean isLedBy(UUID organisation) {
        return organisation.equals(lead);
    }

    void correct(UUID newSetting, LocalDate newDate, List<Inspector> newInspectors) {
        setting = newSetting;
        date = newDate;
        inspectors = List.copyOf(newInspectors);
        version++;
    }

    VisitState state() {
        return new VisitState(
                new VisitId(id),
                new ProgrammeId(programme),
                new CareSettingId(setting),
                new OrganisationId(lead),
                YearMonth.from(date),
                inspectors);
    }

    VisitView view(boolean toGathering) {
        return new VisitView(
                id,
                VisitResource.href(id),
                version,
                ProgrammeResource.reference(programme),
                CareSettingResource.reference(setting),
                OrganisationResource.reference(lead),
                YearMonth.from(date),
                toGathering ? date : null,
                inspectors == null
                        ? null
                        : inspectors.stream().map(InspectorView::of).toList());
    }
}
