package org.saidanddone.contracts.clause;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.DecisionColumn;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ClauseId;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.outbox.Appended;

/** One version of a clause. Every change makes its aggregate version one higher and is told by one event. */
@Entity
@Table(name = "clause_version")
public class ClauseVersionEntity {
    /** All of a page that are not at hand are read at once. */
    private static final int A_PAGE = 101;

    @Id
    private UUID id;

    @Column
    private UUID clause;

    @Column
    private int number;

    @Column
    private UUID contract;

    @Column
    private long version;

    @Column(name = "author_actor")
    private String authorActor;

    @Column(name = "author_organisation")
    private UUID authorOrganisation;

    @Column
    private String title;

    @Column
    private String text;

    @Column(name = "easy_read")
    private String easyRead;

    @Column
    private String digest;

    @ElementCollection
    @BatchSize(size = A_PAGE)
    @CollectionTable(name = "clause_implements", joinColumns = @JoinColumn(name = "clause_version"))
    @OrderColumn(name = "position")
    private List<Pin> implemented = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = A_PAGE)
    @CollectionTable(name = "clause_assent", joinColumns = @JoinColumn(name = "clause_version"))
    @OrderColumn(name = "position")
    private List<GivenAssent> assents = new ArrayList<>();

    @Column
    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @Column
    @Convert(converter = DecisionColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable Decision decision;

    /** Which side took it out of force. */
    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "last_event")
    private UUID lastEvent;

    @Column(name = "last_position")
    private long lastPosition;

    protected ClauseVersionEntity() {}

    private ClauseVersionEntity(
            UUID clause, int number, UUID contract, ActingPerson author, ClauseContent content, List<Pin> pins) {
        this.id = UuidV7.next();
        this.clause = clause;
        this.number = number;
        this.contract = contract;
        this.version = 1;
        this.authorActor = author.actor().value();
        this.authorOrganisation = author.organisation().value();
        this.status = PublicationStatus.DRAFT;
        take(content, pins);
    }

    /** The first version of a new clause. */
    static ClauseVersionEntity first(ContractId contract, ActingPerson author, ClauseContent content, List<Pin> pins) {
        return new ClauseVersionEntity(UuidV7.next(), 1, contract.value(), author, content, pins);
    }

    /** The version of the same clause that follows this one. */
    ClauseVersionEntity next(ActingPerson author, ClauseContent content, List<Pin> pins) {
        return new ClauseVersionEntity(clause, number + 1, contract, author, content, pins);
    }

    public ClauseVersionId id() {
        return new ClauseVersionId(id);
    }

    public ClauseId clause() {
        return new ClauseId(clause);
    }

    public int number() {
        return number;
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public long version() {
        return version;
    }

    public ContentDigest digest() {
        return new ContentDigest(digest);
    }

    public PublicationStatus status() {
        return status;
    }

    public ClauseContent content() {
        return new ClauseContent(title, text, easyRead);
    }

    public List<Assent> assents() {
        return assents.stream().map(GivenAssent::asAssent).toList();
    }

    public Optional<Assent> assent(UUID assent) {
        return assents().stream()
                .filter(given -> given.id().value().equals(assent))
                .findFirst();
    }

    /** The outbox row of its latest event: who repeats a request waits for the same acknowledgement. */
    public Appended lastAppended() {
        return new Appended(lastPosition, lastEvent);
    }

    /** Takes another content, and pins the standards as they are now. Assents over the old digest stay and no longer count. */
    void edit(ClauseContent content, List<Pin> pins) {
        take(content, pins);
        version++;
    }

    /** The standard versions that it implements, in the order in which they were named. */
    public List<Pin> pins() {
        return List.copyOf(implemented);
    }

    /** The link to a standard version. */
    public Optional<Pin> pin(UUID standardVersion) {
        return implemented.stream()
                .filter(pin -> pin.standardVersion().equals(standardVersion))
                .findFirst();
    }

    /** Makes a link, last in order, or reviews the one that is there, in its place. */
    public void link(Pin pin) {
        if (pin(pin.standardVersion()).isPresent()) {
            implemented.replaceAll(present -> present.standardVersion().equals(pin.standardVersion()) ? pin : present);
        } else {
            implemented.add(pin);
        }
        version++;
    }

    public void unlink(Pin pin) {
        implemented.remove(pin);
        version++;
    }

    public void add(Assent assent) {
        assents.add(GivenAssent.of(assent));
        version++;
    }

    public void takeBack(AssentId assent) {
        assents.replaceAll(given -> given.assent().equals(assent.value()) ? given.takenBack() : given);
        version++;
    }

    public void publish(Decision complete) {
        status = PublicationStatus.PUBLISHED;
        decision = complete;
        version++;
    }

    public void suspend(Decision incomplete) {
        status = PublicationStatus.SUSPENDED;
        decision = incomplete;
        version++;
    }

    /** It keeps the decision that it stood under. */
    public void supersede() {
        status = PublicationStatus.SUPERSEDED;
        version++;
    }

    /** One of its two sides took it out of force: it keeps the decision that it stood under. */
    public void withdraw(OrganisationId side, @Nullable String reason) {
        status = PublicationStatus.WITHDRAWN;
        withdrawnBy = side.value();
        withdrawalReason = reason;
        version++;
    }

    /** Which side took it out of force; empty when it was not. */
    Optional<OrganisationId> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy).map(OrganisationId::new);
    }

    @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** The decision that put it where it stands; empty while it is a draft. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    void told(Appended appended) {
        lastEvent = appended.eventId();
        lastPosition = appended.position();
    }

    ClauseVersionState state() {
        return new ClauseVersionState(
                id(),
                clause(),
                number,
                contract(),
                author(),
                digest(),
                implemented.stream().map(Pin::link).toList(),
                assents(),
                new Publication(status, decision));
    }

    private ActingPerson author() {
        return new ActingPerson(new ActorKey(authorActor), new OrganisationId(authorOrganisation));
    }

    private void take(ClauseContent content, List<Pin> pins) {
        title = content.title();
        text = content.text();
        easyRead = content.easyRead();
        digest = content.digest().value();
        implemented.clear();
        implemented.addAll(pins);
    }
}
