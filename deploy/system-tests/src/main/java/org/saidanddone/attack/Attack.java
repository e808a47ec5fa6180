package org.saidanddone.attack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.Logs;
import org.saidanddone.local.suite.Started;

/** The program behind deploy/system-tests/attack. */
public final class Attack {
    private static final String USAGE =
            "Usage: deploy/system-tests/attack [--minutes N] [--seed S] [--clients C] [--to-the-first]";

    private Attack() {}

    public static void main(String... arguments) throws Exception {
        Logs.onlyWarnings();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Started started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-the-suite"));
        try {
            AttackSettings settings = settings(arguments);
            progress.println("seed " + settings.seed() + ", in " + settings.folder());
            Findings findings = new Campaign(settings, said -> progress.println("... " + said)).run(started);
            Report.print(findings, out);
            System.exit(findings.violations().isEmpty() ? 0 : 1);
        } catch (LocalFailure e) {
            progress.println(e.getMessage());
            System.exit(2);
        }
    }

    private static AttackSettings settings(String... arguments) {
        Map<String, String> given = given(arguments);
        Path root = Path.of(System.getProperty("saidanddone.root", "."))
                .toAbsolutePath()
                .normalize();
        long seed = number(given, "--seed", new Random().nextInt(Integer.MAX_VALUE));
        String name = "attack-" + Instant.now().toString().replaceAll("[-:]|\\..*", "") + "-" + seed;
        return new AttackSettings(
                root,
                root.resolve("deploy/system-tests/target").resolve(name),
                Duration.ofSeconds(60 * number(given, "--minutes", 30)),
                seed,
                (int) number(given, "--clients", AttackSettings.CLIENTS),
                given.containsKey("--to-the-first"));
    }

    private static Map<String, String> given(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--to-the-first" -> given.put(arguments[i], "");
                case "--minutes", "--seed", "--clients" -> {
                    if (i + 1 == arguments.length) {
                        throw new LocalFailure(USAGE);
                    }
                    given.put(arguments[i], arguments[++i]);
                }
                default -> throw new LocalFailure(USAGE);
            }
        }
        return given;
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String text = given.getOrDefault(name, Long.toString(otherwise));
        if (!text.matches("[0-9]{1,18}")) {
            throw new LocalFailure(USAGE);
        }
        return Long.parseLong(text);
    }
}
