package org.saidanddone.attack.stand;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A small TCP proxy on loopback, through which connections go to one port: they can be cut, delayed, and held up without being cut. */
public final class Door implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final String name;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile long delayMillis;
    private volatile boolean held;

    private Door(String name, ServerSocket server, int target) {
        this.name = name;
        this.server = server;
        this.target = target;
    }

    /**
     * Opens it.
     *
     * @param name as the history names it
     * @param target the port behind it
     */
    public static Door open(String name, int target) {
        try {
            Door door = new Door(name, new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("door-" + name).start(door::letIn);
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** Where clients come to. */
    public int port() {
        return server.getLocalPort();
    }

    /** What is behind it listens on another port from now on. */
    public void leadTo(int port) {
        target = port;
    }

    /** Ends every connection as it is; new ones are let in. */
    public void cut() {
        sockets.forEach(this::end);
    }

    /** Each piece is handed on so much later, in both directions; 0 for at once. */
    public void delay(long millis) {
        delayMillis = millis;
    }

    /** Nothing is handed on while it is held, and no connection ends. */
    public void hold(boolean hold) {
        held = hold;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held = false;
        cut();
    }

    private void letIn() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // closed, or the client was gone already
            }
        }
    }

    private void connect(Socket client) {
        Socket behind = new Socket();
        sockets.add(behind);
        try {
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        } catch (IOException e) {
            end(client);
            end(behind);
            return;
        }
        Thread.ofVirtual().start(() -> hand(client, behind));
        Thread.ofVirtual().start(() -> hand(behind, client));
    }

    private void hand(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMillis));
                while (held) {
                    LockSupport.parkNanos(LOOK_AGAIN_NANOS);
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException e) {
            // cut
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }
}
