package org.saidanddone.standards.provision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The provisions of this service. */
@ApplicationScoped
public class Provisions implements PanacheRepositoryBase<Provision, UUID> {
    /**
     * A provision of a version, to read.
     *
     * @throws Refusal 404 when the version has none with this id
     */
    Provision read(StandardVersionId version, UUID id) {
        return in(version, id, LockModeType.NONE);
    }

    /**
     * A provision to change; its version was locked before.
     *
     * @throws Refusal 404 when the version has none with this id
     */
    Provision change(StandardVersionId version, UUID id) {
        return in(version, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Provision in(StandardVersionId version, UUID id, LockModeType lock) {
        return find("id = ?1 and standardVersion = ?2", id, version.value())
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(
                                ProblemType.NOT_FOUND,
                                "This version of the standard has no such provision. Check its id.")
                        .inPath("provision"));
    }
}
