package io.foreknown.dashboard.http;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.circle;
import static io.foreknown.domain.given.Given.party;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.place.Place;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Measures lists, searches and memory with many events; how to run it stands in docs/dashboard.md.
 */
final class MeasureViews {
  private static final int EVENTS = 100_000;
  private static final int PLACES = 20_000;
  private static final int ROUNDS = 200;
  private static final Instant START = Instant.parse("2014-01-01T00:00:00Z");

  private final Random random = new Random(7);

  private MeasureViews() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    try (Running running = new Running()) {
      MeasureViews measure = new MeasureViews();
      long empty = used();
      long began = System.nanoTime();
      for (int from = 0; from < EVENTS; from += 1_000) {
        running.newsroom.published(measure.claims(from));
      }
      running.newsroom.judged("2024-05-01");
      System.out.printf("fed in %d ms%n", (System.nanoTime() - began) / 1_000_000);
      System.out.printf("memory %d MB%n", (used() - empty) / 1_000_000);
      for (String path :
          List.of(
              "/api/events",
              "/api/events?limit=200",
              "/api/events?text=hall%%2077",
              "/api/events?hazard=met.tornado&place=city-77",
              "/api/matches?party=issuer-7&state=match",
              "/api/outcomes?from=2015-01-01&to=2015-02-01",
              "/api/dossiers?text=nothing-has-this-word",
              "/api/events/incident/i77")) {
        measure.report(running, path.replace("%%", "%"));
      }
      System.out.printf("with a past moment, memory %d MB%n", (used() - empty) / 1_000_000);
      measure.past(running, "2019-01-01");
      measure.past(running, "2019-01-01");
      measure.past(running, "2024-01-01");
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Claim[] claims(int from) {
    List<Claim> claims = new ArrayList<>();
    for (int number = from; number < from + 1_000; number++) {
      claims.add(number % 2 == 0 ? warning(number / 2) : report(number / 2));
    }
    return claims.toArray(Claim[]::new);
  }

  private Claim warning(int number) {
    Instant issued = START.plus(Duration.ofHours(number));
    return aWarning("w" + number)
        .published(issued)
        .by(party("issuer-" + number % 50))
        .issued(issued.toString())
        .of(number % 3 == 0 ? "met.tornado" : "security.terrorism")
        .on(place(random.nextInt(PLACES)))
        .claim();
  }

  private Claim report(int number) {
    Instant began = START.plus(Duration.ofHours(number + 20));
    return aReport("i" + number)
        .published(began.plusSeconds(600))
        .toldBy("Gazette " + number % 100)
        .of(number % 3 == 0 ? "met.tornado" : "security.terrorism")
        .began(began.toString())
        .on(place(random.nextInt(PLACES)))
        .claim();
  }

  private static Place place(int number) {
    double lon = -170 + number % 340;
    double lat = -60 + number / 340 * 2;
    return aPlace("hall " + number)
        .within("city-" + number % 500, "X" + (char) ('A' + number % 20))
        .covering(circle(lon, lat, 1))
        .place();
  }

  private void report(Running running, String path) throws IOException, InterruptedException {
    List<Long> micros = new ArrayList<>();
    int bytes = 0;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      long began = System.nanoTime();
      bytes = running.get(path).body().length();
      if (round >= ROUNDS) {
        micros.add((System.nanoTime() - began) / 1_000);
      }
    }
    Collections.sort(micros);
    System.out.printf(
        "%-50s p50 %6.1f ms  p95 %6.1f ms  %7d characters%n",
        path, micros.get(ROUNDS / 2) / 1e3, micros.get(ROUNDS * 95 / 100) / 1e3, bytes);
  }

  private void past(Running running, String moment) throws IOException, InterruptedException {
    long began = System.nanoTime();
    int status = running.get("/api/events?as-of=" + moment).statusCode();
    System.out.printf(
        "as of %s: %d in %d ms%n", moment, status, (System.nanoTime() - began) / 1_000_000);
  }
}
