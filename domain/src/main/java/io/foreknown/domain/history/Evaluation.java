package io.foreknown.domain.history;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.ContradictionAlerts;
import io.foreknown.domain.alert.IssuerMutes;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.decision.Decisions;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.EventGrouping.ClaimGroup;
import io.foreknown.domain.history.Pairing.Found;
import io.foreknown.domain.history.Pairing.PlainFound;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.link.LinkRule;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events, pairs, judgements and contradictions at one moment, from all claims that stand: warnings
 * first, which are all held, then incidents, some at a time. All processors work; what comes of it
 * is passed on in the thread that asked.
 */
final class Evaluation {
  /** Events that are worked on at a time. */
  private static final int SLICE = 1_024;

  private final Rules rules;
  private final Instant clock;
  private final ResultListener resultListener;
  private final FootprintBuilder footprintBuilder;
  private final List<WarningEvent> warnings = new ArrayList<>();
  private final List<IncidentEvent> incidents = new ArrayList<>();
  private final Map<String, List<Finding>> ofWarnings = new HashMap<>();
  private final Map<String, List<PlainMatch>> ofPlain = new HashMap<>();
  private final ScoreSums scores = new ScoreSums();
  private IssuerMutes mutes = IssuerMutes.NONE;
  private long events;
  private long done;

  Evaluation(Rules rules, Instant clock, ResultListener resultListener) {
    this.rules = rules;
    this.clock = clock;
    this.resultListener = resultListener;
    this.footprintBuilder = new FootprintBuilder(rules.rules(), rules.links());
  }

  void of(EventGrouping eventGrouping, ClaimRows claimRows) {
    events = eventGrouping.events() + claimRows.size();
    mutes = IssuerMutes.of(eventGrouping::claims);
    eventGrouping.forEach(
        ClaimType.WARNING, SLICE, some -> warnings.addAll(events(WarningEvent.class, some)));
    List<PlainWarning> plain = new ArrayList<>();
    List<PlainReport> reports = new ArrayList<>();
    claimRows.forEach(
        row -> {
          if (row instanceof PlainWarning warning) {
            plain.add(warning);
          } else if (row instanceof PlainReport report) {
            reports.add(report);
          }
        });
    Pairing pairing = new Pairing(rules.rules(), footprintBuilder, plain, warnings);
    eventGrouping.forEach(
        ClaimType.INCIDENT,
        SLICE,
        some -> {
          List<Found> found = new ArrayList<>();
          List<IncidentEvent> folded = events(IncidentEvent.class, some);
          pairing.find(folded, found::add);
          folded.stream().filter(LinkRule::canLink).forEach(incidents::add);
          atOnce(found, this::judged).forEach(this::emit);
        });
    Map<String, IncidentDecisions> decided = decided(eventGrouping, claimRows);
    Pairing.inSlices(
        reports,
        report ->
            judged(
                pairing.found(
                    report, decided.getOrDefault(report.head().id(), IncidentDecisions.SILENT))),
        Runnable::run);
    Pairing.inSlices(warnings, this::assessed, this::emit);
    Pairing.inSlices(plain, warning -> assessed(warning, pairing), Runnable::run);
    link(plain, warnings);
    link(reports, incidents);
    scores.scorecards(rules.scorecards()).forEach(resultListener::scorecard);
  }

  /** What is decided about the pairs of incidents that are plain, by their ids. */
  private static Map<String, IncidentDecisions> decided(
      EventGrouping eventGrouping, ClaimRows claimRows) {
    Map<String, IncidentDecisions> decided = new HashMap<>();
    eventGrouping.forEachKey(
        event -> {
          if (event.type() == ClaimType.INCIDENT
              && claimRows.get(event.id()) instanceof PlainReport
              && eventGrouping.hasPairsOnly(event)) {
            Decisions decisions = new Decisions();
            eventGrouping.claims(event).forEach(of -> decisions.replace(null, of.claim()));
            decided.put(event.id(), decisions.desk());
          }
        });
    return decided;
  }

  private void link(Collection<? extends PlainClaim> plain, Collection<? extends Event> others) {
    Linking linking = new Linking(rules.linkRule(), footprintBuilder, plain, others);
    Pairing.inSlices(
        linking.places(), linking::links, links -> links.forEach(resultListener::link));
  }

  private static <T, R> List<R> atOnce(List<T> all, Function<T, R> work) {
    return all.parallelStream().map(work).toList();
  }

  /**
   * What the claims of one event describe; the event is null where only statements are about it.
   */
  private record Folded(
      @Nullable Event event,
      List<Contradiction> contradictions,
      Collection<Question> questions,
      List<Alert> alerts) {}

  private <E extends Event> List<E> events(Class<E> type, List<ClaimGroup> some) {
    List<Folded> folded = atOnce(some, this::folded);
    done += folded.size();
    resultListener.judged(done, events);
    for (Folded of : folded) {
      of.contradictions.forEach(resultListener::contradiction);
      of.questions.forEach(resultListener::question);
      of.alerts.forEach(resultListener::alert);
    }
    return folded.stream().map(Folded::event).filter(Objects::nonNull).map(type::cast).toList();
  }

  private Folded folded(ClaimGroup given) {
    List<Contradiction> contradictions = new ArrayList<>();
    Collection<Question> questions = List.of();
    List<Alert> alerts = new ArrayList<>();
    Event event = EventFold.of(given.claims(), given.sameness());
    if (given.claims().size() > 1) { // Nobody contradicts himself in one breath.
      Discussions discussions = new Discussions(given.event(), rules.predicates());
      given.claims().forEach(of -> discussions.replace(null, of.claim()));
      discussions
          .contradictions()
          .forEach(
              (predicate, found) -> {
                contradictions.addAll(found);
                ContradictionAlerts.of(new QuestionKey(given.event(), predicate), found).stream()
                    .filter(alert -> !discussions.isMuted(predicate, alert.publishedAt()))
                    .filter(alert -> !mutes.cover(event, alert.publishedAt()))
                    .forEach(alerts::add);
              });
      questions = discussions.questions(event).values();
    }
    return new Folded(event, contradictions, questions, alerts);
  }

  /** An incident with what is found of it. */
  private record Judged(List<Finding> findings, Assessment assessment, List<Alert> alerts) {}

  private Judged judged(Found found) {
    return judged(found.incident(), found.findings());
  }

  private Judged judged(IncidentEvent incident, List<Finding> found) {
    Findings findings = Findings.of(found);
    Assessment assessment = rules.assess(incident, findings, clock);
    return new Judged(
        found,
        assessment,
        assessment.dossier() == null
            ? List.of()
            : VerdictAlerts.of(null, assessment.dossier(), findings, mutes));
  }

  /**
   * The same of an incident that is plain; what is to be emitted of it. Of its warnings those alone
   * are worked with whole whose finding is not plain.
   */
  private Runnable judged(PlainFound found) {
    if (found.isPlain()) {
      PlainDossier dossier = PlainDossier.of(found.report(), found.matches());
      List<PlainAlert> alerts = VerdictAlerts.of(dossier);
      return () -> emitPlain(() -> emit(found.matches(), dossier, alerts));
    }
    Judged judged = judged(found.report().event(found.decided()), found.findings());
    return () ->
        emitPlain(
            () -> {
              found.matches().forEach(this::emit);
              found.others().forEach(this::emit);
              emitJudgement(judged);
            });
  }

  private void emitPlain(Runnable emission) {
    done++;
    if (done % SLICE == 0) {
      resultListener.judged(done, events);
    }
    emission.run();
  }

  private void emit(List<PlainMatch> matches, PlainDossier dossier, List<PlainAlert> alerts) {
    matches.forEach(this::emit);
    resultListener.dossier(dossier);
    alerts.forEach(resultListener::alert);
  }

  private void emit(PlainMatch match) {
    resultListener.match(match);
    ofPlain.computeIfAbsent(match.warning().head().id(), none -> new ArrayList<>(1)).add(match);
  }

  /** The outcome of a warning that is plain; what is to be emitted of it. */
  private Runnable assessed(PlainWarning warning, Pairing pairing) {
    String id = warning.head().id();
    List<PlainMatch> matches = ofPlain.getOrDefault(id, List.of());
    if (ofWarnings.containsKey(id)) {
      List<Finding> findings = new ArrayList<>(ofWarnings.get(id));
      matches.forEach(match -> findings.add(match.finding().withoutEvidence()));
      Assessment assessment = rules.assess(warning.event(), Findings.of(findings), clock);
      return () -> emitPlain(() -> emit(assessment));
    }
    PlainOutcome outcome = outcome(warning, matches, pairing);
    Score score =
        matches.stream().allMatch(match -> match.decisions().isEmpty())
            ? Score.of(outcome, matches)
            : decided(outcome, matches, pairing);
    return () -> emitPlain(() -> emit(outcome, score));
  }

  private PlainOutcome outcome(PlainWarning warning, List<PlainMatch> matches, Pairing pairing) {
    return PlainOutcome.of(warning, matches, pairing.horizon(warning), clock.toEpochMilli());
  }

  /** What a warning contributes about whose matches the desk has decided. */
  private @Nullable Score decided(PlainOutcome outcome, List<PlainMatch> matches, Pairing pairing) {
    List<PlainMatch> asRuled =
        matches.stream().map(PlainMatch::undecided).filter(Objects::nonNull).toList();
    PlainOutcome ruled = outcome(outcome.warning(), asRuled, pairing);
    return Score.of(outcome, matches, ruled, asRuled);
  }

  private void emit(PlainOutcome outcome, @Nullable Score score) {
    resultListener.outcome(outcome);
    if (score != null) {
      scores.add(ScoreSpec.ofIssuer(outcome.warning().issuer().id()).id(), score);
    }
  }

  private void emit(Judged judged) {
    judged.findings.forEach(this::emit);
    emitJudgement(judged);
  }

  private void emitJudgement(Judged judged) {
    emit(judged.assessment);
    judged.alerts.forEach(resultListener::alert);
  }

  private void emit(Finding finding) {
    if (finding.isShown()) {
      resultListener.match(finding.match());
    }
    ofWarnings
        .computeIfAbsent(finding.match().warning(), none -> new ArrayList<>(1))
        .add(finding.withoutEvidence());
  }

  private Assessment assessed(WarningEvent warning) {
    List<Finding> findings = ofWarnings.getOrDefault(warning.id(), List.of());
    return rules.assess(warning, Findings.of(findings), clock);
  }

  private void emit(Assessment assessment) {
    scores.add(assessment.scores());
    if (assessment.dossier() != null) {
      resultListener.dossier(assessment.dossier());
    }
    if (assessment.record() != null) {
      resultListener.outcome(assessment.record());
    }
  }
}
