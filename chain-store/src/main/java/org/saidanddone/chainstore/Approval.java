package org.saidanddone.chainstore;

import org.saidanddone.events.state.PublicationStatus;

/**
 * How something that can be published stands at this moment.
 *
 * @param approved published, judged since anything it rests on changed, and the moment when time alone may have broken its chain has not come
 * @param verified published and judged so, and all that it rests on is known and verifiable
 */
public record Approval(PublicationStatus status, boolean approved, boolean verified) {
    static final Approval DRAFT = new Approval(PublicationStatus.DRAFT, false, false);

    Approval inDoubt() {
        return new Approval(status, false, false);
    }
}
