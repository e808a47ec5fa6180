package org.saidanddone.evidence.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.evidence.organisation.OrganisationResource;

/** A programme of inspections. */
@Entity
@Table(name = "programme")
public class ProgrammeEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column
    private String title;

    @Column(name = "user_led")
    private UUID userLed;

    @Column
    private UUID commissioner;

    protected ProgrammeEntity() {}

    ProgrammeEntity(String title, UUID userLed, UUID commissioner) {
        this.id = UuidV7.next();
        this.version = 1;
        this.title = title;
        this.userLed = userLed;
        this.commissioner = commissioner;
    }

    public UUID id() {
        return id;
    }

    /** The user-led organisation: it leads, gathers evidence and alone reads words and names. */
    public UUID userLed() {
        return userLed;
    }

    boolean isBetween(UUID organisation) {
        return organisation.equals(userLed) || organisation.equals(commissioner);
    }

    long version() {
        return version;
    }

    void rename(String newTitle) {
        title = newTitle;
        version++;
    }

    ProgrammeState state() {
        return new ProgrammeState(new ProgrammeId(id), new OrganisationId(userLed), new OrganisationId(commissioner));
    }

    ProgrammeView view() {
        return new ProgrammeView(
                id,
                ProgrammeResource.href(id),
                version,
                title,
                OrganisationResource.reference(userLed),
                OrganisationResource.reference(commissioner));
    }
}
