package org.saidanddone.standards.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.StandardId;

/** A standard through all its versions; what it says stands in them. */
@Entity
@Table(name = "standard")
public class Standard {
    @Id
    private UUID id;

    @Column(name = "programme")
    private UUID programme;

    protected Standard() {}

    Standard(StandardId id, ProgrammeId programme) {
        this.id = id.value();
        this.programme = programme.value();
    }

    public StandardId id() {
        return new StandardId(id);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(programme);
    }
}
