package org.saidanddone.evidence.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.evidence.organisation.ActingOrganisation;
import org.saidanddone.evidence.organisation.Organisations;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Keeps care settings: any registered organisation enters one, and it or a registrar changes it. */
@ApplicationScoped
class SettingKeeping {
    private final CareSettings settings;
    private final Organisations organisations;
    private final ActingOrganisation acting;
    private final Caller caller;
    private final Announcements announcements;

    SettingKeeping(
            CareSettings settings,
            Organisations organisations,
            ActingOrganisation acting,
            Caller caller,
            Announcements announcements) {
        this.settings = settings;
        this.organisations = organisations;
        this.acting = acting;
        this.caller = caller;
        this.announcements = announcements;
    }

    Written register(NewCareSetting body) {
        UUID registrant = acting.registered().id();
        requireProvider(body.provider());
        CareSettingEntity setting = new CareSettingEntity(body.name(), body.provider(), registrant);
        settings.persist(setting);
        announcements.announce(EventType.CARE_SETTING_REGISTERED, setting.version(), setting.state());
        return Answers.created(setting.view());
    }

    Written change(UUID id, HttpHeaders headers, ChangedCareSetting body) {
        CareSettingEntity setting = settings.lock(id);
        admitChange(setting);
        EntityTags.requireMatch(headers, setting.version());
        requireProvider(body.provider());
        setting.change(body.name(), body.provider());
        return Answers.changed(
                setting.view(),
                announcements.announce(EventType.CARE_SETTING_CHANGED, setting.version(), setting.state()));
    }

    List<CareSettingView> page(@Nullable UUID provider, Paging page) {
        return new Conditions()
                .equal("provider", provider).byId(settings, page).stream()
                        .map(CareSettingEntity::view)
                        .toList();
    }

    private void requireProvider(UUID provider) {
        organisations.referenced(provider, OrganisationKind.PROVIDER, "/provider");
    }

    private void admitChange(CareSettingEntity setting) {
        if (!caller.has(Role.REGISTRAR) && !setting.isRegisteredBy(acting.id())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the organisation that registered the care setting, or a registrar, may change it. Ask one of them.");
        }
    }
}
