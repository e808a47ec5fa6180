package org.saidanddone.web.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** The name of an operation, from its method and path alone, so that it stays as long as these do: {@code listVisits}, {@code readVisit}. */
final class OperationNames {
    private static final Map<String, String> IRREGULAR = Map.of("people", "person");
    private static final Map<PathItem.HttpMethod, String> VERBS = Map.of(
            PathItem.HttpMethod.GET, "read",
            PathItem.HttpMethod.POST, "create",
            PathItem.HttpMethod.PUT, "replace",
            PathItem.HttpMethod.PATCH, "change",
            PathItem.HttpMethod.DELETE, "delete");

    private OperationNames() {}

    static String of(PathItem.HttpMethod method, String path, Operation operation) {
        List<String> steps = Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty() && !step.matches("v[0-9]+"))
                .toList();
        boolean list = method == PathItem.HttpMethod.GET && takesCursor(operation);
        boolean oneOfMany = method == PathItem.HttpMethod.POST;
        StringBuilder name = new StringBuilder(
                list ? "list" : VERBS.getOrDefault(method, method.name().toLowerCase(Locale.ROOT)));
        for (int i = 0; i < steps.size(); i++) {
            if (!isParameter(steps.get(i))) {
                boolean last = i == steps.size() - 1;
                boolean one = last ? oneOfMany : isParameter(steps.get(i + 1));
                name.append(capitalised(one ? singular(steps.get(i)) : steps.get(i)));
            }
        }
        return name.toString();
    }

    private static boolean takesCursor(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    private static boolean isParameter(String step) {
        return step.startsWith("{");
    }

    private static String singular(String noun) {
        if (IRREGULAR.containsKey(noun)) {
            return IRREGULAR.get(noun);
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static String capitalised(String step) {
        StringBuilder words = new StringBuilder();
        for (String word : step.split("-")) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return words.toString();
    }
}
