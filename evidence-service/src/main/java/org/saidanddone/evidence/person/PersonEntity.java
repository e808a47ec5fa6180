package org.saidanddone.evidence.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.evidence.programme.ProgrammeResource;

/** A person within one programme. The voice is random, so that it says nothing about the person. */
@Entity
@Table(name = "person")
public class PersonEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column(name = "programme_id")
    private UUID programme;

    @Column
    private UUID voice;

    protected PersonEntity() {}

    PersonEntity(UUID programme) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.programme = programme;
        this.voice = UUID.randomUUID();
    }

    public UUID id() {
        return id;
    }

    public UUID programme() {
        return programme;
    }

    public VoiceKey voice() {
        return new VoiceKey(voice);
    }

    long version() {
        return version;
    }

    /** The name stands in a table of its own; its change is a change of the person. */
    void renamed() {
        version++;
    }

    PersonView view(@Nullable String name) {
        return new PersonView(id, PersonResource.href(id), version, ProgrammeResource.reference(programme), name);
    }
}
