package org.saidanddone.evidence.person;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.evidence.announcement.Receipt;
import org.saidanddone.evidence.programme.ProgrammeResource;
import org.saidanddone.outbox.Appended;

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

    @Column
    private boolean erased;

    @Embedded
    @AttributeOverride(name = "event", column = @Column(name = "erased_event"))
    @AttributeOverride(name = "position", column = @Column(name = "erased_position"))
    private @Nullable Receipt erasure;

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

    boolean isErased() {
        return erased;
    }

    /** The name is gone by now; the voice stays, for what is told of tombstones. */
    void erase(@Nullable Appended last) {
        erased = true;
        erasure = last == null ? null : new Receipt(last);
        version++;
    }

    /** Which event told the last of it; null also when there was nothing to tell. */
    @Nullable Appended erasure() {
        return erasure == null ? null : erasure.appended();
    }

    PersonView view(@Nullable String name) {
        return new PersonView(id, PersonResource.href(id), version, ProgrammeResource.reference(programme), name);
    }
}
