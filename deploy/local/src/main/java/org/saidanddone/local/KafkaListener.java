package org.saidanddone.local;

/**
 * A further address at which the broker listens on loopback. A client that comes to it is told to come to the advertised port from then on: to
 * the broker itself, or to something that stands before it.
 *
 * @param name in capital letters and digits
 */
public record KafkaListener(String name, int port, int advertisedPort) {
    String listens() {
        return name + "://127.0.0.1:" + port;
    }

    String advertises() {
        return name + "://127.0.0.1:" + advertisedPort;
    }
}
