package io.foreknown.cli.demo;

import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.Evidence;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.domain.words.CountWords;
import io.foreknown.domain.words.LeadTimeWords;
import io.foreknown.domain.words.MomentWords;
import io.foreknown.domain.words.SymbolWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes a case in words: what happened when, and who had been warned how long before. */
final class DemoReport {
  private static final String NOT_JUDGED = "not judged";

  private final Map<String, WarningEvent> warnings = new TreeMap<>();
  private final Map<String, IncidentEvent> incidents = new TreeMap<>();
  private final Judgements judgements;
  private final List<String> lines = new ArrayList<>();

  private DemoReport(Collection<Event> events, Judgements judgements) {
    this.judgements = judgements;
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
      Collection<Event> events, Collection<Match> matches, Judgements judgements) {
    DemoReport generator = new DemoReport(events, judgements);
    generator.timeline(events);
    generator.leadTimes(matches);
    generator.nearMisses(matches);
    return generator.lines;
  }

  private void line(String format, Object... values) {
    lines.add(format.formatted(values));
  }

  private void timeline(Collection<Event> events) {
    line("TIMELINE");
    events.stream()
        .sorted(Comparator.comparing((Event event) -> when(event).from()).thenComparing(Event::id))
        .forEach(event -> line("  %-46s %s", MomentWords.of(when(event)), what(event)));
  }

  private static Span when(Event event) {
    return event instanceof WarningEvent warning
        ? warning.issued().span()
        : ((IncidentEvent) event).began().span();
  }

  private static String what(Event event) {
    if (event instanceof WarningEvent warning) {
      return "%s warning by %s: %s"
          .formatted(SymbolWords.of(warning.audience()), warning.issuer().name(), places(event));
    }
    IncidentEvent incident = (IncidentEvent) event;
    return "%s: %s%s"
        .formatted(SymbolWords.of(incident.outcome()), places(event), killed(incident.killed()));
  }

  private static String killed(@Nullable AgreedCount killed) {
    if (killed == null) {
      return "";
    }
    return ", %s killed".formatted(CountWords.of(killed.count()));
  }

  private static String places(Event event) {
    return event.places().stream()
        .map(DemoReport::place)
        .distinct()
        .collect(Collectors.joining("; "));
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
        line("  %s, %s", what(incident), MomentWords.of(incident.began().span()));
        line("    verdict: %s", verdict(incident.id(), found));
        found.forEach(match -> leadTime(match, incident));
      }
    }
  }

  private String verdict(String incident, List<Match> found) {
    String verdict = judgements.verdicts().get(incident);
    if (verdict == null) {
      return NOT_JUDGED;
    }
    return judgements.hindsightOnly().contains(incident)
        ? found.stream()
            .filter(Match::hindsight)
            .min(Comparator.comparing(this::known))
            .map(match -> SymbolWords.afterwards(verdict, match.audience(), known(match)))
            .orElseGet(() -> SymbolWords.of(verdict))
        : SymbolWords.of(verdict);
  }

  private Instant known(Match match) {
    return Objects.requireNonNull(warnings.get(match.warning())).firstPublished();
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

  private void leadTime(Match match, IncidentEvent incident) {
    WarningEvent warning = Objects.requireNonNull(warnings.get(match.warning()));
    Span issued = warning.issued().span();
    String lead =
        LeadTimeWords.of(match.leadSeconds(), match.warnedSince(), incident.began().span());
    line(
        "    %s warning by %s, %s: %s",
        SymbolWords.of(match.audience()),
        warning.issuer().name(),
        MomentWords.of(issued),
        LeadTimeWords.isOrderUnknown(match.leadSeconds()) ? lead : "given " + lead);
    line("      window: %s", LeadTimeWords.ofWindow(match));
    line(
        "      known: %s",
        match.hindsight()
            ? LeadTimeWords.hindsight(match.audience(), warning.firstPublished())
            : "since " + MomentWords.day(warning.firstPublished()));
    String outcome = judgements.outcomes().get(warning.id());
    line("      outcome: %s", outcome == null ? NOT_JUDGED : SymbolWords.of(outcome));
    sources(warning.evidence());
  }

  private void sources(Evidence evidence) {
    evidence.first().stream()
        .map(Evidence.Source::url)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(url -> line("      source: %s", url));
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
    line("SIMILAR, NOT COUNTED");
    for (Match match : matches) {
      if (match.kind() == MatchKind.NEAR_MISS) {
        line("  %s / %s: %s", match.warning(), match.incident(), difference(match));
      }
    }
  }
}
