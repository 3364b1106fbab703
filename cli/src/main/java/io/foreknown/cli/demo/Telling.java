package io.foreknown.cli.demo;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Tally;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a case in words: what happened when, and who had been warned how long before. */
final class Telling {
  private final Map<String, WarningEvent> warnings = new TreeMap<>();
  private final Map<String, IncidentEvent> incidents = new TreeMap<>();
  private final Map<String, String> verdicts;
  private final Map<String, String> outcomes;
  private final List<String> lines = new ArrayList<>();

  private Telling(
      Collection<Event> events, Map<String, String> verdicts, Map<String, String> outcomes) {
    this.verdicts = verdicts;
    this.outcomes = outcomes;
    for (Event event : events) {
      if (event instanceof WarningEvent warning) {
        warnings.put(warning.id(), warning);
      } else if (event instanceof IncidentEvent incident) {
        incidents.put(incident.id(), incident);
      }
    }
  }

  /** The lines of a case: its events, and the matches that the pipeline found among them. */
  static List<String> of(
      Collection<Event> events,
      Collection<Match> matches,
      Map<String, String> verdicts,
      Map<String, String> outcomes) {
    Telling telling = new Telling(events, verdicts, outcomes);
    telling.timeline(events);
    telling.leadTimes(matches);
    telling.nearMisses(matches);
    return telling.lines;
  }

  private void line(String format, Object... values) {
    lines.add(format.formatted(values));
  }

  private void timeline(Collection<Event> events) {
    line("TIMELINE");
    events.stream()
        .sorted(Comparator.comparing((Event event) -> when(event).from()).thenComparing(Event::id))
        .forEach(event -> line("  %-46s %s", Words.span(when(event)), what(event)));
  }

  private static Span when(Event event) {
    return event instanceof WarningEvent warning
        ? warning.issued().span()
        : ((IncidentEvent) event).began().span();
  }

  private static String what(Event event) {
    if (event instanceof WarningEvent warning) {
      return "%s warning by %s: %s"
          .formatted(
              warning.audience().name().toLowerCase(Locale.ROOT),
              warning.issuer().name(),
              places(event));
    }
    IncidentEvent incident = (IncidentEvent) event;
    return "%s: %s%s"
        .formatted(
            incident.outcome().name().toLowerCase(Locale.ROOT),
            places(event),
            killed(incident.killed()));
  }

  private static String killed(@Nullable Tally killed) {
    if (killed == null) {
      return "";
    }
    boolean exact = Objects.equals(killed.count().atLeast(), killed.count().atMost());
    return ", %s%d killed".formatted(exact ? "" : "at least ", killed.count().atLeast());
  }

  private static String places(Event event) {
    return event.places().stream().map(Telling::place).distinct().collect(Collectors.joining("; "));
  }

  private static String place(Place place) {
    return place.kind() == null ? place.name() : "%s (%s)".formatted(place.name(), place.kind());
  }

  private void leadTimes(Collection<Match> matches) {
    line("");
    line("LEAD TIMES");
    for (IncidentEvent incident : byTime(incidents.values())) {
      List<Match> found = of(matches, incident, MatchKind.MATCH);
      if (!found.isEmpty()) {
        line("  %s, %s", what(incident), Words.span(incident.began().span()));
        line("    verdict: %s", verdicts.getOrDefault(incident.id(), "not judged"));
        found.forEach(this::leadTime);
      }
    }
  }

  private static List<IncidentEvent> byTime(Collection<IncidentEvent> incidents) {
    return incidents.stream()
        .sorted(Comparator.comparing((IncidentEvent i) -> i.began().span().from()).reversed())
        .toList();
  }

  private static List<Match> of(Collection<Match> matches, IncidentEvent incident, MatchKind kind) {
    return matches.stream()
        .filter(match -> match.incident().equals(incident.id()) && match.kind() == kind)
        .sorted(Comparator.comparing(Match::audience).reversed().thenComparing(Match::id))
        .toList();
  }

  private void leadTime(Match match) {
    WarningEvent warning = Objects.requireNonNull(warnings.get(match.warning()));
    line(
        "    %s warning by %s, %s: given %s",
        match.audience().name().toLowerCase(Locale.ROOT),
        warning.issuer().name(),
        Words.span(warning.issued().span()),
        Words.before(match.leadSeconds()));
    line("      window: %s", window(match.window()));
    line(
        "      known: %s",
        match.hindsight()
            ? "only afterwards, since " + Words.day(warning.firstPublished())
            : "since " + Words.day(warning.firstPublished()));
    line("      outcome: %s", outcomes.getOrDefault(warning.id(), "not judged"));
    sources(warning.evidence());
  }

  private static String window(Window window) {
    Seconds by = window.bySeconds();
    return switch (window.relation()) {
      case IN_WINDOW -> "it happened while the warning was in force";
      case PARTLY_IN_WINDOW -> "it happened on the edge of the time the warning named";
      case NO_WINDOW -> "the warning named no end";
      case BEFORE_WINDOW ->
          "it happened before the time the warning named"
              + (by == null ? "" : ", by " + Words.about(by));
      case AFTER_WINDOW ->
          "the time the warning named was over" + (by == null ? "" : " for " + Words.about(by));
    };
  }

  private void sources(Evidence evidence) {
    evidence.first().stream()
        .map(Evidence.Source::url)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(url -> line("      told at %s", url));
  }

  /** The one rule that fails. */
  private static String difference(Match match) {
    if (match.place() == PlaceRelation.NEAR) {
      return "near, but not there";
    }
    return match.actor() == ActorRelation.DIFFERENT
        ? "somebody else"
        : "there, but another kind of site";
  }

  private void nearMisses(Collection<Match> matches) {
    line("");
    line("NEAR MISSES (kept and shown, never counted)");
    for (Match match : matches) {
      if (match.kind() == MatchKind.NEAR_MISS) {
        line("  %s / %s: %s", match.warning(), match.incident(), difference(match));
      }
    }
  }
}
