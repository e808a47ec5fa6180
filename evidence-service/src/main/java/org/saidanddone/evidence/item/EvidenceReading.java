package org.saidanddone.evidence.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The gathering organisation alone reads what people said, and how each item stands: in a home of a few, who took something back is easily told. */
@ApplicationScoped
class EvidenceReading {
    private final ProgrammeDoor door;
    private final EvidenceItems items;
    private final WordsTable table;

    EvidenceReading(ProgrammeDoor door, EvidenceItems items, WordsTable table) {
        this.door = door;
        this.items = items;
        this.table = table;
    }

    EvidenceView item(UUID id) {
        EvidenceEntity item = items.get(id);
        door.admitGathering(item.programme());
        return item.view();
    }

    List<EvidenceView> page(EvidenceFilters filters, Paging page) {
        return door.gatheredOnly(filters.conditions()).byId(items, page).stream()
                .map(EvidenceEntity::view)
                .toList();
    }

    WordsView words(UUID id) {
        EvidenceEntity item = items.get(id);
        door.admitGathering(item.programme());
        String words = table.findByIdOptional(id)
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "This evidence was withdrawn or erased, and its words were destroyed."))
                .words();
        return new WordsView(
                id, EvidenceResource.href(id) + "/words", item.version(), EvidenceResource.reference(id), words);
    }
}
