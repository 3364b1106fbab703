package io.foreknown.feeds.cap;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.cap.IndexedMessage.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the warnings that an alert gives, one of each event at its time.
 *
 * <p>Blocks in other languages than the first repeat it and are passed over; those in a variant of
 * the first, such as {@code de-AT} beside {@code de}, are taken with it. Blocks of one event,
 * hazard, time and urgency are one warning for all their areas.
 *
 * <p>What a Cancel names, and what an Update says is over, is {@code cancelled} when it was sent.
 * The times of a block that says so are its own, not those of the danger.
 */
final class Content {
  /** Parts the tag of a language from that of its variant. */
  private static final Pattern VARIANT = Pattern.compile("[-_]");

  private static final List<String> MOST_SEVERE_FIRST = List.copyOf(CapNames.SEVERITY);

  private Content() {}

  /** The first is that of the first block; none of an end that does not say where. */
  static List<Warning> of(Envelope envelope, Kind kind, List<Info> infos, Validities validities) {
    List<Warning> warnings = new ArrayList<>();
    for (List<Info> some : infos.size() == 1 ? List.of(infos) : byTopic(infos)) {
      List<Place> targets = targets(some);
      if (!targets.isEmpty()) {
        warnings.add(warning(envelope, kind, some, targets, validities));
      }
    }
    require(kind == Kind.CANCEL || !warnings.isEmpty(), "has no area; a warning needs one");
    return warnings;
  }

  private static Collection<List<Info>> byTopic(List<Info> infos) {
    Map<Topic, List<Info>> byTopic = new LinkedHashMap<>();
    String first = infos.get(0).language();
    for (Info info : infos) {
      if (primary(info.language()).equalsIgnoreCase(primary(first))) {
        byTopic.computeIfAbsent(topic(info, first, byTopic), any -> new ArrayList<>()).add(info);
      }
    }
    return byTopic.values();
  }

  /**
   * What blocks of one warning share.
   *
   * @param event as the block words it
   */
  private record Topic(
      String event,
      Hazard hazard,
      CapLevels urgency,
      @Nullable Instant onset,
      @Nullable Instant effective,
      @Nullable Instant end,
      boolean over) {
    boolean isOf(Info info) {
      return equals(of(event, info));
    }

    static Topic of(String event, Info info) {
      return new Topic(
          event,
          info.hazard(),
          info.urgency(),
          info.onset(),
          info.effective(),
          info.end(),
          info.over());
    }
  }

  /** A variant of the language may word the event otherwise. */
  private static Topic topic(Info info, String first, Map<Topic, List<Info>> known) {
    Topic own = Topic.of(info.event().toLowerCase(Locale.ROOT), info);
    if (info.language().equalsIgnoreCase(first)) {
      return own;
    }
    return known.keySet().stream().filter(topic -> topic.isOf(info)).findFirst().orElse(own);
  }

  private static String primary(String language) {
    return VARIANT.split(language, 2)[0];
  }

  private static Warning warning(
      Envelope envelope, Kind kind, List<Info> infos, List<Place> targets, Validities validities) {
    Info lead = mostSevere(infos);
    Instant sent = envelope.id().sent();
    boolean isClear = kind != Kind.ALERT && lead.over();
    Span validity = isClear ? null : lead.validity(sent, validities);
    return new Warning(
        header(envelope, lead, validity),
        issuer(envelope, lead),
        envelope.addressees(),
        envelope.audience(),
        Span.at(sent),
        validity,
        lead.hazard(),
        List.of(),
        targets,
        isClear || kind == Kind.CANCEL ? Span.at(sent) : null,
        envelope.isExercise(),
        lead.urgency(),
        List.of());
  }

  /** Of equally severe ones the first. */
  private static Info mostSevere(List<Info> infos) {
    Info lead = infos.get(0);
    for (Info info : infos) {
      lead = rank(info.urgency().severity()) < rank(lead.urgency().severity()) ? info : lead;
    }
    return lead;
  }

  private static int rank(@Nullable String severity) {
    return MOST_SEVERE_FIRST.indexOf(severity == null ? "Unknown" : severity);
  }

  /** Stands for the message alone; the revision is given by the chain that it belongs to. */
  private static Header header(Envelope envelope, Info lead, @Nullable Span validity) {
    Instant sent = envelope.id().sent();
    Map<String, @Nullable Instant> moments = new HashMap<>();
    moments.put("publishedAt", sent);
    moments.put("issued", sent);
    moments.put("validity.from", validity == null ? null : validity.from());
    moments.put("validity.to", validity == null ? null : validity.to());
    Story story = new Story(lead.web(), lead.headline(), null, lead.language());
    return new Header(
        envelope.id().claim(),
        1,
        sent,
        null,
        story,
        null,
        List.of(),
        Basis.DOCUMENT,
        null,
        null,
        lead.given().of(moments));
  }

  private static Party issuer(Envelope envelope, Info lead) {
    String sender = envelope.id().sender();
    return new Party(sender, Objects.requireNonNullElse(lead.senderName(), sender), List.of());
  }

  private static List<Place> targets(List<Info> infos) {
    Map<String, Place> byId = new LinkedHashMap<>();
    for (Info info : infos) {
      for (Place place : info.places()) {
        byId.putIfAbsent(place.id(), place);
      }
    }
    return List.copyOf(byId.values());
  }
}
