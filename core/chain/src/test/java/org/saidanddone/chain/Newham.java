package org.saidanddone.chain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.ClauseId;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.ConsentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.id.UserLedDeclarationId;
import org.saidanddone.events.id.VisitId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.InspectorRole;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.events.state.StandardLink;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.Verification;
import org.saidanddone.events.state.VisitState;

/**
 * A chain without a gap, small enough to keep in the head, for tests to break.
 *
 * <p>Two homes; four people said one thing each, voices 0 and 1 in home 0, voices 2 and 3 in home 1; one standard with provision 0 linked to
 * things 0, 1 and 2, and provision 1 linked to thing 3; one clause that implements it. Floor profile: 3 people, 2 settings.
 */
public final class Newham {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** From then on time alone may break the chain: the end of the declaration, less the bound on clock skew. */
    public static final Instant DECLARED_UNTIL = Instant.parse("2999-12-31T23:59:55Z");

    /** Two peers and a supporter. */
    public static final List<Inspector> INSPECTORS = List.of(
            new Inspector(InspectorRole.PEER, null, List.of()),
            new Inspector(InspectorRole.PEER, null, List.of()),
            new Inspector(InspectorRole.SUPPORTER, null, List.of()));

    public final OrganisationId userLed = new OrganisationId(UUID.randomUUID());
    public final OrganisationId commissioner = new OrganisationId(UUID.randomUUID());
    public final OrganisationId provider = new OrganisationId(UUID.randomUUID());
    public final ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
    /** Independent of everybody else here: they verified the group's declaration. */
    public final OrganisationId advocates = new OrganisationId(UUID.randomUUID());

    public final UserLedDeclarationId declaration = new UserLedDeclarationId(UUID.randomUUID());
    public final List<VisitId> visits = new ArrayList<>();
    public final List<CareSettingId> homes = new ArrayList<>();
    public final List<EvidenceId> said = new ArrayList<>();
    public final List<ConsentId> consents = new ArrayList<>();
    public final List<ProvisionId> provisions =
            List.of(new ProvisionId(UUID.randomUUID()), new ProvisionId(UUID.randomUUID()));
    public final StandardVersionId standard = new StandardVersionId(UUID.randomUUID());
    public final ContractId contract = new ContractId(UUID.randomUUID());
    public final ClauseVersionId clause = new ClauseVersionId(UUID.randomUUID());

    private final Map<AggregateRef, Fact> facts = new HashMap<>();

    public Newham() {
        put(new OrganisationState(userLed, OrganisationKind.USER_LED, declaration));
        put(new OrganisationState(advocates, OrganisationKind.SUPPORT, null));
        put(new UserLedDeclarationState(
                declaration,
                userLed,
                8,
                7,
                YearMonth.of(2999, 12),
                new Verification(advocates, YearMonth.of(2026, 1))));
        put(new OrganisationState(commissioner, OrganisationKind.COMMISSIONER, null));
        put(new OrganisationState(provider, OrganisationKind.PROVIDER, null));
        put(new ProgrammeState(programme, userLed, commissioner));
        for (int h = 0; h < 2; h++) {
            homes.add(new CareSettingId(UUID.randomUUID()));
            visits.add(new VisitId(UUID.randomUUID()));
            put(new CareSettingState(homes.get(h), provider));
            put(new VisitState(visits.get(h), programme, homes.get(h), userLed, YearMonth.of(2026, 9), INSPECTORS));
        }
        for (int i = 0; i < 4; i++) {
            VoiceKey voice = new VoiceKey(UUID.randomUUID());
            consents.add(new ConsentId(UUID.randomUUID()));
            said.add(new EvidenceId(UUID.randomUUID()));
            put(new ConsentState(
                    consents.get(i), programme, voice, Set.of(Purpose.DERIVE_STANDARD), ConsentStatus.GIVEN, null));
            put(new EvidenceState(
                    said.get(i),
                    programme,
                    visits.get(i / 2),
                    homes.get(i / 2),
                    voice,
                    consents.get(i),
                    Account.FIRST_PERSON,
                    commitment(i),
                    EvidenceStatus.STANDING,
                    new MemberCheck(CheckOutcome.CONFIRMED, commitment(i))));
        }
        put(new ProvisionState(provisions.get(0), standard, digest(10), List.of(link(0), link(1), link(2))));
        put(new ProvisionState(provisions.get(1), standard, digest(11), List.of(link(3))));
        put(new StandardVersionState(
                standard,
                new StandardId(UUID.randomUUID()),
                1,
                programme,
                new ActingPerson(person(0), userLed),
                digest(1),
                provisions,
                List.of(assent(Capacity.USER_LED, 0, 1)),
                new Publication(PublicationStatus.PUBLISHED, null)));
        put(new ContractState(contract, programme, commissioner, provider));
        put(new ClauseVersionState(
                clause,
                new ClauseId(UUID.randomUUID()),
                1,
                contract,
                new ActingPerson(person(9), commissioner),
                digest(2),
                List.of(new StandardLink(standard, digest(1))),
                List.of(assent(Capacity.USER_LED, 0, 2), assent(Capacity.COMMISSIONER, 9, 2)),
                Publication.draft()));
    }

    public static Commitment commitment(int n) {
        return new Commitment("hmac-sha256:" + "%064x".formatted(n));
    }

    public static ContentDigest digest(int n) {
        return new ContentDigest("sha256:" + "%064x".formatted(n));
    }

    public static ActorKey person(int n) {
        return new ActorKey("hmac-sha256:" + "%064x".formatted(n));
    }

    public EvidenceLink link(int i) {
        return new EvidenceLink(said.get(i), commitment(i));
    }

    public Assent assent(Capacity capacity, int person, int content) {
        return new Assent(
                new AssentId(UUID.randomUUID()),
                capacity,
                capacity == Capacity.USER_LED ? userLed : commissioner,
                person(person),
                digest(content),
                false);
    }

    /** The next version of an aggregate is this state. */
    public void put(State state) {
        facts.merge(
                state.id().ref(),
                new Fact(state, 1, true),
                (old, fresh) -> new Fact(state, old.version() + 1, old.verifiable()));
    }

    public <S extends State> S get(AggregateId id, Class<S> kind) {
        return kind.cast(fact(id).state());
    }

    public <S extends State> void change(AggregateId id, Class<S> kind, UnaryOperator<S> change) {
        put(change.apply(get(id, kind)));
    }

    public void changeSaid(int i, UnaryOperator<EvidenceState> change) {
        change(said.get(i), EvidenceState.class, change);
    }

    public void changeConsent(int i, UnaryOperator<ConsentState> change) {
        change(consents.get(i), ConsentState.class, change);
    }

    public void changeStandard(UnaryOperator<StandardVersionState> change) {
        change(standard, StandardVersionState.class, change);
    }

    public void changeClause(UnaryOperator<ClauseVersionState> change) {
        change(clause, ClauseVersionState.class, change);
    }

    public void changeDeclaration(UnaryOperator<UserLedDeclarationState> change) {
        change(declaration, UserLedDeclarationState.class, change);
    }

    /** Who took part in the visit to home h. */
    public void inspected(int h, Inspector... inspectors) {
        change(
                visits.get(h),
                VisitState.class,
                visit -> new VisitState(
                        visit.id(),
                        visit.programme(),
                        visit.setting(),
                        visit.lead(),
                        visit.month(),
                        inspectors.length == 0 ? null : List.of(inspectors)));
    }

    public void withdraw(int i) {
        changeSaid(i, e -> with(e, EvidenceStatus.WITHDRAWN));
    }

    public void forget(AggregateId id) {
        facts.remove(id.ref());
    }

    public void doubt(AggregateId id) {
        facts.computeIfPresent(id.ref(), (ref, fact) -> fact.doubted());
    }

    public List<Fact> all() {
        return List.copyOf(facts.values());
    }

    public Verdict judge(AggregateId candidate) {
        return judge(candidate, NOW);
    }

    public Verdict judge(AggregateId candidate, Instant at) {
        return Gate.evaluate(candidate.ref(), Facts.of(all()), GateProfile.FLOOR, at);
    }

    public static EvidenceState with(EvidenceState e, EvidenceStatus status) {
        return new EvidenceState(
                e.id(),
                e.programme(),
                e.visit(),
                e.setting(),
                e.voice(),
                e.consent(),
                e.account(),
                e.commitment(),
                status,
                e.check());
    }

    public static EvidenceState with(EvidenceState e, Commitment commitment) {
        return new EvidenceState(
                e.id(),
                e.programme(),
                e.visit(),
                e.setting(),
                e.voice(),
                e.consent(),
                e.account(),
                commitment,
                e.status(),
                e.check());
    }

    public static EvidenceState with(EvidenceState e, MemberCheck check) {
        return new EvidenceState(
                e.id(),
                e.programme(),
                e.visit(),
                e.setting(),
                e.voice(),
                e.consent(),
                e.account(),
                e.commitment(),
                e.status(),
                check);
    }

    public static EvidenceState with(EvidenceState e, Account account) {
        return new EvidenceState(
                e.id(),
                e.programme(),
                e.visit(),
                e.setting(),
                e.voice(),
                e.consent(),
                account,
                e.commitment(),
                e.status(),
                e.check());
    }

    public static EvidenceState with(EvidenceState e, VoiceKey voice) {
        return new EvidenceState(
                e.id(),
                e.programme(),
                e.visit(),
                e.setting(),
                voice,
                e.consent(),
                e.account(),
                e.commitment(),
                e.status(),
                e.check());
    }

    public static EvidenceState with(EvidenceState e, CareSettingId setting) {
        return new EvidenceState(
                e.id(),
                e.programme(),
                e.visit(),
                setting,
                e.voice(),
                e.consent(),
                e.account(),
                e.commitment(),
                e.status(),
                e.check());
    }

    public static ConsentState with(ConsentState c, ConsentStatus status) {
        return new ConsentState(c.id(), c.programme(), c.voice(), c.purposes(), status, c.validThrough());
    }

    public static ConsentState with(ConsentState c, VoiceKey voice) {
        return new ConsentState(c.id(), c.programme(), voice, c.purposes(), c.status(), c.validThrough());
    }

    public static ConsentState with(ConsentState c, Set<Purpose> purposes) {
        return new ConsentState(c.id(), c.programme(), c.voice(), purposes, c.status(), c.validThrough());
    }

    public static ConsentState validThrough(ConsentState c, YearMonth month) {
        return new ConsentState(c.id(), c.programme(), c.voice(), c.purposes(), c.status(), month);
    }

    public static StandardVersionState with(StandardVersionState s, List<Assent> assents) {
        return new StandardVersionState(
                s.id(),
                s.standard(),
                s.number(),
                s.programme(),
                s.author(),
                s.digest(),
                s.provisions(),
                assents,
                s.publication());
    }

    public static StandardVersionState with(StandardVersionState s, ContentDigest digest) {
        return new StandardVersionState(
                s.id(),
                s.standard(),
                s.number(),
                s.programme(),
                s.author(),
                digest,
                s.provisions(),
                s.assents(),
                s.publication());
    }

    public static StandardVersionState with(StandardVersionState s, ActingPerson author) {
        return new StandardVersionState(
                s.id(),
                s.standard(),
                s.number(),
                s.programme(),
                author,
                s.digest(),
                s.provisions(),
                s.assents(),
                s.publication());
    }

    public static StandardVersionState with(StandardVersionState s, PublicationStatus status) {
        return new StandardVersionState(
                s.id(),
                s.standard(),
                s.number(),
                s.programme(),
                s.author(),
                s.digest(),
                s.provisions(),
                s.assents(),
                new Publication(status, null));
    }

    public static ClauseVersionState with(ClauseVersionState c, List<Assent> assents) {
        return new ClauseVersionState(
                c.id(),
                c.clause(),
                c.number(),
                c.contract(),
                c.author(),
                c.digest(),
                c.implemented(),
                assents,
                c.publication());
    }

    public static ClauseVersionState linked(ClauseVersionState c, List<StandardLink> implemented) {
        return new ClauseVersionState(
                c.id(),
                c.clause(),
                c.number(),
                c.contract(),
                c.author(),
                c.digest(),
                implemented,
                c.assents(),
                c.publication());
    }

    public static Assent withdrawn(Assent a) {
        return new Assent(a.id(), a.capacity(), a.organisation(), a.actor(), a.digest(), true);
    }

    private Fact fact(AggregateId id) {
        Fact fact = facts.get(id.ref());
        if (fact == null) {
            throw new IllegalArgumentException("no such fact in the example");
        }
        return fact;
    }
}
