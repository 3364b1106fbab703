package io.foreknown.domain.given;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.IssuerMutes;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.history.BatchEngine;
import io.foreknown.domain.history.ResultListener;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All that stands at a moment, each list sorted by id. */
public record Outlook(
    List<Match> matches,
    List<Dossier> dossiers,
    List<Outcome> outcomes,
    List<Contradiction> contradictions,
    List<Question> questions,
    List<Link> links,
    List<Scorecard> scorecards,
    List<Alert> alerts) {

  /** What a history comes to. */
  public static Outlook of(BatchEngine batchEngine, Instant clock) {
    return of(batchEngine, clock, MatchRules.shipped());
  }

  /** The same by other rules. */
  public static Outlook of(BatchEngine batchEngine, Instant clock, MatchRules rules) {
    Collecting all = new Collecting(new MatchRule(rules));
    batchEngine.at(clock, all);
    return all.sorted();
  }

  /** As records show it: what is decided about a pair stands with the match. */
  public Outlook withoutPairs() {
    return new Outlook(
        matches,
        dossiers.stream().map(Outlook::withoutPairs).toList(),
        outcomes,
        contradictions,
        questions,
        links,
        scorecards,
        alerts);
  }

  private static Dossier withoutPairs(Dossier dossier) {
    return new Dossier(
        withoutPairs(dossier.event()),
        dossier.verdict(),
        dossier.hindsightOnly(),
        dossier.matches(),
        dossier.matchCount(),
        dossier.firstPrivateWarning(),
        dossier.firstPublicWarning(),
        dossier.mostSpecific());
  }

  private static IncidentEvent withoutPairs(IncidentEvent event) {
    return new IncidentEvent(
        event.id(),
        event.hazard(),
        event.outcome(),
        event.began(),
        event.ended(),
        event.places(),
        event.placeCount(),
        event.killed(),
        event.injured(),
        event.actors(),
        event.actorCount(),
        event.exclusive(),
        event.outlets(),
        event.outletCount(),
        event.firstPublished(),
        event.lastPublished(),
        event.evidence(),
        event.sameness(),
        new IncidentDecisions(new TreeMap<>(), event.desk().mute()));
  }

  private static final class Collecting implements ResultListener {
    private final List<Match> matches = new ArrayList<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Scorecard> scorecards = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final MatchRule rule;
    private long done;

    Collecting(MatchRule rule) {
      this.rule = rule;
    }

    Outlook sorted() {
      return new Outlook(
          sorted(matches, Match::id),
          sorted(dossiers, dossier -> dossier.event().id()),
          sorted(outcomes, outcome -> outcome.event().id()),
          sorted(contradictions, Contradiction::id),
          sorted(questions, Question::id),
          sorted(links, Link::id),
          sorted(scorecards, scorecard -> scorecard.spec().id()),
          sorted(alerts, Alert::id));
    }

    private static <T> List<T> sorted(List<T> values, Function<T, String> id) {
      return values.stream().sorted(Comparator.comparing(id)).toList();
    }

    @Override
    public void judged(long events, long of) {
      if (events < done || events > of) {
        throw new AssertionError("%d of %d after %d".formatted(events, of, done));
      }
      done = events;
    }

    @Override
    public void match(Match match) {
      matches.add(match);
    }

    @Override
    public void match(PlainMatch match) {
      matches.add(finding(match).match());
    }

    private Finding finding(PlainMatch match) {
      SortedMap<String, List<Decided>> pair = new TreeMap<>();
      pair.put(match.warning().head().id(), match.decisions());
      return Objects.requireNonNull(
          rule.finding(
              match.warning().event(), match.report().event(new IncidentDecisions(pair, null))),
          "a match of rows");
    }

    @Override
    public void dossier(PlainDossier dossier) {
      List<Finding> found = dossier.matches().stream().map(this::finding).toList();
      dossiers.add(Dossier.of(dossier.report().event(), Findings.of(found)));
    }

    @Override
    public void outcome(PlainOutcome of) {
      outcomes.add(
          new Outcome(
              of.warning().event(),
              of.outcome(),
              of.isFinal(),
              of.incidents(),
              of.incidents().size()));
    }

    @Override
    public void alert(PlainAlert alert) {
      IncidentEvent event = alert.match().report().event();
      Findings only = Findings.of(List.of(finding(alert.match())));
      alerts.addAll(VerdictAlerts.of(null, Dossier.of(event, only), only, IssuerMutes.NONE));
    }

    @Override
    public void dossier(Dossier dossier) {
      dossiers.add(dossier);
    }

    @Override
    public void outcome(Outcome outcome) {
      outcomes.add(outcome);
    }

    @Override
    public void contradiction(Contradiction contradiction) {
      contradictions.add(contradiction);
    }

    @Override
    public void question(Question question) {
      questions.add(question);
    }

    @Override
    public void link(Link link) {
      links.add(link);
    }

    @Override
    public void scorecard(Scorecard scorecard) {
      scorecards.add(scorecard);
    }

    @Override
    public void alert(Alert alert) {
      alerts.add(alert);
    }
  }
}
