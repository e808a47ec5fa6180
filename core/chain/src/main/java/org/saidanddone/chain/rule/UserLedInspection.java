package org.saidanddone.chain.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.InspectorRole;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.Verification;
import org.saidanddone.events.state.VisitState;

/**
 * {@code user-led-inspection}: "a group of people with learning difficulties … inspected".
 *
 * <p>What was told before inspectors and declarations were recorded has none, and counts no longer once this is asked of it.
 */
final class UserLedInspection implements ItemRule {
    /** Of a hundred members of a governing body, so many at least have lived experience. */
    private static final int LEAST_PER_CENT = 75;

    @Override
    public RuleCode code() {
        return RuleCode.USER_LED_INSPECTION;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String text() {
        return "Everything counted on was said during a visit in which most inspectors were people with lived experience and nobody had an interest in the provider. The organisation that led the visit is governed by people with lived experience, at least three in four, as another organisation has verified.";
    }

    @Override
    public String easyRead() {
        return "People like us did the visit. Nobody who came works for the people who run the home.";
    }

    @Override
    public Optional<Gap> whyNotCounted(LinkedEvidence item, Instant at) {
        return whoInspected(item).or(() -> whoLed(item, at));
    }

    @Override
    public Optional<Instant> countsUntil(LinkedEvidence item) {
        return Optional.ofNullable(item.inspection().declaration())
                .map(declaration -> declaration.expiresAt().minus(ConsentInForce.CLOCK_SKEW));
    }

    private Optional<Gap> whoInspected(LinkedEvidence item) {
        VisitState visit = item.inspection().visit();
        if (visit == null) {
            return Optional.empty();
        }
        List<Inspector> inspectors = visit.inspectors();
        if (inspectors == null || inspectors.isEmpty()) {
            return gap(
                    item,
                    "It is not recorded who inspected.",
                    "Correct the visit: record who inspected, with lived experience or without, and who supported them.");
        }
        if (count(inspectors, InspectorRole.PEER) <= count(inspectors, InspectorRole.STAFF)) {
            return gap(
                    item,
                    "People with lived experience were not the majority of the visit's inspectors.",
                    "Link what was said during a visit in which they were.");
        }
        CareSettingState setting = item.inspection().setting();
        if (setting != null && inspectors.stream().anyMatch(inspector -> hasInterest(inspector, setting.provider()))) {
            return gap(
                    item,
                    "Somebody who took part in the visit has an interest in the provider.",
                    "Link what was said during a visit by others.");
        }
        return Optional.empty();
    }

    private Optional<Gap> whoLed(LinkedEvidence item, Instant at) {
        OrganisationState lead = item.inspection().lead();
        if (lead == null) {
            return Optional.empty();
        }
        if (lead.declaration() == null) {
            return gap(
                    item,
                    "The organisation that led the visit has no verified declaration that it is user-led.",
                    "Let it declare who governs it, and an independent organisation verify that.");
        }
        UserLedDeclarationState declaration = item.inspection().declaration();
        if (declaration == null) {
            return Optional.empty();
        }
        Verification verification = declaration.verification();
        if (verification == null || !declaration.organisation().equals(lead.id())) {
            return gap(
                    item,
                    "The user-led declaration of the organisation that led the visit is not verified as it stands.",
                    "Let an independent organisation verify it.");
        }
        if (!isIndependent(verification.organisation(), lead, item.inspection())) {
            return gap(
                    item,
                    "The user-led declaration was verified by the organisation itself, its commissioner or a provider.",
                    "Let an independent organisation verify it.");
        }
        if (declaration.withLivedExperience() * 100 < declaration.members() * LEAST_PER_CENT) {
            return gap(
                    item,
                    "Fewer than three in four of those who govern the organisation that led the visit have lived experience.",
                    "Link what was said during a visit led by a user-led organisation.");
        }
        if (countsUntil(item).filter(end -> !at.isBefore(end)).isPresent()) {
            return gap(
                    item,
                    "The user-led declaration of the organisation that led the visit has expired.",
                    "Let it declare anew who governs it, and an independent organisation verify that.");
        }
        return Optional.empty();
    }

    /** What is not known of the verifier is supposed to be in order. */
    private static boolean isIndependent(OrganisationId verifier, OrganisationState lead, Inspection inspection) {
        ProgrammeState programme = inspection.programme();
        OrganisationState known = inspection.verifier();
        return !verifier.equals(lead.id())
                && (programme == null || !verifier.equals(programme.commissioner()))
                && (known == null || known.kind() != OrganisationKind.PROVIDER);
    }

    private static long count(List<Inspector> inspectors, InspectorRole role) {
        return inspectors.stream().filter(inspector -> inspector.role() == role).count();
    }

    /** Who is paid by the provider has one, whatever was declared. */
    private static boolean hasInterest(Inspector inspector, OrganisationId provider) {
        return inspector.interests().contains(provider) || provider.equals(inspector.fundedBy());
    }

    private Optional<Gap> gap(LinkedEvidence item, String missing, String howToFix) {
        return Optional.of(Gap.of(this, item.subject(), item.pointer(), missing, howToFix));
    }
}
