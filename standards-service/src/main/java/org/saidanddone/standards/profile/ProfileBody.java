package org.saidanddone.standards.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.standards.assent.AssentBody;
import org.saidanddone.web.Reference;

/**
 * A gate profile as it is served.
 *
 * @param number counts the profiles of a programme, from 2; 1 is the floor
 * @param programme null for the floor, which is every programme's
 * @param digest what an assent names; null for the floor, which needs none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GateProfile", description = "The figures that a programme's gate asks for")
public record ProfileBody(
        UUID id,
        URI href,

        @Schema(description = "Counts its changes, for If-Match")
        long version,

        @Nullable @Schema(description = "Whose gate it is for; absent for the floor, which is every programme's")
        Reference programme,

        @Schema(description = "Counts the profiles of a programme, from 2; 1 is the floor that ships with the suite")
        int number,

        @Schema(description = "How many distinct people must stand behind a standard")
        int leastVoices,

        @Schema(description = "In how many distinct care settings")
        int leastSettings,

        @Nullable @Schema(description = "Over programme, number and figures: what an assent names; absent for the floor")
        String digest,

        ProfileStatus status,

        @Nullable @Schema(description = "The user-led organisation's, which put it in force")
        AssentBody assent) {}
