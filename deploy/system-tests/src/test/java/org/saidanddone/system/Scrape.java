package org.saidanddone.system;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The metrics of a service at one moment, in Prometheus' text format. */
record Scrape(String text) {
    static Scrape of(URI service) {
        return new Scrape(given().header("Accept", "text/plain")
                .get(service.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The value of a series. */
    double value(String name, String... labels) {
        return lines().stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + name + List.of(labels)));
    }

    /** The names of our own metrics, each of which has a help text. */
    TreeSet<String> described() {
        TreeSet<String> names = new TreeSet<>();
        text.lines()
                .filter(line -> line.matches("# HELP saidanddone_\\w+ \\S.+"))
                .forEach(line -> names.add(line.split(" ", 4)[2]));
        return names;
    }

    /** Every series, as {@code name{label="value",…} value}. */
    List<String> lines() {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
}
