package org.saidanddone.evidence.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person's name, in a table of its own. */
@Entity
@Table(name = "person_name")
class PersonNameEntity {
    @Id
    @Column(name = "person_id")
    private UUID person;

    @Column
    private String name;

    protected PersonNameEntity() {}

    PersonNameEntity(UUID person, String name) {
        this.person = person;
        this.name = name;
    }

    UUID person() {
        return person;
    }

    String name() {
        return name;
    }

    void change(String newName) {
        name = newName;
    }
}
