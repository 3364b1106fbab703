package io.foreknown.domain.given;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Geometry.Polygon;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where a test begins to say what is given. */
public final class Given {
  private Given() {}

  public static WarningBuilder aWarning(String id) {
    return new WarningBuilder(id);
  }

  public static ReportBuilder aReport(String id) {
    return new ReportBuilder(id);
  }

  public static StatementBuilder aStatement(String id) {
    return new StatementBuilder(id);
  }

  public static DecisionBuilder aDecision(String id) {
    return new DecisionBuilder(id);
  }

  public static PlaceBuilder aPlace(String id) {
    return new PlaceBuilder(id);
  }

  public static FindingBuilder aFinding(String id) {
    return new FindingBuilder(id);
  }

  public static ScoreSpecBuilder aSpec(String id) {
    return new ScoreSpecBuilder(id);
  }

  /** What the issuer said anew at a moment. */
  public static UpdateBuilder anUpdate(String at) {
    return new UpdateBuilder(span(at));
  }

  /** That the warning ended at a moment. */
  public static Update anEnd(String at) {
    return Update.end(span(at));
  }

  public static Place site(String id, String... lineage) {
    return aPlace(id).within(lineage).place();
  }

  public static Party party(String id, String... lineage) {
    return new Party(id, "the " + id, List.of(lineage));
  }

  /** A day, a moment, or two of them joined by a slash. */
  public static Span span(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return span(text.substring(0, slash)).hull(span(text.substring(slash + 1)));
    }
    return text.contains("T") ? Span.at(Instant.parse(text)) : Span.ofDay(LocalDate.parse(text));
  }

  /** A moment; of a day, its last millisecond. */
  public static Instant moment(String text) {
    return span(text).to();
  }

  static Span later(Span span, Duration by) {
    return new Span(span.from().plus(by), span.to().plus(by));
  }

  public static Circle point(double lon, double lat) {
    return circle(lon, lat, 0);
  }

  public static Circle circle(double lon, double lat, double radiusKm) {
    return new Circle(new LonLat(lon, lat), radiusKm);
  }

  public static Polygon box(double west, double south, double east, double north) {
    return new Polygon(List.of(ring(west, south, east, south, east, north, west, north)));
  }

  /** The closed ring through these longitudes and latitudes. */
  public static List<LonLat> ring(double... lonLats) {
    List<LonLat> ring = new ArrayList<>();
    for (int i = 0; i < lonLats.length; i += 2) {
      ring.add(new LonLat(lonLats[i], lonLats[i + 1]));
    }
    ring.add(ring.get(0));
    return List.copyOf(ring);
  }

  /** The figures of a scorecard that a decision about a match can change. */
  public static Scorecard.Figures figuresOf(Scorecard of) {
    return new Scorecard.Figures(
        of.incidentsWarned(),
        of.warningsVerified(),
        of.pending(),
        of.pod(),
        of.far(),
        of.csi(),
        of.podInterval(),
        of.farInterval(),
        of.leadMinutes(),
        of.meanFirstLeadMinutes());
  }
}
