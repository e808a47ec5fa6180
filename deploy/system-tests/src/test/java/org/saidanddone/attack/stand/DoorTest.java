package org.saidanddone.attack.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a door does to the connections that go through it. */
class DoorTest {
    private ServerSocket echo;
    private Door door;

    @BeforeEach
    void aDoorBeforeAnEcho() throws IOException {
        echo = echo();
        door = Door.open("a door", echo.getLocalPort());
    }

    @AfterEach
    void closed() throws IOException {
        door.close();
        echo.close();
    }

    @Test
    void whatGoesInComesOut() throws IOException {
        try (Socket client = client()) {
            assertThat(echoed(client)).isEqualTo(7);
        }
    }

    @Test
    void whenItIsCutTheConnectionEndsAndTheNextOneWorks() throws IOException {
        try (Socket client = client()) {
            echoed(client);
            door.cut();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket next = client()) {
            assertThat(echoed(next)).isEqualTo(7);
        }
    }

    @Test
    void whenItIsHeldNothingComesAndNothingIsLost() throws IOException {
        try (Socket client = client()) {
            client.setSoTimeout(200);
            door.hold(true);
            client.getOutputStream().write(7);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            door.hold(false);
            client.setSoTimeout(5_000);
            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void whenItIsDelayedItComesLater() throws IOException {
        try (Socket client = client()) {
            door.delay(100);
            long began = System.nanoTime();
            assertThat(echoed(client)).isEqualTo(7);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
        }
    }

    @Test
    void itCanLeadElsewhere() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.leadTo(other.getLocalPort());
            try (Socket client = client();
                    Socket accepted = other.accept()) {
                client.getOutputStream().write(9);
                assertThat(accepted.getInputStream().read()).isEqualTo(9);
            }
        }
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), door.port());
        client.setSoTimeout(5_000);
        return client;
    }

    private static int echoed(Socket client) throws IOException {
        client.getOutputStream().write(7);
        return client.getInputStream().read();
    }

    private static ServerSocket echo() throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> back(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
        return server;
    }

    private static void back(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // cut
        }
    }
}
