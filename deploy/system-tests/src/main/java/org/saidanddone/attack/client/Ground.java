package org.saidanddone.attack.client;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.saidanddone.attack.client.Requests.Request;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.local.suite.ServiceName;

/** What all plots share: three organisations, of which the group is user-led by a verified declaration, and two homes; made before anything is broken. */
public record Ground(UUID group, UUID borough, UUID provider, String firstHome, String secondHome) {
    private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** Makes it. */
    public static Ground make(Stand stand) throws InterruptedException {
        try (Requests registrar = new Requests(tokens(stand, new Ground(no(), no(), no(), "", "")))) {
            UUID group = UUID.fromString(made(stand, registrar, Who.REGISTRAR, "/v1/organisations", kind("user-led")));
            UUID borough =
                    UUID.fromString(made(stand, registrar, Who.REGISTRAR, "/v1/organisations", kind("commissioner")));
            UUID provider =
                    UUID.fromString(made(stand, registrar, Who.REGISTRAR, "/v1/organisations", kind("provider")));
            verified(stand, registrar, group, new Ground(group, borough, provider, "", ""));
            try (Requests signedIn = new Requests(tokens(stand, new Ground(group, borough, provider, "", "")))) {
                Map<String, Object> home = Map.of("name", "A home", "provider", provider);
                return new Ground(
                        group,
                        borough,
                        provider,
                        made(stand, signedIn, Who.GROUP, "/v1/care-settings", home),
                        made(stand, signedIn, Who.GROUP, "/v1/care-settings", home));
            }
        }
    }

    private static void verified(Stand stand, Requests registrar, UUID group, Ground ground)
            throws InterruptedException {
        String advocates = made(stand, registrar, Who.REGISTRAR, "/v1/organisations", kind("support"));
        Map<Who, String> tokens = new EnumMap<>(tokens(stand, ground));
        tokens.put(Who.ADVOCATE, stand.token("an advocate", Who.ADVOCATE.role(), UUID.fromString(advocates)));
        try (Requests signedIn = new Requests(tokens)) {
            String declarations = "/v1/organisations/" + group + "/user-led-declarations";
            Map<String, Object> declared = Map.of("members", 8, "withLivedExperience", 8, "validThrough", "2999-12");
            String declaration = made(stand, signedIn, Who.GROUP, declarations, declared);
            answered(
                    stand,
                    signedIn,
                    Who.ADVOCATE,
                    Request.post(declarations + "/" + declaration + "/verification")
                            .with("If-Match", "\"v1\""),
                    200);
        }
    }

    /** A token for each who signs in. */
    public static Map<Who, String> tokens(Stand stand, Ground ground) {
        Map<Who, UUID> organisations = new EnumMap<>(Map.of(
                Who.REGISTRAR, no(), Who.GROUP, ground.group(), Who.BOROUGH, ground.borough(), Who.AUDITOR, no()));
        Map<Who, String> tokens = new EnumMap<>(Who.class);
        organisations.forEach((who, organisation) ->
                tokens.put(who, stand.token("somebody of the " + who.name(), who.role(), organisation)));
        return tokens;
    }

    private static Map<String, Object> kind(String kind) {
        return Map.of("name", "An organisation", "kind", kind);
    }

    /** Ready is not yet answering: what comes first may still have to be verified or compiled. */
    private static String made(Stand stand, Requests requests, Who who, String path, Object body)
            throws InterruptedException {
        return answered(stand, requests, who, Request.post(path, body), 201).id();
    }

    private static Reply answered(Stand stand, Requests requests, Who who, Request request, int status)
            throws InterruptedException {
        URI evidence = stand.replicas(ServiceName.EVIDENCE).getFirst().address();
        long deadline = System.nanoTime() + WITHIN_NANOS;
        IOException last = new IOException("it was not asked");
        do {
            try {
                Reply reply = requests.send(evidence, who, request);
                if (reply.status() == status) {
                    return reply;
                }
                last = new IOException("the answer was " + reply.status());
            } catch (IOException e) {
                last = e;
            }
        } while (System.nanoTime() < deadline);
        throw new IllegalStateException("the ground of the attack could not be made", Objects.requireNonNull(last));
    }

    private static UUID no() {
        return new UUID(0, 0);
    }
}
