package org.saidanddone.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers on a port with what another address answers: a broker that comes back where it was. */
final class Forwarder implements AutoCloseable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Forwarder(int from, String to) throws IOException {
        this.host = to.substring(0, to.lastIndexOf(':'));
        this.port = Integer.parseInt(to.substring(to.lastIndexOf(':') + 1));
        this.door = new ServerSocket(from, 50, InetAddress.getByName("localhost"));
        Thread.startVirtualThread(this::welcome);
    }

    private void welcome() {
        try {
            while (true) {
                Socket caller = door.accept();
                Socket called = new Socket(host, port);
                open.add(caller);
                open.add(called);
                Thread.startVirtualThread(() -> pass(caller, called));
                Thread.startVirtualThread(() -> pass(called, caller));
            }
        } catch (IOException closed) {
            // The door was closed: nobody comes in any more.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // One side hung up, so the other is let go as well.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
