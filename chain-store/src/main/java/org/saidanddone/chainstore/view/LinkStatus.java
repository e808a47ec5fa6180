package org.saidanddone.chainstore.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a link stands, as the facts say it (rule {@code rooted-in-evidence}). */
@Schema(
        description =
                "current: what it points to stands as it was when the link was made or last reviewed; suspect: that changed since; broken: it was taken back, or is no longer published; unknown: it is not known here, or in doubt")
public enum LinkStatus {
    @JsonProperty("current")
    CURRENT,
    /** Its target's content is no longer the pinned one: read it, and review the link. */
    @JsonProperty("suspect")
    SUSPECT,
    /** Its target fell. */
    @JsonProperty("broken")
    BROKEN,
    /** Its target is not known here, or what is known of it is in doubt. */
    @JsonProperty("unknown")
    UNKNOWN
}
