package io.foreknown.producers.cap;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes one warning of all that an alert tells.
 *
 * <p>Blocks in other languages than the first repeat it and are passed over; regional forms of one
 * language are one. Of those that are left the areas are united, the times enclosed, and the most
 * severe one speaks for all.
 */
final class Content {
  private static final List<String> MOST_SEVERE_FIRST = List.copyOf(Words.SEVERITY);

  private Content() {}

  static Warning of(Envelope envelope, List<Info> infos) {
    List<Info> spoken = inFirstLanguage(infos);
    Info lead =
        spoken.stream()
            .min(Comparator.comparingInt(info -> rank(info.urgency().severity())))
            .orElseThrow();
    List<Place> targets = targets(spoken);
    require(!targets.isEmpty(), "tells no area, a warning needs one");
    Instant sent = envelope.id().sent();
    return new Warning(
        header(envelope, lead),
        issuer(envelope, lead),
        envelope.addressees(),
        envelope.audience(),
        Span.at(sent),
        validity(spoken, sent),
        hazard(spoken, lead),
        List.of(),
        targets,
        null,
        envelope.isExercise(),
        lead.urgency());
  }

  private static List<Info> inFirstLanguage(List<Info> infos) {
    String first = language(infos.get(0));
    return infos.stream().filter(info -> language(info).equals(first)).toList();
  }

  /** Without region and script: {@code de-DE} is {@code de}. */
  private static String language(Info info) {
    return Locale.forLanguageTag(info.language()).getLanguage();
  }

  private static int rank(@Nullable String severity) {
    return MOST_SEVERE_FIRST.indexOf(severity == null ? "Unknown" : severity);
  }

  /** Stands for the message alone; the revision is told by the chain that it belongs to. */
  private static Header header(Envelope envelope, Info lead) {
    Story story = new Story(lead.web(), lead.headline(), null, lead.language());
    return new Header(
        envelope.id().claim(),
        1,
        envelope.id().sent(),
        null,
        story,
        null,
        List.of(),
        Basis.DOCUMENT,
        null,
        null);
  }

  private static Party issuer(Envelope envelope, Info lead) {
    String sender = envelope.id().sender();
    return new Party(sender, Objects.requireNonNullElse(lead.senderName(), sender), List.of());
  }

  private static @Nullable Span validity(List<Info> infos, Instant sent) {
    return infos.stream()
        .map(info -> info.validity(sent))
        .filter(Objects::nonNull)
        .reduce(Span::hull)
        .orElse(null);
  }

  /** The narrowest where one lies within the other, else what all have in common. */
  private static Hazard hazard(List<Info> infos, Info lead) {
    return infos.stream().map(Info::hazard).reduce(lead.hazard(), Hazards::together);
  }

  private static List<Place> targets(List<Info> infos) {
    Map<String, Place> byId = new LinkedHashMap<>();
    infos.stream()
        .flatMap(info -> info.places().stream())
        .forEach(place -> byId.putIfAbsent(place.id(), place));
    return List.copyOf(byId.values());
  }
}
