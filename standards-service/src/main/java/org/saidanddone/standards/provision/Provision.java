package org.saidanddone.standards.provision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.standards.announcement.Announced;
import org.saidanddone.standards.announcement.Announcing;

/** One provision of a standard version, with its links to evidence. */
@Entity
@Table(name = "provision")
public class Provision implements Announcing {
    @Id
    private UUID id;

    @Column(name = "version")
    private long version;

    @Column(name = "standard_version")
    private UUID standardVersion;

    @Column(name = "place")
    private int place;

    @Embedded
    private ProvisionWording wording;

    @Column(name = "digest")
    private String digest;

    @Embedded
    private @Nullable Announced announced;

    @ElementCollection
    @CollectionTable(name = "provision_link", joinColumns = @JoinColumn(name = "provision"))
    @OrderColumn(name = "place")
    private List<LinkRow> links = new ArrayList<>();

    protected Provision() {}

    /** A draft; links to the same evidence are one. */
    Provision(
            ProvisionId id,
            StandardVersionId standardVersion,
            int place,
            ProvisionWording wording,
            List<EvidenceLink> links) {
        this.id = id.value();
        this.version = 1;
        this.standardVersion = standardVersion.value();
        this.place = place;
        this.wording = wording;
        this.digest = wording.digest().value();
        links.forEach(this::pin);
    }

    public ProvisionId id() {
        return new ProvisionId(id);
    }

    @Override
    public long version() {
        return version;
    }

    public ProvisionWording wording() {
        return wording;
    }

    public ContentDigest digest() {
        return new ContentDigest(digest);
    }

    /** Its links, in the order in which they were first made. */
    public List<EvidenceLink> links() {
        return links.stream().map(LinkRow::link).toList();
    }

    boolean links(EvidenceId evidence) {
        return placeOf(evidence) >= 0;
    }

    void edit(ProvisionWording newWording) {
        wording = newWording;
        digest = newWording.digest().value();
        version++;
    }

    /** Links evidence, or reviews a link: it is pinned anew. Answers whether anything changed. */
    boolean link(EvidenceLink link) {
        boolean changed = pin(link);
        if (changed) {
            version++;
        }
        return changed;
    }

    /** Deletes a link; it must be there. */
    void unlink(EvidenceId evidence) {
        links.remove(placeOf(evidence));
        version++;
    }

    /** It is about to be deleted: what remains of it is that it rests on nothing. */
    void remove() {
        links.clear();
        version++;
    }

    /** Its place: ascending in the order of the provisions, with gaps where one was deleted. */
    public int place() {
        return place;
    }

    @Override
    public ProvisionState state() {
        return new ProvisionState(id(), new StandardVersionId(standardVersion), digest(), links());
    }

    @Override
    public void announced(Announced latest) {
        announced = latest;
    }

    public @Nullable Announced announced() {
        return announced;
    }

    private boolean pin(EvidenceLink link) {
        LinkRow row = LinkRow.of(link);
        int at = placeOf(link.evidence());
        if (at < 0) {
            return links.add(row);
        }
        return !row.equals(links.set(at, row));
    }

    private int placeOf(EvidenceId evidence) {
        return IntStream.range(0, links.size())
                .filter(i -> links.get(i).evidence().equals(evidence.value()))
                .findFirst()
                .orElse(-1);
    }
}
