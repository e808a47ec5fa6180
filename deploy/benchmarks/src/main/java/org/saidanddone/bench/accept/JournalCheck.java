package org.saidanddone.bench.accept;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Json;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.local.suite.ServiceName;

/** Looks for everything that was acknowledged in audit-service's journal, over its interface. */
public final class JournalCheck {
    private final Ground ground;

    public JournalCheck(Ground ground) {
        this.ground = ground;
    }

    /**
     * What was found.
     *
     * @param acknowledged how many were looked for
     * @param missing how many of them the journal has not
     * @param repeated how many of them it has more than once
     */
    public record Found(int acknowledged, int missing, int repeated) {
        public boolean eachOnce() {
            return missing == 0 && repeated == 0;
        }
    }

    /** Reads the whole journal, as it stands now. */
    public Found lookFor(Iterable<UUID> acknowledged) throws IOException {
        Set<UUID> missing = new HashSet<>();
        acknowledged.forEach(missing::add);
        Set<UUID> wanted = Set.copyOf(missing);
        int repeated = 0;
        try (HttpConnection auditor = ground.connect(Login.AUDITOR, ServiceName.AUDIT)) {
            String path = "/v1/journal?limit=100";
            while (!path.isEmpty()) {
                JsonNode page = Json.of(auditor.get(path).expect(200));
                for (JsonNode entry : page.path("items")) {
                    UUID id = recorded(entry);
                    if (wanted.contains(id) && !missing.remove(id)) {
                        repeated++;
                    }
                }
                String next = page.path("next").asText("");
                path = next.isEmpty() || page.path("items").isEmpty() ? "" : "/v1/journal?limit=100&cursor=" + next;
            }
        }
        return new Found(wanted.size(), missing.size(), repeated);
    }

    private static UUID recorded(JsonNode entry) {
        boolean first = entry.path("version").asLong() == 1;
        return first ? UUID.fromString(entry.path("aggregate").path("id").asText()) : new UUID(0, 0);
    }
}
