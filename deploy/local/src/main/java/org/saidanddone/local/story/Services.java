package org.saidanddone.local.story;

import java.net.URI;

/** Where the four services answer. */
public record Services(URI evidence, URI standards, URI contracts, URI audit) implements Doors {
    @Override
    public URI of(String service) {
        return switch (service) {
            case "evidence" -> evidence;
            case "standards" -> standards;
            case "contracts" -> contracts;
            case "audit" -> audit;
            default -> throw new IllegalArgumentException("there is no such service");
        };
    }
}
