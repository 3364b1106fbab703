package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.schemas.json.RecordJson;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A warning of an incident, as far as lists show it.
 *
 * @param audience symbol of whom it was given to
 * @param window symbol of where the incident lay against its time
 * @param hindsight whether it became known only after the incident had begun
 * @param before whether it was certainly given before the incident began
 * @param knownSince when it was first published
 */
record Forewarning(
    String audience, String window, boolean hindsight, boolean before, Instant knownSince) {
  /** A window that held, or none; then one that was over; then one that had not begun. */
  private static final List<String> WINDOWS =
      List.of("IN_WINDOW", "PARTLY_IN_WINDOW", "NO_WINDOW", "AFTER_WINDOW", "BEFORE_WINDOW");

  private static final int THAT_HELD = WINDOWS.indexOf("NO_WINDOW");

  private static final Comparator<Forewarning> BEST_FIRST =
      Comparator.comparing(Forewarning::heldNot)
          .thenComparing(Forewarning::hindsight)
          .thenComparing(Forewarning::knownSince)
          .thenComparing(warning -> WINDOWS.indexOf(warning.window));

  /**
   * Of each audience the warning that fits best; the public one last in the alphabet, first here.
   */
  static Collection<Forewarning> best(List<FoundMatch> matches, Instant incidentPublished) {
    SortedMap<String, Forewarning> best = new TreeMap<>(Comparator.reverseOrder());
    for (FoundMatch match : matches) {
      Forewarning warning = of(match, incidentPublished);
      best.merge(
          warning.audience,
          warning,
          (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
    }
    return best.values();
  }

  private static Forewarning of(FoundMatch match, Instant incidentPublished) {
    return new Forewarning(
        match.audience(),
        match.window(),
        match.hindsight(),
        match.leastLeadSeconds() >= 0,
        published(match, incidentPublished));
  }

  /**
   * The lead is of whole seconds, so the moment that it gives is up to a second late; the claim
   * that was published within that second says when exactly, if the match lists it.
   */
  private static Instant published(FoundMatch match, Instant incidentPublished) {
    Instant latest = incidentPublished.minusSeconds(match.publicationLeadSeconds());
    return match.evidence().stream()
        .filter(at -> at.isAfter(latest.minusSeconds(1)) && !at.isAfter(latest))
        .findFirst()
        .orElse(latest);
  }

  private boolean heldNot() {
    return WINDOWS.indexOf(window) > THAT_HELD;
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("audience", audience)
        .put("window", window)
        .put("hindsight", hindsight)
        .put("before", before)
        .put("knownSince", RecordJson.moment(knownSince));
  }
}
