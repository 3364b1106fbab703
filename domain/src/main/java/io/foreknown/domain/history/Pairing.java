package io.foreknown.domain.history;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.index.Entry;
import io.foreknown.domain.index.MeetingIndex;
import io.foreknown.domain.index.Probe;
import io.foreknown.domain.index.Surveyor;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the matches of incidents with warnings that are all known before. An incident costs what
 * {@link MeetingIndex#find} costs, and its candidates; areas and candidates are looked at by all
 * processors, the index by one.
 */
public final class Pairing {
  /** Incidents whose candidates are held at a time. */
  private static final int SLICE = 1_024;

  private final MatchRule rule;
  private final Surveyor surveyor;
  private final MeetingIndex index = new MeetingIndex();
  private final Map<String, WarningEvent> warnings = new HashMap<>();

  /** Among all these warnings, of each event at most one. */
  public Pairing(MatchRules rules, Collection<WarningEvent> all) {
    this.rule = new MatchRule(rules);
    this.surveyor = new Surveyor(rules);
    all.parallelStream().filter(MatchRule::canMatch).map(this::entry).toList().forEach(index::add);
    all.forEach(warning -> warnings.put(warning.id(), warning));
  }

  /** What an incident matches. */
  public record Found(IncidentEvent incident, List<Finding> findings) {
    /** Copies the list. */
    public Found {
      findings = List.copyOf(findings);
    }
  }

  private record Candidates(IncidentEvent incident, List<WarningEvent> warnings) {}

  /** Tells of each incident, in their order. */
  public void find(List<IncidentEvent> incidents, Consumer<Found> told) {
    for (int from = 0; from < incidents.size(); from += SLICE) {
      List<IncidentEvent> slice = incidents.subList(from, Math.min(incidents.size(), from + SLICE));
      List<Probe> probes = slice.parallelStream().map(this::probe).toList();
      List<Candidates> candidates = new ArrayList<>();
      for (int i = 0; i < slice.size(); i++) {
        candidates.add(new Candidates(slice.get(i), candidates(slice.get(i), probes.get(i))));
      }
      candidates.parallelStream().map(this::found).toList().forEach(told);
    }
  }

  private Entry entry(WarningEvent warning) {
    return surveyor.footprint(warning).entry();
  }

  private Probe probe(IncidentEvent incident) {
    return surveyor.footprint(incident).probe();
  }

  private List<WarningEvent> candidates(IncidentEvent incident, Probe probe) {
    List<WarningEvent> candidates = new ArrayList<>();
    if (MatchRule.canMatch(incident)) {
      index.find(probe, entry -> candidates.add(Objects.requireNonNull(warnings.get(entry.id()))));
    }
    return candidates;
  }

  private Found found(Candidates of) {
    return new Found(
        of.incident,
        of.warnings.stream().flatMap(warning -> finding(warning, of.incident)).toList());
  }

  private Stream<Finding> finding(WarningEvent warning, IncidentEvent incident) {
    return Stream.ofNullable(rule.finding(warning, incident));
  }
}
