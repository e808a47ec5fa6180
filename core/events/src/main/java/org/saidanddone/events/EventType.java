package org.saidanddone.events;

import java.util.Arrays;
import java.util.Optional;
import org.saidanddone.events.id.AggregateType;

/** What happened. On the wire {@code org.saidanddone.<name>.v1}, the CloudEvents {@code type} attribute. */
public enum EventType {
    ORGANISATION_REGISTERED("organisation.registered", AggregateType.ORGANISATION),
    ORGANISATION_RENAMED("organisation.renamed", AggregateType.ORGANISATION),
    ORGANISATION_DECLARED("organisation.declared", AggregateType.ORGANISATION),
    USER_LED_DECLARATION_MADE("user-led-declaration.made", AggregateType.USER_LED_DECLARATION),
    USER_LED_DECLARATION_CORRECTED("user-led-declaration.corrected", AggregateType.USER_LED_DECLARATION),
    USER_LED_DECLARATION_VERIFIED("user-led-declaration.verified", AggregateType.USER_LED_DECLARATION),
    PROGRAMME_OPENED("programme.opened", AggregateType.PROGRAMME),
    PROGRAMME_RENAMED("programme.renamed", AggregateType.PROGRAMME),
    CARE_SETTING_REGISTERED("care-setting.registered", AggregateType.CARE_SETTING),
    CARE_SETTING_CHANGED("care-setting.changed", AggregateType.CARE_SETTING),
    VISIT_RECORDED("visit.recorded", AggregateType.VISIT),
    VISIT_CORRECTED("visit.corrected", AggregateType.VISIT),
    CONSENT_GIVEN("consent.given", AggregateType.CONSENT),
    CONSENT_REFUSED("consent.refused", AggregateType.CONSENT),
    CONSENT_CHANGED("consent.changed", AggregateType.CONSENT),
    CONSENT_WITHDRAWN("consent.withdrawn", AggregateType.CONSENT),
    EVIDENCE_RECORDED("evidence.recorded", AggregateType.EVIDENCE),
    EVIDENCE_AMENDED("evidence.amended", AggregateType.EVIDENCE),
    EVIDENCE_CORRECTED("evidence.corrected", AggregateType.EVIDENCE),
    EVIDENCE_CHECKED("evidence.checked", AggregateType.EVIDENCE),
    EVIDENCE_WITHDRAWN("evidence.withdrawn", AggregateType.EVIDENCE),
    EVIDENCE_ERASED("evidence.erased", AggregateType.EVIDENCE),
    GATE_PROFILE_PROPOSED("gate-profile.proposed", AggregateType.GATE_PROFILE),
    GATE_PROFILE_CHANGED("gate-profile.changed", AggregateType.GATE_PROFILE),
    GATE_PROFILE_ASSENTED("gate-profile.assented", AggregateType.GATE_PROFILE),
    STANDARD_VERSION_DRAFTED("standard-version.drafted", AggregateType.STANDARD_VERSION),
    STANDARD_VERSION_EDITED("standard-version.edited", AggregateType.STANDARD_VERSION),
    STANDARD_VERSION_ASSENTED("standard-version.assented", AggregateType.STANDARD_VERSION),
    STANDARD_VERSION_ASSENT_WITHDRAWN("standard-version.assent-withdrawn", AggregateType.STANDARD_VERSION),
    STANDARD_VERSION_PUBLISHED("standard-version.published", AggregateType.STANDARD_VERSION),
    STANDARD_VERSION_SUSPENDED("standard-version.suspended", AggregateType.STANDARD_VERSION),
    STANDARD_VERSION_SUPERSEDED("standard-version.superseded", AggregateType.STANDARD_VERSION),
    STANDARD_VERSION_WITHDRAWN("standard-version.withdrawn", AggregateType.STANDARD_VERSION),
    PROVISION_DRAFTED("provision.drafted", AggregateType.PROVISION),
    PROVISION_EDITED("provision.edited", AggregateType.PROVISION),
    PROVISION_LINKED("provision.linked", AggregateType.PROVISION),
    PROVISION_UNLINKED("provision.unlinked", AggregateType.PROVISION),
    PROVISION_REMOVED("provision.removed", AggregateType.PROVISION),
    CONTRACT_OPENED("contract.opened", AggregateType.CONTRACT),
    CONTRACT_RENAMED("contract.renamed", AggregateType.CONTRACT),
    CLAUSE_VERSION_DRAFTED("clause-version.drafted", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_EDITED("clause-version.edited", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_LINKED("clause-version.linked", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_UNLINKED("clause-version.unlinked", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_ASSENTED("clause-version.assented", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_ASSENT_WITHDRAWN("clause-version.assent-withdrawn", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_PUBLISHED("clause-version.published", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_SUSPENDED("clause-version.suspended", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_SUPERSEDED("clause-version.superseded", AggregateType.CLAUSE_VERSION),
    CLAUSE_VERSION_WITHDRAWN("clause-version.withdrawn", AggregateType.CLAUSE_VERSION),
    FINDING_RAISED("finding.raised", AggregateType.FINDING),
    FINDING_RESOLVED("finding.resolved", AggregateType.FINDING);

    private static final String PREFIX = "org.saidanddone.";
    private static final String SUFFIX = ".v1";

    private final String wireName;
    private final AggregateType aggregate;

    EventType(String name, AggregateType aggregate) {
        this.wireName = PREFIX + name + SUFFIX;
        this.aggregate = aggregate;
    }

    public String wireName() {
        return wireName;
    }

    public AggregateType aggregate() {
        return aggregate;
    }

    public static Optional<EventType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
