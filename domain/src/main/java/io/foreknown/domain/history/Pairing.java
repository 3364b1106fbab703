package io.foreknown.domain.history;

import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.index.FixedIndex;
import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.index.Probe;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.match.PlainRule;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the matches of incidents with warnings that are all known before. An incident costs what
 * {@link FixedIndex#find} costs, and its candidates; all processors work.
 */
public final class Pairing {
  /** Incidents whose findings are held at a time. */
  private static final int SLICE = 4_096;

  private final MatchRule rule;
  private final PlainRule plainRule;
  private final FootprintBuilder footprintBuilder;
  private final Function<Event, Footprint> footprints;
  private final List<PlainWarning> plain;
  private final List<WarningEvent> whole;

  /** First those that are plain, then the others. */
  private final FixedIndex index;

  /** Made when a first incident asks; hardly any has decided pairs. */
  private @Nullable DecidedWarnings byName;

  /**
   * Among all these warnings, of each event at most one.
   *
   * @param footprints of warnings and incidents, which may be kept
   */
  public Pairing(
      MatchRules rules,
      FootprintBuilder footprintBuilder,
      Function<Event, Footprint> footprints,
      Collection<WarningEvent> all) {
    this(rules, footprintBuilder, footprints, List.of(), all);
  }

  Pairing(
      MatchRules rules,
      FootprintBuilder footprintBuilder,
      List<PlainWarning> plain,
      Collection<WarningEvent> others) {
    this(rules, footprintBuilder, footprintBuilder::footprint, plain, others);
  }

  private Pairing(
      MatchRules rules,
      FootprintBuilder footprintBuilder,
      Function<Event, Footprint> footprints,
      List<PlainWarning> plain,
      Collection<WarningEvent> others) {
    this.rule = new MatchRule(rules);
    this.plainRule = new PlainRule(rules);
    this.footprintBuilder = footprintBuilder;
    this.footprints = footprints;
    this.plain = plain.stream().filter(PlainRule::canMatch).toList();
    this.whole = others.stream().filter(MatchRule::canMatch).toList();
    this.index =
        new FixedIndex(
            Stream.concat(
                    this.plain.parallelStream().map(footprintBuilder::entry),
                    whole.parallelStream().map(of -> footprints.apply(of).entry()))
                .toList());
  }

  /** What an incident matches. */
  public record Found(IncidentEvent incident, List<Finding> findings) {
    /** Copies the list. */
    public Found {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What an incident matches that is plain.
   *
   * @param decided what the desk has decided about its pairs
   * @param matches with warnings that are plain too
   * @param others all other findings
   */
  record PlainFound(
      PlainReport report,
      IncidentDecisions decided,
      List<PlainMatch> matches,
      List<Finding> others) {
    /** Whether all that is found of it is plain. */
    boolean isPlain() {
      return others.isEmpty();
    }

    List<Finding> findings() {
      return Stream.concat(matches.stream().map(PlainMatch::finding), others.stream()).toList();
    }
  }

  /** Passes on each incident, in their order. */
  public void find(List<IncidentEvent> incidents, Consumer<Found> sink) {
    inSlices(incidents, this::found, sink);
  }

  /** Works on all of these, and hands on what comes of each, in their order. */
  static <T, R> void inSlices(List<T> all, Function<T, R> work, Consumer<? super R> sink) {
    for (int from = 0; from < all.size(); from += SLICE) {
      all.subList(from, Math.min(all.size(), from + SLICE)).parallelStream()
          .map(work)
          .toList()
          .forEach(sink);
    }
  }

  private Found found(IncidentEvent incident) {
    return new Found(incident, findings(rule, incident, candidates(incident)));
  }

  /** The warnings that may match an incident, in no order; for any number of threads. */
  private List<WarningEvent> candidates(IncidentEvent incident) {
    return MatchRule.canMatch(incident)
        ? candidates(incident, footprints.apply(incident))
        : List.of();
  }

  /** The same where its footprint is known. */
  public List<WarningEvent> candidates(IncidentEvent incident, Footprint footprint) {
    List<WarningEvent> candidates = new ArrayList<>();
    if (MatchRule.canMatch(incident)) {
      find(footprint.probe(), incident.desk(), place -> candidates.add(warning(place)));
    }
    return candidates;
  }

  /** Passes on the places of all that may match, each once: what was decided about among them. */
  private void find(Probe probe, IncidentDecisions decided, IntConsumer sink) {
    if (decided.pairs().isEmpty()) {
      index.find(probe, sink);
      return;
    }
    int[] named = decidedWarnings().places(decided);
    Arrays.stream(named).forEach(sink);
    index.find(
        probe,
        place -> {
          if (Arrays.binarySearch(named, place) < 0) {
            sink.accept(place);
          }
        });
  }

  private synchronized DecidedWarnings decidedWarnings() {
    DecidedWarnings known = byName == null ? new DecidedWarnings() : byName;
    byName = known;
    return known;
  }

  /** Where the warnings stand that decisions name. */
  private final class DecidedWarnings {
    private final NamedPlaces ids = new NamedPlaces(plain.size() + whole.size(), this::id);
    private final Map<String, Integer> merged = new HashMap<>();

    DecidedWarnings() {
      for (int place = 0; place < whole.size(); place++) {
        for (String id : whole.get(place).merged()) {
          merged.put(id, plain.size() + place);
        }
      }
    }

    private String id(int place) {
      return place < plain.size()
          ? plain.get(place).head().id()
          : whole.get(place - plain.size()).id();
    }

    /** Those of the pairs that are decided, in their order. */
    int[] places(IncidentDecisions decided) {
      return decided.pairs().keySet().stream()
          .mapToInt(name -> merged.getOrDefault(name, ids.find(name)))
          .filter(place -> place != NamedPlaces.NONE)
          .sorted()
          .distinct()
          .toArray();
    }
  }

  /** What an incident matches of some warnings. */
  public static List<Finding> findings(
      MatchRule rule, IncidentEvent incident, List<WarningEvent> candidates) {
    List<Finding> findings = new ArrayList<>();
    for (WarningEvent warning : candidates) {
      Finding finding = rule.finding(warning, incident);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private WarningEvent warning(int place) {
    return place < plain.size() ? plain.get(place).event() : whole.get(place - plain.size());
  }

  /**
   * What one incident matches that is plain; safe for several threads.
   *
   * @param decided what the desk has decided about its pairs
   */
  PlainFound found(PlainReport report, IncidentDecisions decided) {
    PlainFound found = new PlainFound(report, decided, new ArrayList<>(2), new ArrayList<>(0));
    if (PlainRule.canMatch(report)) {
      find(footprintBuilder.probe(report), decided, place -> meet(place, found));
    }
    return found;
  }

  private void meet(int place, PlainFound found) {
    PlainReport report = found.report;
    if (place < plain.size()) {
      PlainWarning warning = plain.get(place);
      PlainMatch match = plainRule.match(warning, report, found.decided.pair(warning.head().id()));
      if (match != null) {
        found.matches.add(match);
      }
    } else {
      Finding finding = rule.finding(warning(place), report.event(found.decided));
      if (finding != null) {
        found.others.add(finding);
      }
    }
  }

  /** See {@link PlainRule#horizon}. */
  long horizon(PlainWarning warning) {
    return plainRule.horizon(warning.hazard());
  }
}
