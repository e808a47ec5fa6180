package org.saidanddone.bench.gate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The metrics of a service at one moment, in Prometheus' text format. */
record Scrape(String text) {
    /**
     * What a timer holds.
     *
     * @param count how often it timed something
     * @param seconds all of that together
     */
    record Timed(long count, double seconds) {}

    static Scrape of(HttpClient http, URI service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        return new Scrape(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /**
     * A timer.
     *
     * @param label as it is written: {@code purpose="check"}
     */
    Timed timer(String name, String label) {
        return new Timed((long) value(name + "_seconds_count", label), value(name + "_seconds_sum", label));
    }

    /** Of the series with this label, whatever other labels and commas stand beside it. */
    private double value(String series, String label) {
        return text.lines()
                .filter(line -> line.startsWith(series + "{") && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no series " + series + " with " + label));
    }
}
