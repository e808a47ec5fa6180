package org.saidanddone.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.saidanddone.local.LocalFailure;

/** The folder of a suite, for one suite at a time; the system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private static final String FILE = "lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the folder, made if it is not there.
     *
     * @throws LocalFailure when another suite has it, or its disk has less than 1 GiB left
     */
    static FolderLock on(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE_BYTES) {
                throw new LocalFailure("There is less than 1 GiB of free disk at " + folder
                        + "; free some, or the databases would stop half way.");
            }
            Path file = folder.resolve(FILE);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new LocalFailure("Another deploy/run works in " + folder + "; stop it first.");
            }
            return new FolderLock(file, channel);
        } catch (IOException e) {
            throw new LocalFailure("The folder " + folder + " cannot be used.", e);
        }
    }

    /** Whether this is the file that is locked: it stays when the folder is emptied. */
    boolean is(Path path) {
        return path.equals(file);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null && lock.isValid();
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
