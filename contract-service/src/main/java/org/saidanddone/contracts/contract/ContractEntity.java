package org.saidanddone.contracts.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ContractState;

/** A contract. Only its title changes after it was opened. */
@Entity
@Table(name = "contract")
public class ContractEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column
    private UUID programme;

    @Column
    private UUID commissioner;

    @Column
    private UUID provider;

    @Column
    private String title;

    protected ContractEntity() {}

    ContractEntity(ProgrammeId programme, OrganisationId commissioner, OrganisationId provider, String title) {
        this.id = UuidV7.next();
        this.version = 1;
        this.programme = programme.value();
        this.commissioner = commissioner.value();
        this.provider = provider.value();
        this.title = title;
    }

    public ContractId id() {
        return new ContractId(id);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(programme);
    }

    long version() {
        return version;
    }

    ContractState state() {
        return new ContractState(id(), programme(), new OrganisationId(commissioner), new OrganisationId(provider));
    }

    String title() {
        return title;
    }

    boolean isOf(OrganisationId organisation) {
        return commissioner.equals(organisation.value());
    }

    void rename(String title) {
        this.title = title;
        version++;
    }
}
