package org.saidanddone.standards.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.GateProfileId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.outbox.Appended;
import org.saidanddone.standards.announcement.Announced;
import org.saidanddone.standards.announcement.Announcing;

/** The figures that one programme's gate asks for: proposed and edited until the user-led organisation assents, then final. */
@Entity
@Table(name = "gate_profile")
public class ProgrammeProfile implements Announcing {
    @Id
    private UUID id;

    @Column(name = "version")
    private long version;

    @Column(name = "programme")
    private UUID programme;

    @Column(name = "number")
    private int number;

    @Column(name = "least_voices")
    private int leastVoices;

    @Column(name = "least_settings")
    private int leastSettings;

    @Embedded
    private @Nullable ProfileAssent assent;

    @Embedded
    private @Nullable Announced announced;

    protected ProgrammeProfile() {}

    ProgrammeProfile(ProgrammeId programme, int number, GateProfileFigures figures) {
        this.id = UuidV7.next();
        this.version = 1;
        this.programme = programme.value();
        this.number = number;
        take(figures);
    }

    public GateProfileId id() {
        return new GateProfileId(id);
    }

    @Override
    public long version() {
        return version;
    }

    ProgrammeId programme() {
        return new ProgrammeId(programme);
    }

    GateProfile figures() {
        return new GateProfile(number, leastVoices, leastSettings);
    }

    ContentDigest digest() {
        return figures().digestFor(programme());
    }

    /** Empty while it is proposed. */
    Optional<Assent> assent() {
        return Optional.ofNullable(assent).map(given -> given.over(digest()));
    }

    void edit(GateProfileFigures figures) {
        take(figures);
        version++;
    }

    void assent(ActingPerson person) {
        assent = ProfileAssent.of(person);
        version++;
    }

    @Override
    public GateProfileState state() {
        return new GateProfileState(
                id(), programme(), number, leastVoices, leastSettings, digest(), assent().orElse(null));
    }

    @Override
    public void announced(Announced latest) {
        announced = latest;
    }

    @Nullable Appended latest() {
        return announced == null ? null : announced.appended();
    }

    private void take(GateProfileFigures figures) {
        leastVoices = figures.leastVoices();
        leastSettings = figures.leastSettings();
    }
}
