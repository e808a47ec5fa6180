package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UserLedDeclarationId;

/**
 * An organisation of the register. Its name stays in evidence-service.
 *
 * @param declaration the latest declaration that it is user-led which was verified; null when none was, or when it was told before there were any
 */
public record OrganisationState(
        OrganisationId id, OrganisationKind kind, @Nullable UserLedDeclarationId declaration) implements State {
    @Override
    @JsonIgnore
    public Set<AggregateRef> restsOn() {
        return declaration == null ? Set.of() : Set.of(declaration.ref());
    }
}
