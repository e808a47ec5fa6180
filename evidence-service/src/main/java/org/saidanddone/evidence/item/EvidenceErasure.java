package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.saidanddone.events.EventType;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.person.PersonEntity;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Destroys what one person said: words and salts go, a tombstone with id and version stays, so that nothing late brings it back. */
@ApplicationScoped
public class EvidenceErasure {
    /** One transaction holds no more. */
    static final int MOST = 1_000;

    private final EvidenceItems items;
    private final WordsTable words;
    private final Announcements announcements;

    EvidenceErasure(EvidenceItems items, WordsTable words, Announcements announcements) {
        this.items = items;
        this.words = words;
        this.announcements = announcements;
    }

    /**
     * In the transaction of the erasure, which holds the person's row: nobody records anything of the person meanwhile.
     *
     * @return the last event appended, if the person had said anything
     * @throws Refusal 409 when it is more than {@value #MOST} things
     */
    public Optional<Appended> erase(PersonEntity person) {
        List<EvidenceEntity> said = items.lockAllSaidBy(person.id());
        if (said.size() > MOST) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "This person said more than 1000 things, too many to erase at once. Nothing was erased. Withdraw each of them now, so that its words are destroyed, and ask the operator to erase the person.");
        }
        words.destroyAllOf(person.id());
        said.forEach(EvidenceEntity::erase);
        items.flush();
        return said.stream()
                .map(item -> announcements.announceStored(
                        EventType.EVIDENCE_ERASED, item.version(), item.state(person.voice())))
                .reduce((earlier, later) -> later);
    }
}
