package org.saidanddone.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine's loopback address. */
public final class Ports {
    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The wanted port, or a free one when 0 is wanted.
     *
     * @param use what it is for, as it stands in the sentence when the port is taken
     * @throws LocalFailure when another program listens there
     */
    public static int claim(int wanted, String use) {
        if (wanted == 0) {
            return free();
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return wanted;
        } catch (IOException e) {
            throw new LocalFailure(
                    "Port " + wanted + " for " + use
                            + " is taken by another program; stop it, or give SAID_AND_DONE_PORTS the first of seven free ports.",
                    e);
        }
    }
}
