package org.saidanddone.local.suite;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.saidanddone.local.IssuerKey;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.LocalIssuer;
import org.saidanddone.local.TokenRequest;
import org.saidanddone.local.TokenSigner;

/** The program behind deploy/token: prints a bearer token of the local issuer, good for twelve hours. */
public final class Token {
    private static final String USAGE = "Usage: deploy/token ROLE [ORGANISATION-ID [PERSON]]\n"
            + "ROLE is registrar, contributor, procurement or auditor; or user-led, commissioner or provider for a\n"
            + "contributor of that organisation of the Newham story. Without an id, procurement and contributor act for\n"
            + "the borough of the story.";
    private static final Set<String> ROLES = Set.of("registrar", "contributor", "procurement", "auditor");
    private static final Map<String, String> IN_THE_STORY =
            Map.of("user-led", "the group", "commissioner", "the borough", "provider", "the provider");

    private Token() {}

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            out.println(token(arguments));
        } catch (LocalFailure e) {
            err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static String token(String... arguments) {
        if (arguments.length < 1 || arguments.length > 3) {
            throw new LocalFailure(USAGE);
        }
        String asked = arguments[0];
        if (!ROLES.contains(asked) && !IN_THE_STORY.containsKey(asked)) {
            throw new LocalFailure(USAGE);
        }
        SuiteSettings settings = SuiteSettings.of(
                Path.of(System.getProperty("saidanddone.root", "."))
                        .toAbsolutePath()
                        .normalize(),
                System.getenv());
        UUID organisation = arguments.length > 1 ? organisation(arguments[1]) : ofTheStory(settings, asked);
        String person = arguments.length > 2 ? arguments[2] : "somebody-at-the-keyboard";
        TokenSigner signer = new TokenSigner(
                IssuerKey.in(settings.folder().resolve("issuer")),
                LocalIssuer.issuer(settings.issuerPort()),
                Clock.systemUTC());
        return signer.sign(new TokenRequest(
                person, Set.of(ROLES.contains(asked) ? asked : "contributor"), organisation, Duration.ofHours(12)));
    }

    private static UUID organisation(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new LocalFailure("An organisation is named by its id, a UUID.", e);
        }
    }

    private static UUID ofTheStory(SuiteSettings settings, String asked) {
        Map<String, String> story = new Kept(settings.folder())
                .read()
                .orElseThrow(() -> new LocalFailure(
                        "No story was told here yet: run deploy/run first, or name the organisation's id."));
        return organisation(story.getOrDefault(IN_THE_STORY.getOrDefault(asked, "the borough"), ""));
    }
}
