package org.saidanddone.standards.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Who may read, propose and assent. What is in force is a rule and for everybody; what is proposed is for the two sides and auditors. */
@ApplicationScoped
class ProfileAccess {
    private final VersionAccess sides;
    private final FactStore facts;
    private final Caller caller;

    ProfileAccess(VersionAccess sides, FactStore facts, Caller caller) {
        this.sides = sides;
        this.facts = facts;
        this.caller = caller;
    }

    /** @throws Refusal 403 */
    void requireReader(ProgrammeProfile profile) {
        if (profile.assent().isEmpty() && !caller.has(Role.AUDITOR)) {
            sides.requireSide(profile.programme());
        }
    }

    /** The programmes whose proposals a list shows to the caller; null: all. */
    @Nullable Set<UUID> proposalsOf() {
        return caller.has(Role.AUDITOR)
                ? null
                : facts.programmesOf(caller.organisation()).stream()
                        .map(ProgrammeId::value)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal 403 for everyone but the two organisations of the programme */
    Capacity requireSide(ProgrammeId programme) {
        return sides.requireSide(programme);
    }

    /** @throws Refusal 403 for everyone but the user-led organisation, the commissioner included */
    void requireUserLed(ProgrammeId programme) {
        if (requireSide(programme) != Capacity.USER_LED) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the user-led organisation of the programme puts a gate profile in force. Ask it.");
        }
    }
}
