package io.foreknown.domain.given;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Claims at the limits of every list and text, and each nearly as large as a claim may be, about
 * one warning event and one incident event.
 */
public final class FatClaim {
  /** What the lists of a claim take together; the rest is for all else. */
  private static final int LISTS_BYTES = Limits.CLAIM_BYTES * 8 / 10;

  private static final Instant NOON = Instant.parse("2024-03-22T12:00:00Z");
  private static final Span DAY = new Span(NOON, NOON.plusSeconds(86_400));
  private static final Hazard HAZARD = new Hazard("met.tornado");

  private static final List<Place> SOMEWHERE =
      List.of(new Place("p0", "Somewhere", null, Level.SITE, List.of(), null));

  private FatClaim() {}

  /** Some claims, of different ids. */
  public static Arbitrary<List<Claim>> claims(int atLeast, int atMost) {
    return one().list().ofMinSize(atLeast).ofMaxSize(atMost).map(FatClaim::numbered);
  }

  /** One that is none. */
  public static Claim small(String id) {
    return warning(id, 0, List.of(), SOMEWHERE);
  }

  private static List<Claim> numbered(List<Made> made) {
    return IntStream.range(0, made.size())
        .mapToObj(number -> made.get(number).as("fat-" + number, number))
        .toList();
  }

  /** Makes a claim of a number. */
  private interface Made {
    Claim as(String id, int number);
  }

  private static Arbitrary<Made> one() {
    Arbitrary<Integer> entries = Arbitraries.of(1, 3, 40, Limits.LIST);
    Arbitrary<Integer> from = Arbitraries.of(0, 20, Limits.LIST, 2 * Limits.LIST);
    Arbitrary<String> letter = Arbitraries.of("a", "é", "字");
    return Combinators.combine(Arbitraries.of(Kind.values()), entries, from, letter)
        .as(
            (kind, count, first, with) ->
                (id, number) -> kind.of(id, number, new Entries(count, first, with)));
  }

  /** What a list holds: so many entries, from which number on, and the letter of their texts. */
  private record Entries(int count, int first, String letter) {
    List<Party> parties() {
      return each().map(number -> party("party-" + number)).toList();
    }

    private Stream<Integer> each() {
      return IntStream.range(first, first + count).boxed();
    }

    private Party party(String id) {
      return new Party(id, letter.repeat(Math.min(Limits.NAME, room() / 3)), lineage());
    }

    /** Ids as long as they may be, as many as there is room for. */
    private List<String> lineage() {
      int many = Math.min(Limits.LIST, Math.max(0, room() - 3 * Limits.NAME) / (3 * Limits.ID));
      return IntStream.range(0, many)
          .mapToObj(number -> (number + letter.repeat(Limits.ID)).substring(0, Limits.ID))
          .toList();
    }

    private int room() {
      return LISTS_BYTES / count - 20;
    }

    List<Place> names() {
      return each()
          .map(
              number ->
                  new Place("p" + number, party("any").name(), null, Level.SITE, lineage(), null))
          .toList();
    }

    List<Place> areas() {
      int corners = Math.min(Limits.POSITIONS, Math.max(4, room() / 17)) - 1;
      return each()
          .map(
              number ->
                  new Place(
                      "z" + number,
                      "Zone",
                      null,
                      Level.DISTRICT,
                      List.of("US"),
                      area(number, corners)))
          .toList();
    }

    private static Geometry area(int number, int corners) {
      double lon = -120 + number % 40;
      double lat = 30 + number / 40 % 15;
      List<LonLat> ring = new ArrayList<>();
      for (int corner = 0; corner < corners; corner++) {
        double angle = 2 * Math.PI * corner / corners;
        ring.add(
            new LonLat(short5(lon + 0.6 * Math.cos(angle)), short5(lat + 0.6 * Math.sin(angle))));
      }
      ring.add(ring.get(0));
      return Geometry.Polygon.ofChecked(List.of(ring));
    }
  }

  /** Short as text, so that a line of NDJSON can hold it. */
  private static double short5(double degrees) {
    return Math.round(degrees * 100_000) / 100_000.0;
  }

  private enum Kind {
    WARNING_OF_NAMES {
      @Override
      Claim of(String id, int number, Entries with) {
        return warning(id, number, List.of(), with.names());
      }
    },
    WARNING_OF_AREAS {
      @Override
      Claim of(String id, int number, Entries with) {
        return warning(id, number, List.of(), with.areas());
      }
    },
    WARNING_OF_SUSPECTS {
      @Override
      Claim of(String id, int number, Entries with) {
        return warning(id, number, with.parties(), SOMEWHERE);
      }
    },
    REPORT_OF_AREAS {
      @Override
      Claim of(String id, int number, Entries with) {
        return report(header(id, number, "storm", List.of()), with.areas(), null);
      }
    },
    REPORT_OF_PERPETRATORS {
      @Override
      Claim of(String id, int number, Entries with) {
        Perpetrators by = new Perpetrators(with.parties(), number % 2 == 0);
        return report(header(id, number, "storm", List.of()), SOMEWHERE, by);
      }
    },
    REPORT_BY_MANY {
      @Override
      Claim of(String id, int number, Entries with) {
        return report(header(id, number, "storm", with.parties()), SOMEWHERE, null);
      }
    },
    STATEMENT_OF_PARTIES {
      @Override
      Claim of(String id, int number, Entries with) {
        Perpetrators by = new Perpetrators(with.parties(), true);
        return statement(id, number, "incident.perpetrator", new Position.OfParties(by));
      }
    },
    STATEMENT_OF_PLACES {
      @Override
      Claim of(String id, int number, Entries with) {
        return statement(id, number, "incident.place", new Position.OfPlaces(with.names()));
      }
    };

    abstract Claim of(String id, int number, Entries with);
  }

  private static Header header(String id, int number, String event, List<Party> by) {
    String url = "https://example.org/" + "u".repeat(Limits.URL - 20);
    Story story = new Story(url, "h".repeat(Limits.TEXT), "Outlet " + number, "en");
    Instant at = NOON.plusSeconds(60L * number);
    return new Header(id, 1, at, event, story, null, by, null, "q".repeat(Limits.TEXT), null);
  }

  private static Warning warning(String id, int number, List<Party> suspects, List<Place> targets) {
    return new Warning(
        header(id, number, "bulletin", List.of()),
        new Party("office", "Office", List.of()),
        List.of(),
        Audience.PUBLIC,
        Span.at(NOON.minusSeconds(3_600)),
        null,
        HAZARD,
        suspects,
        targets,
        null,
        false,
        CapLevels.UNKNOWN,
        List.of());
  }

  private static IncidentReport report(
      Header header, List<Place> places, @Nullable Perpetrators by) {
    return new IncidentReport(
        header, HAZARD, IncidentOutcome.OCCURRED, DAY, null, places, null, null, DAY, by);
  }

  private static Statement statement(String id, int number, String predicate, Position position) {
    Header header = header(id, number, "any", List.of());
    Party speaker = new Party("speaker-" + number, "Speaker " + number, List.of());
    Span said = Span.at(header.publishedAt());
    return new Statement(
        header,
        "storm",
        predicate,
        position,
        number % 2 == 0 ? Polarity.AFFIRMS : Polarity.DENIES,
        false,
        speaker,
        said,
        said);
  }
}
