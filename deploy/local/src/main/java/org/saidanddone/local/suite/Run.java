package org.saidanddone.local.suite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.Logs;
import org.saidanddone.local.story.Story;
import org.saidanddone.local.story.StoryBroken;

/** The program behind deploy/run: starts the suite, tells the Newham story, and stays until it is interrupted. */
public final class Run {
    private static final Set<String> OPTIONS = Set.of("--once", "--fresh");

    private final SuiteSettings settings;
    private final Screen screen;

    private Run(SuiteSettings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
    }

    public static void main(String... arguments) throws InterruptedException {
        Logs.onlyWarnings();
        Screen screen = new Screen(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        List<String> options = List.of(arguments);
        if (!OPTIONS.containsAll(options)) {
            screen.say("Usage: deploy/run [--once] [--fresh]");
            System.exit(2);
        }
        System.exit(run(options, screen) ? 0 : 1);
    }

    private static boolean run(List<String> options, Screen screen) throws InterruptedException {
        try {
            SuiteSettings settings = SuiteSettings.of(
                    Path.of(System.getProperty("saidanddone.root", "."))
                            .toAbsolutePath()
                            .normalize(),
                    System.getenv());
            return new Run(settings, screen).run(options.contains("--once"), options.contains("--fresh"));
        } catch (LocalFailure e) {
            screen.say(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private boolean run(boolean once, boolean fresh) throws InterruptedException {
        if (fresh) {
            startOver();
        }
        screen.say("Starting the suite; everything it keeps is in " + settings.folder() + ".");
        Started started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-the-suite"));
        Suite suite = Suite.begin(settings, part -> screen.say("  " + part), started);
        boolean told = tell(suite);
        if (told && !once) {
            sayWhereToGoNext(suite);
            new CountDownLatch(1).await();
        }
        return told;
    }

    private boolean tell(Suite suite) {
        Kept kept = new Kept(settings.folder());
        try {
            Story story = Story.ofNewham();
            kept.read().ifPresent(earlier -> lookAgain(story, suite, earlier));
            screen.say("");
            screen.say(story.title());
            screen.say(story.about());
            kept.write(story.tell(suite.doors(), suite::token, Set.of(), screen));
            screen.say("");
            screen.say(
                    "The story is told: every step was as it should be. %.1f s since the start, %d MiB resident in the four services."
                            .formatted(screen.seconds(), suite.residentBytesOfServices() >> 20));
            return true;
        } catch (StoryBroken e) {
            screen.say("          ✗ " + e.getMessage());
            screen.say("The story broke here. The services' logs are in "
                    + settings.folder().resolve("logs") + ".");
            return false;
        }
    }

    /** A restart must find what was there before it. */
    private void lookAgain(Story story, Suite suite, Map<String, String> earlier) {
        story.lookAgain(suite.doors(), suite::token, earlier, screen);
        screen.say("  kept from the last time: everything is as the story left it");
    }

    private void sayWhereToGoNext(Suite suite) {
        var at = suite.addresses();
        screen.say("");
        screen.say("It stays up until Ctrl-C. Where to go next:");
        screen.say("  to read and try every request in a browser (Authorize takes what deploy/token ROLE prints):");
        screen.say(
                "    evidence   " + at.evidence() + "/q/swagger-ui    standards  " + at.standards() + "/q/swagger-ui");
        screen.say("    contracts  " + at.contracts() + "/q/swagger-ui    audit      " + at.audit() + "/q/swagger-ui");
        screen.say("    the documents alone are at /q/openapi of each");
        screen.say("  the rules of the gate, in plain English and Easy Read:");
        screen.say("    curl -H \"Authorization: Bearer $(deploy/token procurement)\" " + at.contracts() + "/v1/rules");
        screen.say("  what a council pulls:");
        screen.say("    curl -H \"Authorization: Bearer $(deploy/token procurement)\" " + at.contracts()
                + "/v1/clauses?status=published");
        screen.say("  how it is doing (docs/observability.md):");
        screen.say("    metrics  " + at.evidence() + "/q/metrics, and the same of the other three");
        screen.say("    traces   " + suite.telemetry().whereTracesAre());
        screen.say("    logs     " + suite.telemetry().logs().resolve("*.log"));
        screen.say("  more in README.md");
    }

    private void startOver() {
        try (FolderLock lock = FolderLock.on(settings.folder());
                Stream<Path> all = Files.walk(settings.folder())) {
            LocalPostgres.endLeftover(settings.folder().resolve("postgres"));
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(settings.folder()) && !lock.is(path)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new LocalFailure("The folder " + settings.folder() + " could not be emptied.", e);
        }
    }
}
