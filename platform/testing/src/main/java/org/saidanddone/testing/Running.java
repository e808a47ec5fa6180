package org.saidanddone.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a daemon says about itself in its folder, once all it started answers.
 *
 * @param pid of the daemon
 * @param started when it started, in milliseconds since 1970, so that another process with its number is not taken for it
 * @param postgresPort on the loopback address
 * @param bootstrapServers of Kafka
 * @param issuer of tokens; its key lies beside this file
 */
record Running(long pid, long started, int postgresPort, String bootstrapServers, String issuer) {
    private static final String FILE = "running.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands in the folder, if its daemon lives. A file of a dead one, or none that can be read, is no daemon. */
    static Optional<Running> in(Path folder) {
        try {
            return Optional.of(JSON.readValue(folder.resolve(FILE).toFile(), Running.class))
                    .filter(Running::alive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean alive() {
        return Processes.alive(pid, started);
    }

    /** Writes the file in one step: whoever reads it sees all of it or nothing. */
    void writeTo(Path folder) throws IOException {
        Path half = folder.resolve(FILE + ".half");
        JSON.writeValue(half.toFile(), this);
        Files.move(half, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
