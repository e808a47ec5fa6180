package org.saidanddone.evidence.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The words of people. */
@ApplicationScoped
class WordsTable implements PanacheRepositoryBase<WordsEntity, UUID> {
    /** Words and salt are gone from the table when this returns: before the withdrawal itself is written. */
    void destroy(UUID evidence) {
        delete("evidence", evidence);
    }

    /** Words and salts of all that one person said. */
    void destroyAllOf(UUID person) {
        delete("evidence in (select item.id from EvidenceEntity item where item.person = ?1)", person);
    }
}
