package org.saidanddone.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.suite.Started;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.local.suite.SuiteSettings;

/** One suite of packaged services for all system tests, started when the first asks for it, on free ports and in a folder of its own. */
final class WholeSuite implements ParameterResolver {
    private static final Path ROOT = Path.of(System.getProperty("saidanddone.build.root"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WholeSuite.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .suite;
    }

    private static final class Running implements AutoCloseable {
        private final Suite suite;

        Running() {
            Started started = new Started();
            // a build that is interrupted ends this JVM without a word to JUnit
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-the-suite"));
            try {
                Path folder = Files.createTempDirectory(
                        Files.createDirectories(ROOT.resolve("deploy/system-tests/target")), "suite-");
                suite = Suite.start(SuiteSettings.anywhere(ROOT, folder), part -> {}, started);
            } catch (LocalFailure e) {
                started.close();
                throw e;
            } catch (IOException e) {
                throw new IllegalStateException("no folder for the suite", e);
            }
        }

        @Override
        public void close() {
            suite.close();
        }
    }
}
