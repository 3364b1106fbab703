package io.foreknown.domain.history;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.ContradictionAlerts;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.contradiction.Testimony;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.Pairing.Found;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.WarningRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Events, pairs, judgements and contradictions at one moment, from all claims that stand. */
final class Judging {
  private final Yardsticks yardsticks;
  private final Instant clock;
  private final Runnable lookOn;
  private final List<WarningEvent> warnings = new ArrayList<>();
  private final List<IncidentEvent> incidents = new ArrayList<>();
  private final Map<String, List<Finding>> ofWarnings = new HashMap<>();
  private final List<Match> matches = new ArrayList<>();
  private final List<Dossier> dossiers = new ArrayList<>();
  private final List<WarningRecord> outcomes = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<Alert> alerts = new ArrayList<>();
  private final ScoreSums scores = new ScoreSums();

  Judging(Yardsticks yardsticks, Instant clock, Runnable lookOn) {
    this.yardsticks = yardsticks;
    this.clock = clock;
    this.lookOn = lookOn;
  }

  Outlook of(Gathering gathering) {
    gathering.forEach(this::fold);
    new Pairing(yardsticks.rules(), warnings).find(incidents, this::judge);
    warnings.parallelStream().map(this::assessed).toList().forEach(this::count);
    return new Outlook(
        sorted(matches, Match::id),
        sorted(dossiers, dossier -> dossier.event().id()),
        sorted(outcomes, outcome -> outcome.event().id()),
        sorted(contradictions, Contradiction::id),
        scores.scorecards(yardsticks.scorecards()).toList(),
        sorted(alerts, Alert::id));
  }

  private static <T> List<T> sorted(List<T> values, Function<T, String> id) {
    values.sort(Comparator.comparing(id));
    return values;
  }

  private void fold(EventKey key, Collection<Reported<Claim>> claims) {
    lookOn.run();
    Event event = EventFold.of(claims);
    if (event instanceof WarningEvent warning) {
      warnings.add(warning);
    } else if (event instanceof IncidentEvent incident) {
      incidents.add(incident);
    }
    if (claims.size() > 1) { // Nobody contradicts himself in one breath.
      discuss(key, claims);
    }
  }

  private void discuss(EventKey key, Collection<Reported<Claim>> claims) {
    Discussions discussions = new Discussions(key, yardsticks.predicates());
    claims.forEach(
        of -> discussions.replace(null, Testimony.of(of.claim(), yardsticks.predicates())));
    discussions
        .contradictions()
        .forEach(
            (predicate, found) -> {
              contradictions.addAll(found);
              alerts.addAll(ContradictionAlerts.of(new Question(key, predicate), found));
            });
  }

  private void judge(Found found) {
    lookOn.run();
    Findings findings = Findings.of(found.findings());
    for (Finding finding : found.findings()) {
      matches.add(finding.match());
      ofWarnings.computeIfAbsent(finding.match().warning(), none -> new ArrayList<>()).add(finding);
    }
    Assessment assessment = yardsticks.assess(found.incident(), findings, clock);
    count(assessment);
    if (assessment.dossier() != null) {
      alerts.addAll(VerdictAlerts.of(null, assessment.dossier(), findings));
    }
  }

  private Assessment assessed(WarningEvent warning) {
    List<Finding> findings = ofWarnings.getOrDefault(warning.id(), List.of());
    return yardsticks.assess(warning, Findings.of(findings), clock);
  }

  private void count(Assessment assessment) {
    lookOn.run();
    scores.add(assessment.scores());
    if (assessment.dossier() != null) {
      dossiers.add(assessment.dossier());
    }
    if (assessment.record() != null) {
      outcomes.add(assessment.record());
    }
  }
}
