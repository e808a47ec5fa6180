package org.saidanddone.web.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * The roles that an operation is open to, as {@code x-roles} and in words. Left among the security requirements they would stand for
 * OAuth scopes, which the suite has none of. What is open to everybody says so too.
 */
final class Roles {
    private static final String EXTENSION = "x-roles";

    private Roles() {}

    static void complete(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
            return;
        }
        List<String> roles = operation.getSecurity().stream()
                .flatMap(Roles::named)
                .distinct()
                .toList();
        operation.setSecurity(
                operation.getSecurity().stream().map(Roles::withoutScopes).toList());
        if (!roles.isEmpty()) {
            operation.addExtension(EXTENSION, roles);
            operation.setDescription(operation.getDescription() + " Roles: " + String.join(", ", roles) + ".");
        }
    }

    private static Stream<String> named(SecurityRequirement requirement) {
        return schemes(requirement).values().stream().flatMap(List::stream);
    }

    private static SecurityRequirement withoutScopes(SecurityRequirement requirement) {
        SecurityRequirement bare = OASFactory.createSecurityRequirement();
        schemes(requirement).keySet().forEach(bare::addScheme);
        return bare;
    }

    private static Map<String, List<String>> schemes(SecurityRequirement requirement) {
        return requirement.getSchemes() == null ? Map.of() : requirement.getSchemes();
    }
}
