package io.foreknown.cli;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages by which an office would have given one warning of the storm day: an Alert, an
 * Update that repeats it, one that trims its area to a quarter of its width, and its end. They come
 * early, while most of what the day had was still to strike.
 *
 * @param extendedBy how much later the trimmed warning ends than was first said
 * @param endedAfter the share of its time after which a Cancel ends it; null: none does
 */
record StormMessages(Warning warning, Duration extendedBy, @Nullable Double endedAfter) {
  private static final Map<String, String> CODES =
      Map.of("met.tornado", "TOR", "met.severe-thunderstorm", "SVR", "met.flood.flash", "FFW");

  private static final DateTimeFormatter CAP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'-00:00'").withZone(ZoneOffset.UTC);

  private static final double REPEATED = 0.04;
  private static final double TRIMMED = 0.08;
  private static final double WIDTH_LEFT = 0.25;

  /** What held from one moment on. */
  record Said(Instant from, List<LonLat> ring, Instant until) {}

  Instant issued() {
    return warning.issued().from();
  }

  private Instant expires() {
    return Objects.requireNonNull(warning.validity()).to();
  }

  private Instant after(double share) {
    long seconds = Duration.between(issued(), expires()).toSeconds();
    return issued().plusSeconds(Math.round(seconds * share));
  }

  /** When a Cancel ends it; null: none does. */
  @Nullable Instant ended() {
    return endedAfter == null ? null : after(endedAfter);
  }

  List<LonLat> ring() {
    return ((Geometry.Polygon) Objects.requireNonNull(warning.targets().get(0).geometry()))
        .rings()
        .get(0);
  }

  private List<LonLat> trimmed() {
    List<LonLat> ring = ring();
    double lon = ring.stream().mapToDouble(LonLat::lon).average().orElseThrow();
    double lat = ring.stream().mapToDouble(LonLat::lat).average().orElseThrow();
    return ring.stream()
        .map(of -> new LonLat(nearer(of.lon(), lon), nearer(of.lat(), lat)))
        .toList();
  }

  private static double nearer(double of, double centre) {
    return rounded(centre + (of - centre) * WIDTH_LEFT);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }

  /** What it said, from moment to moment. */
  List<Said> said() {
    return List.of(
        new Said(issued(), ring(), expires()),
        new Said(after(TRIMMED), trimmed(), expires().plus(extendedBy)));
  }

  /** In the order in which they were sent. */
  List<String> all() {
    List<String> messages = new ArrayList<>();
    messages.add(message("Alert", issued(), "", info(ring(), expires())));
    messages.add(message("Update", after(REPEATED), reference(), info(ring(), expires())));
    messages.add(
        message(
            "Update", after(TRIMMED), reference(), info(trimmed(), expires().plus(extendedBy))));
    Instant ended = ended();
    if (ended != null) {
      messages.add(message("Cancel", ended, reference(), ""));
    }
    return messages;
  }

  private String id(Instant sent) {
    return warning.header().id() + "." + sent.getEpochSecond();
  }

  private String sender() {
    return warning.issuer().id() + "@example.org";
  }

  private String reference() {
    return "<references>%s,%s,%s</references>"
        .formatted(sender(), id(issued()), CAP.format(issued()));
  }

  private String message(String type, Instant sent, String references, String info) {
    return """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>%s</sender><sent>%s</sent>
          <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s%s
        </alert>
        """
        .formatted(id(sent), sender(), CAP.format(sent), type, references, info);
  }

  private String info(List<LonLat> ring, Instant expires) {
    String polygon =
        ring.stream()
            .map(of -> String.format(Locale.ROOT, "%.5f,%.5f", of.lat(), of.lon()))
            .collect(Collectors.joining(" "));
    return """

          <info><category>Met</category><event>Storm</event><urgency>Immediate</urgency>
            <severity>Severe</severity><certainty>Observed</certainty>
            <eventCode><valueName>SAME</valueName><value>%s</value></eventCode>
            <onset>%s</onset><expires>%s</expires>
            <area><areaDesc>%s</areaDesc><polygon>%s</polygon></area></info>"""
        .formatted(
            CODES.get(warning.hazard().name()),
            CAP.format(issued()),
            CAP.format(expires),
            warning.header().id(),
            polygon);
  }
}
