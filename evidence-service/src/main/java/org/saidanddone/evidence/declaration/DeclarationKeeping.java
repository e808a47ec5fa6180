package org.saidanddone.evidence.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.evidence.organisation.ActingOrganisation;
import org.saidanddone.evidence.organisation.OrganisationEntity;
import org.saidanddone.evidence.organisation.Organisations;
import org.saidanddone.evidence.programme.Programmes;
import org.saidanddone.evidence.validity.ValidThrough;
import org.saidanddone.outbox.Appended;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Keeps what user-led organisations declare of themselves. Everybody may read it; it counts once somebody else has verified it. */
@ApplicationScoped
class DeclarationKeeping {
    private final Declarations declarations;
    private final Organisations organisations;
    private final Programmes programmes;
    private final ActingOrganisation acting;
    private final Announcements announcements;

    DeclarationKeeping(
            Declarations declarations,
            Organisations organisations,
            Programmes programmes,
            ActingOrganisation acting,
            Announcements announcements) {
        this.declarations = declarations;
        this.organisations = organisations;
        this.programmes = programmes;
        this.acting = acting;
        this.announcements = announcements;
    }

    Written make(UUID organisation, NewDeclaration body) {
        requireItself(organisations.get(organisation));
        check(body);
        DeclarationEntity declaration = new DeclarationEntity(organisation, body);
        declarations.persist(declaration);
        announce(EventType.USER_LED_DECLARATION_MADE, declaration);
        return Answers.created(declaration.view());
    }

    DeclarationView read(UUID organisation, UUID id) {
        organisations.get(organisation);
        return declarations.get(organisation, id).view();
    }

    List<DeclarationView> page(UUID organisation, Paging page) {
        organisations.get(organisation);
        return new Conditions()
                .equal("organisation", organisation).byId(declarations, page).stream()
                        .map(DeclarationEntity::view)
                        .toList();
    }

    /** Takes the verification away: it was of other figures. */
    Written correct(UUID organisation, UUID id, HttpHeaders headers, NewDeclaration body) {
        requireItself(organisations.get(organisation));
        DeclarationEntity declaration = declarations.lock(organisation, id);
        EntityTags.requireMatch(headers, declaration.version());
        check(body);
        declaration.correct(body);
        return Answers.changed(declaration.view(), announce(EventType.USER_LED_DECLARATION_CORRECTED, declaration));
    }

    /** The declaration's event first, then that of the organisation, if it counts from now on. */
    Written verify(UUID organisation, UUID id, HttpHeaders headers) {
        OrganisationEntity declaring = organisations.lock(organisation);
        OrganisationEntity verifier = acting.registered();
        requireIndependent(verifier, declaring);
        DeclarationEntity declaration = declarations.lock(organisation, id);
        EntityTags.requireMatch(headers, declaration.version());
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        requireItMayCount(declaration, declaring, month);
        declaration.verify(verifier.id(), month);
        Appended last = announce(EventType.USER_LED_DECLARATION_VERIFIED, declaration);
        if (declaring.declares(declaration.id())) {
            last = announcements.announce(EventType.ORGANISATION_DECLARED, declaring.version(), declaring.state());
        }
        return Answers.changed(declaration.view(), last);
    }

    private Appended announce(EventType type, DeclarationEntity declaration) {
        return announcements.announce(type, declaration.version(), declaration.state());
    }

    private void requireItself(OrganisationEntity organisation) {
        if (!organisation.id().equals(acting.id()) || organisation.kind() != OrganisationKind.USER_LED) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only a user-led organisation declares this, and only of itself. Sign in for that organisation, or ask it.");
        }
    }

    /** The gate judges the same again: who commissions what changes later. */
    private void requireIndependent(OrganisationEntity verifier, OrganisationEntity declaring) {
        if (verifier.id().equals(declaring.id())
                || verifier.kind() == OrganisationKind.PROVIDER
                || programmes.anyBetween(declaring.id(), verifier.id())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "A declaration is verified by an organisation that is neither the one that made it, nor its commissioner, nor a provider. Ask another one.");
        }
    }

    /** Else whoever finds an old one could, by verifying it, take its force from the one that counts, and with it from all that rests on it. */
    private static void requireItMayCount(
            DeclarationEntity declaration, OrganisationEntity declaring, YearMonth month) {
        if (declaring.hasDeclaredSince(declaration.id())) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "The organisation has declared anew since, and that was verified. Verify the latest declaration.");
        }
        if (declaration.isOver(month)) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, "The declaration has expired. Ask the organisation to declare anew.");
        }
    }

    private static void check(NewDeclaration body) {
        if (body.withLivedExperience() > body.members()) {
            throw new Refusal(
                            ProblemType.INVALID,
                            "No more of its members can have lived experience than there are. Correct one of the two numbers.")
                    .at("/withLivedExperience");
        }
        ValidThrough.check(body.validThrough());
    }
}
