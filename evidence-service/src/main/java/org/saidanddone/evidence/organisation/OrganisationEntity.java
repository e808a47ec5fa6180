package org.saidanddone.evidence.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UserLedDeclarationId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;

/** An organisation of the register. */
@Entity
@Table(name = "organisation")
public class OrganisationEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column
    private String name;

    @Column
    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    /** The latest user-led declaration that was verified. */
    @Column
    private @Nullable UUID declaration;

    protected OrganisationEntity() {}

    OrganisationEntity(String name, OrganisationKind kind) {
        this.id = UuidV7.next();
        this.version = 1;
        this.name = name;
        this.kind = kind;
    }

    public UUID id() {
        return id;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public long version() {
        return version;
    }

    /** Whether a declaration counts that was made after this one. Ids ascend with time, and read as text they are in their order. */
    public boolean hasDeclaredSince(UUID earlier) {
        return declaration != null && declaration.toString().compareTo(earlier.toString()) > 0;
    }

    /**
     * A declaration that it is user-led was verified: that one counts from now on.
     *
     * @return whether it is another one than before
     */
    public boolean declares(UUID verified) {
        if (verified.equals(declaration)) {
            return false;
        }
        declaration = verified;
        version++;
        return true;
    }

    void rename(String newName) {
        name = newName;
        version++;
    }

    public OrganisationState state() {
        return new OrganisationState(
                new OrganisationId(id), kind, declaration == null ? null : new UserLedDeclarationId(declaration));
    }

    OrganisationView view() {
        return new OrganisationView(
                id,
                OrganisationResource.href(id),
                version,
                name,
                kind,
                declaration == null ? null : OrganisationResource.declaration(id, declaration));
    }
}
