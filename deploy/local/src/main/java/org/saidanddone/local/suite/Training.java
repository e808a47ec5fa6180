package org.saidanddone.local.suite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.saidanddone.local.Logs;
import org.saidanddone.local.story.Story;

/**
 * The training run that deploy/run makes once after a build: the story is told in a suite of its own, whose programs write their AOT caches when they
 * end.
 */
public final class Training {
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(15);

    private Training() {}

    public static void main(String... arguments) throws IOException {
        Logs.onlyWarnings();
        Path root = Path.of(System.getProperty("saidanddone.root", "."))
                .toAbsolutePath()
                .normalize();
        Path target = root.resolve("deploy/local/target");
        Files.createDirectories(target.resolve("aot"));
        SuiteSettings settings = SuiteSettings.training(root, Files.createTempDirectory(target, "training-"));
        Started started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-the-suite"));
        Suite suite = Suite.start(settings, part -> {}, started);
        // the screen is trained with it: what is printed goes to a file
        Screen screen = new Screen(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Story.ofNewham().tell(suite.doors(), suite::token, Set.of(), screen);
        endInOrder(suite);
        started.close();
    }

    /** All at the same time: each writes its cache in a further process, which needs a while. */
    private static void endInOrder(Suite suite) {
        Stream<ProcessHandle> services =
                Stream.of(ServiceName.values()).map(name -> suite.service(name).process());
        CompletableFuture.allOf(Stream.concat(services, Stream.of(suite.kafka().process()))
                        .peek(ProcessHandle::destroy)
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .orTimeout(WRITTEN_WITHIN.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
