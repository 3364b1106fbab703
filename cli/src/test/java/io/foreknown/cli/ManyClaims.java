package io.foreknown.cli;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.site;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A year of news from many towns: more claims than fit on a screen, fewer than in a benchmark. */
final class ManyClaims {
  private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
  private static final long MINUTES = Duration.ofDays(365).toMinutes();
  private static final int CLAIMS_OF_A_TOWN = 10;

  private final Random random;
  private final int towns;

  private ManyClaims(int number, long seed) {
    this.random = new Random(seed);
    this.towns = number / CLAIMS_OF_A_TOWN;
  }

  /** Line by line, always the same of a seed. */
  static List<String> lines(int number, long seed) {
    ManyClaims claims = new ManyClaims(number, seed);
    return IntStream.range(0, number).mapToObj(claims::claim).map(ClaimJson::write).toList();
  }

  private Claim claim(int number) {
    Instant published = START.plus(Duration.ofMinutes(random.nextLong(MINUTES)));
    int town = random.nextInt(towns);
    return switch (random.nextInt(CLAIMS_OF_A_TOWN)) {
      case 0, 1, 2 ->
          aWarning("w" + number)
              .published(published)
              .issued(Span.at(published))
              .on(place(town))
              .claim();
      case 3 ->
          aStatement("s" + number)
              .published(published)
              .on("e" + town, "response.adequate")
              .holding(random.nextBoolean())
              .by("speaker-" + random.nextInt(towns))
              .claim();
      default ->
          aReport("i" + number)
              .ofEvent(random.nextBoolean() ? "e" + town : null)
              .published(published)
              .began(Span.at(published))
              .on(place(town))
              .claim();
    };
  }

  private static Place place(int town) {
    return site("town-" + town, "RU-" + town % 80, "RU");
  }
}
