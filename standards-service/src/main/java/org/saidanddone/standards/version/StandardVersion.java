package org.saidanddone.standards.version;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.DecisionColumn;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.standards.announcement.Announced;
import org.saidanddone.standards.announcement.Announcing;
import org.saidanddone.standards.assent.AssentRow;
import org.saidanddone.standards.provision.Provision;

/** One version of a standard: its text, its provisions, the assents to it, and where it stands. */
@Entity
@Table(name = "standard_version")
public class StandardVersion implements Announcing {
    /** An event has room for no more. */
    public static final int MOST_PROVISIONS = 200;

    /** An event has room for no more. */
    public static final int MOST_ASSENTS = 64;

    @Id
    private UUID id;

    @Column(name = "version")
    private long version;

    @Column(name = "standard")
    private UUID standard;

    @Column(name = "number")
    private int number;

    @Column(name = "programme")
    private UUID programme;

    @Embedded
    private AuthorRow author;

    @Embedded
    private Wording wording;

    @Column(name = "digest")
    private String digest;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @Column(name = "decision")
    @Convert(converter = DecisionColumn.class)
    private @Nullable Decision decision;

    @Embedded
    private @Nullable Announced announced;

    // written by the provisions themselves: here they are only read, in their order
    @OneToMany
    @JoinColumn(name = "standard_version", insertable = false, updatable = false)
    @OrderBy("place")
    private List<Provision> provisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "assent", joinColumns = @JoinColumn(name = "standard_version"))
    @OrderColumn(name = "place")
    private List<AssentRow> assents = new ArrayList<>();

    protected StandardVersion() {}

    /** A draft, without provisions yet. */
    public StandardVersion(
            StandardId standard, int number, ProgrammeId programme, ActingPerson author, Wording wording) {
        this.id = UuidV7.next();
        this.version = 1;
        this.standard = standard.value();
        this.number = number;
        this.programme = programme.value();
        this.author = AuthorRow.of(author);
        this.wording = wording;
        this.digest = wording.digestWith(List.of()).value();
        this.status = PublicationStatus.DRAFT;
    }

    public StandardVersionId id() {
        return new StandardVersionId(id);
    }

    @Override
    public long version() {
        return version;
    }

    public StandardId standard() {
        return new StandardId(standard);
    }

    public int number() {
        return number;
    }

    public ProgrammeId programme() {
        return new ProgrammeId(programme);
    }

    public ActingPerson author() {
        return author.person();
    }

    public Wording wording() {
        return wording;
    }

    public ContentDigest digest() {
        return new ContentDigest(digest);
    }

    public PublicationStatus status() {
        return status;
    }

    /** Its provisions in their order. */
    public List<Provision> provisions() {
        return List.copyOf(provisions);
    }

    /** Its assents in the order in which they were given, those over an older content and those taken back included. */
    public List<Assent> assents() {
        return assents.stream().map(AssentRow::assent).toList();
    }

    public Optional<Assent> assent(AssentId assent) {
        return assents().stream().filter(given -> given.id().equals(assent)).findFirst();
    }

    public void edit(Wording newWording) {
        wording = newWording;
        contentChanged();
    }

    /** The provisions that it is drafted with, before it is told of. */
    public void begin(List<Provision> drafted) {
        provisions.addAll(drafted);
        digest = wording.digestWith(provisions).value();
    }

    /** A provision was taken out; its text no longer counts. */
    public void remove(Provision provision) {
        provisions.removeIf(one -> one.id().equals(provision.id()));
        contentChanged();
    }

    /** A provision was written; its text counts from now on. */
    public void append(Provision provision) {
        provisions.add(provision);
        contentChanged();
    }

    /** Text changed: assents over the digest before no longer count. */
    public void contentChanged() {
        digest = wording.digestWith(provisions).value();
        version++;
    }

    public void assent(Assent assent) {
        assents.add(AssentRow.of(assent));
        version++;
    }

    public void withdraw(AssentId assent) {
        assents.replaceAll(row -> row.id().equals(assent.value()) ? row.takenBack() : row);
        version++;
    }

    public void publish(Decision complete) {
        decide(PublicationStatus.PUBLISHED, complete);
    }

    public void suspend(Decision incomplete) {
        decide(PublicationStatus.SUSPENDED, incomplete);
    }

    /** A newer version took its place: it keeps the decision that it stood under. */
    public void supersede() {
        status = PublicationStatus.SUPERSEDED;
        version++;
    }

    /** The user-led organisation took it out of force: it keeps the decision that it stood under. */
    public void withdraw() {
        status = PublicationStatus.WITHDRAWN;
        version++;
    }

    @Override
    public StandardVersionState state() {
        return new StandardVersionState(
                id(),
                standard(),
                number,
                programme(),
                author(),
                digest(),
                provisions.stream().map(Provision::id).toList(),
                assents(),
                new Publication(status, decision));
    }

    @Override
    public void announced(Announced latest) {
        announced = latest;
    }

    /** The gate's decision that it stands under; empty while it was never decided about. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public @Nullable Announced announced() {
        return announced;
    }

    private void decide(PublicationStatus newStatus, Decision newDecision) {
        status = newStatus;
        decision = newDecision;
        version++;
    }
}
