package org.saidanddone.evidence.consent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.evidence.announcement.Receipt;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.evidence.person.PersonResource;
import org.saidanddone.evidence.programme.ProgrammeResource;
import org.saidanddone.outbox.Appended;

/** What one person allows in one programme. */
@Entity
@Table(name = "consent")
public class ConsentEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "programme_id")
    private UUID programme;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consent_purpose", joinColumns = @JoinColumn(name = "consent_id"))
    @Column(name = "purpose")
    @Enumerated(EnumType.STRING)
    private Set<Purpose> purposes = new HashSet<>();

    @Column
    @Enumerated(EnumType.STRING)
    private ConsentStatus status;

    /** The first day of the last month in which it is in force. */
    @Column(name = "valid_through")
    private @Nullable LocalDate validThrough;

    @Embedded
    private @Nullable Receipt withdrawal;

    protected ConsentEntity() {}

    ConsentEntity(PersonEntity person, Set<Purpose> purposes, ConsentStatus status, @Nullable YearMonth validThrough) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.person = person.id();
        this.programme = person.programme();
        this.purposes.addAll(purposes);
        this.status = status;
        this.validThrough = firstDay(validThrough);
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    long version() {
        return version;
    }

    boolean isGiven() {
        return status == ConsentStatus.GIVEN;
    }

    void change(Set<Purpose> newPurposes, @Nullable YearMonth newLastMonth) {
        purposes.retainAll(newPurposes);
        purposes.addAll(newPurposes);
        validThrough = firstDay(newLastMonth);
        version++;
    }

    void withdraw() {
        status = ConsentStatus.WITHDRAWN;
        version++;
    }

    void withdrawalToldBy(Appended appended) {
        withdrawal = new Receipt(appended);
    }

    Optional<Appended> withdrawal() {
        return Optional.ofNullable(withdrawal).map(Receipt::appended);
    }

    ConsentState state(VoiceKey voice) {
        return new ConsentState(new ConsentId(id), new ProgrammeId(programme), voice, purposes, status, lastMonth());
    }

    ConsentView view() {
        return new ConsentView(
                id,
                ConsentResource.href(person, id),
                version,
                PersonResource.reference(person),
                ProgrammeResource.reference(programme),
                Set.copyOf(purposes),
                status,
                lastMonth());
    }

    private static @Nullable LocalDate firstDay(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private @Nullable YearMonth lastMonth() {
        return validThrough == null ? null : YearMonth.from(validThrough);
    }
}
