package io.foreknown.domain.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.place.SiteKinds;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.time.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The warnings and storm reports of one office of the US National Weather Service on 20 June 2018,
 * in the public domain, and the scores that its verification by the IEM Cow gives.
 *
 * @see <a href="https://mesonet.agron.iastate.edu/cow/">IEM Cow</a>
 */
public final class StormDay {
  /** The warned phenomena, with their hazards. */
  public static final Map<String, String> PHENOMENA =
      new TreeMap<>(
          Map.of("TO", "met.tornado", "SV", "met.severe-thunderstorm", "FF", "met.flood.flash"));

  private static final Map<String, String> REPORTED =
      Map.of(
          "T", "met.tornado",
          "H", "met.severe-thunderstorm.hail",
          "G", "met.severe-thunderstorm.gust",
          "D", "met.severe-thunderstorm.damage",
          "F", "met.flood.flash",
          "x", "met.flood.flash");

  private StormDay() {}

  /** A report verifies a warning within a kilometre of its polygon. */
  public static MatchRules rules() {
    return new MatchRules(
        List.of(
            new MatchRow("", 0, Duration.ZERO, 0, Duration.ZERO),
            new MatchRow("met", 1, Duration.ZERO, 0, Duration.ZERO)),
        SiteKinds.shipped());
  }

  /** The scorecard of a phenomenon: in the window, tolerance of the rules, no horizon. */
  public static ScoreSpec spec(String phenomenon) {
    Hazard hazard = new Hazard(Objects.requireNonNull(PHENOMENA.get(phenomenon)));
    return new ScoreSpec(phenomenon, Set.of(), hazard, null, null, null, Policy.IN_WINDOW, true);
  }

  /** All warnings and reports, each an event of its own, in the order of their files. */
  public static List<Claim> claims() {
    return Stream.concat(
            rows("warnings.csv").map(StormDay::warning), rows("reports.csv").map(StormDay::report))
        .toList();
  }

  /** The figures of a phenomenon by name; those that are undefined are missing. */
  public static Map<String, Double> expected(String phenomenon) {
    Matcher block =
        Pattern.compile("\"%s\": \\{([^}]*)}".formatted(phenomenon)).matcher(read("expected.json"));
    if (!block.find()) {
      throw new IllegalArgumentException(phenomenon);
    }
    Map<String, Double> figures = new TreeMap<>();
    Matcher figure = Pattern.compile("\"(\\w+)\": ([\\d.]+)").matcher(block.group(1));
    while (figure.find()) {
      figures.put(figure.group(1), Double.valueOf(figure.group(2)));
    }
    return figures;
  }

  private static Claim warning(List<String> row) {
    Instant issued = Instant.parse(row.get(3));
    return new Warning(
        header(row.get(0), issued),
        Given.party(row.get(1)),
        List.of(),
        Audience.PUBLIC,
        Span.at(issued),
        new Span(issued, Instant.parse(row.get(4))),
        new Hazard(Objects.requireNonNull(PHENOMENA.get(row.get(2)))),
        List.of(),
        List.of(place(row.get(0), polygon(row.get(5)))),
        null,
        null,
        CapLevels.UNKNOWN,
        List.of());
  }

  private static Claim report(List<String> row) {
    Instant transmitted = Instant.parse(row.get(3));
    LonLat at = new LonLat(Double.parseDouble(row.get(4)), Double.parseDouble(row.get(5)));
    return new IncidentReport(
        header(row.get(0), transmitted),
        new Hazard(Objects.requireNonNull(REPORTED.get(row.get(1)))),
        IncidentOutcome.OCCURRED,
        Span.at(Instant.parse(row.get(2))),
        null,
        List.of(place(row.get(0), new Geometry.Circle(at, 0))),
        null,
        null,
        Span.at(transmitted),
        null);
  }

  private static Header header(String id, Instant published) {
    return new Header(id, 1, published, null, null, null, List.of(), null, null, null);
  }

  private static Place place(String id, Geometry geometry) {
    return new Place(id, id, null, Level.SITE, List.of(), geometry);
  }

  private static Geometry polygon(String corners) {
    return new Geometry.Polygon(
        List.of(
            Arrays.stream(corners.split(" "))
                .map(corner -> corner.split(","))
                .map(c -> new LonLat(Double.parseDouble(c[0]), Double.parseDouble(c[1])))
                .toList()));
  }

  /** Rows without the heading; a quoted column may hold commas, and only the last is quoted. */
  private static Stream<List<String>> rows(String file) {
    return read(file)
        .lines()
        .skip(1)
        .map(
            line -> {
              String[] halves = line.split("\"", 3);
              List<String> columns = List.of(halves[0].split(","));
              return halves.length == 1
                  ? columns
                  : Stream.concat(columns.stream(), Stream.of(halves[1])).toList();
            });
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(StormDay.class.getResourceAsStream("nws-2018/" + file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
