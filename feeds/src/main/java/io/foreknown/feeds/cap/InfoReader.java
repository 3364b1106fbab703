package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.xml.CheckedElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code info} blocks of an alert. */
record InfoReader(CapVersion version, AlertPolicy policy) {
  private static final String DEFAULT_LANGUAGE = "en-US";
  private static final List<String> TIMES = List.of("onset", "effective", "expires");
  private static final String EVENT_END = "eventEndingTime";
  private static final String PAST = "Past";
  private static final String ALL_CLEAR = "AllClear";

  /** What can be read; problems are noted with the alert. */
  List<Info> readAll(CheckedElement alert) {
    String sender = Objects.requireNonNullElse(alert.text("sender"), "");
    String sent = alert.text("sent");
    List<Info> infos = new ArrayList<>();
    for (CheckedElement node : alert.all("info")) {
      infos.add(read(node.noting(), sender, sent));
    }
    return infos;
  }

  private Info read(CheckedElement node, String sender, @Nullable String sent) {
    CapNames.check(node, CapNames.INFO_ONCE, CapNames.INFO_OFTEN);
    List<String> categories = categories(node);
    String event = node.required("event");
    CapLevels capLevels = urgency(node);
    List<Pair> codes = pairs(node, "eventCode");
    List<Pair> parameters = pairs(node, "parameter");
    CapTime time = CapTime.of(version);
    Instant onset = node.parsed("onset", time::read);
    Instant effective = node.parsed("effective", time::read);
    Instant end = end(node, parameters, node.parsed("expires", time::read));
    check(node);
    List<Place> places = new AreaReader(version, policy, sender).readAll(node);
    String headline = node.text("headline");
    String language = node.text("language");
    return new Info(
        language == null ? DEFAULT_LANGUAGE : language,
        event == null ? "" : event,
        hazard(codes, parameters, categories),
        capLevels,
        onset,
        effective,
        end,
        given(node, parameters, sent),
        node.text("senderName"),
        headline == null ? event : headline,
        node.text("web"),
        places,
        isOver(node, capLevels));
  }

  private static CapTimes given(CheckedElement node, List<Pair> parameters, @Nullable String sent) {
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(sent);
    TIMES.forEach(name -> texts.add(node.text(name)));
    parameters.stream()
        .filter(pair -> pair.isNamed(EVENT_END))
        .forEach(pair -> texts.add(pair.value()));
    return CapTimes.of(texts);
  }

  private static boolean isOver(CheckedElement node, CapLevels capLevels) {
    return PAST.equals(capLevels.urgency())
        || node.all("responseType").stream()
            .anyMatch(one -> one.element().text().equals(ALL_CLEAR));
  }

  /**
   * The end of the danger itself, where it is given, else of the message: the US weather service
   * lets messages expire long before what they warn of is over.
   */
  private static @Nullable Instant end(
      CheckedElement node, List<Pair> parameters, @Nullable Instant expires) {
    return parameters.stream()
        .filter(pair -> pair.isNamed(EVENT_END) && CapTime.STRICT.fits(pair.value()))
        .map(pair -> node.attempt("parameter", () -> CapTime.STRICT.read(pair.value())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(expires);
  }

  private Hazard hazard(List<Pair> codes, List<Pair> parameters, List<String> categories) {
    Hazard hazard = policy.hazards().of(codes);
    hazard = hazard == null ? policy.hazards().of(parameters) : hazard;
    return hazard == null ? Hazards.ofCategories(categories) : hazard;
  }

  /** CAP 1.0 alone allows to give none. */
  private List<String> categories(CheckedElement node) {
    List<CheckedElement> all = node.all("category");
    if (all.isEmpty() && version != CapVersion.V1_0) {
      node.refuse("category", "is missing");
    }
    return all.stream()
        .filter(category -> isWord(category, CapNames.CATEGORY))
        .map(category -> category.element().text())
        .toList();
  }

  /** False, with a problem noted, when it is none of these. */
  private static boolean isWord(CheckedElement node, Set<String> allowed) {
    String text = node.element().text();
    if (!allowed.contains(text)) {
      node.refuse(
          "is %s, one of %s is expected".formatted(Excerpt.of(text), String.join(", ", allowed)));
      return false;
    }
    return true;
  }

  private static CapLevels urgency(CheckedElement node) {
    return new CapLevels(
        node.requiredWord("severity", CapNames.SEVERITY),
        node.requiredWord("urgency", CapNames.URGENCY),
        node.requiredWord("certainty", CapNames.CERTAINTY));
  }

  private List<Pair> pairs(CheckedElement node, String name) {
    List<Pair> pairs = new ArrayList<>();
    for (CheckedElement one : node.all(name)) {
      Pair pair = Pair.read(one, version);
      if (pair != null) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** What is checked and not used. */
  private void check(CheckedElement node) {
    node.all("responseType").forEach(one -> isWord(one, CapNames.RESPONSE));
    for (CheckedElement resource : node.all("resource")) {
      CapNames.check(resource, CapNames.RESOURCE_ONCE, Set.of());
      resource.required("resourceDesc");
      if (version == CapVersion.V1_2) {
        resource.required("mimeType");
      }
    }
  }
}
