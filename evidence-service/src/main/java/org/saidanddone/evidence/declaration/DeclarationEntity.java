package org.saidanddone.evidence.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UserLedDeclarationId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.Verification;
import org.saidanddone.evidence.organisation.OrganisationResource;

/** What one organisation declares of its governing body. */
@Entity
@Table(name = "user_led_declaration")
class DeclarationEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column
    private UUID organisation;

    @Column
    private int members;

    @Column(name = "with_lived_experience")
    private int withLivedExperience;

    /** The first day of the last month in which it is in force. */
    @Column(name = "valid_through")
    private LocalDate validThrough;

    @Column(name = "verified_by")
    private @Nullable UUID verifiedBy;

    /** The first day of the month in which it was. */
    @Column(name = "verified_in")
    private @Nullable LocalDate verifiedIn;

    protected DeclarationEntity() {}

    DeclarationEntity(UUID organisation, NewDeclaration declared) {
        this.id = UuidV7.next();
        this.version = 1;
        this.organisation = organisation;
        take(declared);
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    long version() {
        return version;
    }

    /** Whoever verified it has not seen this. */
    void correct(NewDeclaration declared) {
        take(declared);
        verifiedBy = null;
        verifiedIn = null;
        version++;
    }

    void verify(UUID verifier, YearMonth month) {
        verifiedBy = verifier;
        verifiedIn = month.atDay(1);
        version++;
    }

    boolean isOver(YearMonth month) {
        return YearMonth.from(validThrough).isBefore(month);
    }

    UserLedDeclarationState state() {
        return new UserLedDeclarationState(
                new UserLedDeclarationId(id),
                new OrganisationId(organisation),
                members,
                withLivedExperience,
                YearMonth.from(validThrough),
                verifiedBy == null || verifiedIn == null
                        ? null
                        : new Verification(new OrganisationId(verifiedBy), YearMonth.from(verifiedIn)));
    }

    DeclarationView view() {
        return new DeclarationView(
                id,
                OrganisationResource.declaration(organisation, id).href(),
                version,
                OrganisationResource.reference(organisation),
                members,
                withLivedExperience,
                YearMonth.from(validThrough),
                verifiedBy == null || verifiedIn == null
                        ? null
                        : new DeclarationView.Verified(
                                OrganisationResource.reference(verifiedBy), YearMonth.from(verifiedIn)));
    }

    private void take(NewDeclaration declared) {
        members = declared.members();
        withLivedExperience = declared.withLivedExperience();
        validThrough = declared.validThrough().atDay(1);
    }
}
