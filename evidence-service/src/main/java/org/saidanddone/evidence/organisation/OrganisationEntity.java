package org.saidanddone.evidence.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;

/** An organisation of the register. */
@Entity
@Table(name = "organisation")
public class OrganisationEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column
    private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    protected OrganisationEntity() {}

    OrganisationEntity(String name, OrganisationKind kind) {
        this.id = UuidV7.next();
        this.version = 1;
        this.name = name;
        this.kind = kind;
    }

    public UUID id() {
        return id;
    }

    public OrganisationKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    void rename(String newName) {
        name = newName;
        version++;
    }

    OrganisationState state() {
        return new OrganisationState(new OrganisationId(id), kind);
    }

    OrganisationView view() {
        return new OrganisationView(id, OrganisationResource.href(id), version, name, kind);
    }
}
