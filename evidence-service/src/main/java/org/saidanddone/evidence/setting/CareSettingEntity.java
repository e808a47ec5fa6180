package org.saidanddone.evidence.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.evidence.organisation.OrganisationResource;

/** A care setting, as a group home. */
@Entity
@Table(name = "care_setting")
public class CareSettingEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column
    private String name;

    @Column
    private UUID provider;

    @Column(name = "registered_by")
    private @Nullable UUID registeredBy;

    protected CareSettingEntity() {}

    CareSettingEntity(String name, UUID provider, UUID registeredBy) {
        this.id = UuidV7.next();
        this.version = 1;
        this.name = name;
        this.provider = provider;
        this.registeredBy = registeredBy;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean isRegisteredBy(UUID organisation) {
        return organisation.equals(registeredBy);
    }

    void change(String newName, UUID newProvider) {
        name = newName;
        provider = newProvider;
        version++;
    }

    CareSettingState state() {
        return new CareSettingState(new CareSettingId(id), new OrganisationId(provider));
    }

    CareSettingView view() {
        return new CareSettingView(
                id,
                CareSettingResource.href(id),
                version,
                name,
                OrganisationResource.reference(provider),
                registeredBy == null ? null : OrganisationResource.reference(registeredBy));
    }
}
