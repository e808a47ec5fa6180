package org.saidanddone.evidence.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.CareSettingState;

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

    protected CareSettingEntity() {}

    CareSettingEntity(String name, UUID provider) {
        this.id = UuidV7.next();
        this.version = 1;
        this.name = name;
        this.provider = provider;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CareSettingState state() {
        return new CareSettingState(new CareSettingId(id), new OrganisationId(provider));
    }

    CareSettingView view() {
        return new CareSettingView(id, CareSettingResource.PATH + "/" + id, version, name, provider);
    }
}
