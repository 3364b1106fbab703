package io.foreknown.domain.history;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.ContradictionAlerts;
import io.foreknown.domain.alert.IssuerMutes;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.alert.VerdictAlerts;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.decision.Decisions;
import io.foreknown.domain.decision.Desk;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.Gathering.Told;
import io.foreknown.domain.history.Pairing.DecidedFound;
import io.foreknown.domain.history.Pairing.Found;
import io.foreknown.domain.history.Pairing.PlainFound;
import io.foreknown.domain.index.Surveyor;
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
 * is told in the thread that asked.
 */
final class Judging {
  /** Events that are worked on at a time. */
  private static final int SLICE = 1_024;

  private final Yardsticks yardsticks;
  private final Instant clock;
  private final Onlooker onlooker;
  private final Surveyor surveyor;
  private final List<WarningEvent> warnings = new ArrayList<>();
  private final List<IncidentEvent> incidents = new ArrayList<>();
  private final Map<String, List<Finding>> ofWarnings = new HashMap<>();
  private final Map<String, List<PlainMatch>> ofPlain = new HashMap<>();
  private final ScoreSums scores = new ScoreSums();
  private IssuerMutes mutes = IssuerMutes.NONE;
  private long events;
  private long done;

  Judging(Yardsticks yardsticks, Instant clock, Onlooker onlooker) {
    this.yardsticks = yardsticks;
    this.clock = clock;
    this.onlooker = onlooker;
    this.surveyor = new Surveyor(yardsticks.rules(), yardsticks.links());
  }

  void of(Gathering gathering, Rows rows) {
    events = gathering.events() + rows.size();
    mutes = IssuerMutes.of(gathering::claims);
    gathering.forEach(
        ClaimType.WARNING, SLICE, some -> warnings.addAll(events(WarningEvent.class, some)));
    List<PlainWarning> plain = new ArrayList<>();
    List<PlainReport> reports = new ArrayList<>();
    rows.forEach(
        row -> {
          if (row instanceof PlainWarning warning) {
            plain.add(warning);
          } else if (row instanceof PlainReport report) {
            reports.add(report);
          }
        });
    Pairing pairing = new Pairing(yardsticks.rules(), surveyor, plain, warnings);
    gathering.forEach(
        ClaimType.INCIDENT,
        SLICE,
        some -> {
          List<Found> found = new ArrayList<>();
          List<IncidentEvent> folded = events(IncidentEvent.class, some);
          pairing.find(folded, found::add);
          folded.stream().filter(LinkRule::canLink).forEach(incidents::add);
          atOnce(found, this::judged).forEach(this::tell);
        });
    Map<String, Desk> desks = desks(gathering, rows);
    Pairing.inSlices(
        reports,
        report -> {
          Desk desk = desks.get(report.head().id());
          return desk == null ? judged(pairing.found(report)) : judged(pairing.found(report, desk));
        },
        Runnable::run);
    Pairing.inSlices(warnings, this::assessed, this::tell);
    Pairing.inSlices(plain, warning -> assessed(warning, pairing), Runnable::run);
    link(plain, warnings);
    link(reports, incidents);
    scores.scorecards(yardsticks.scorecards()).forEach(onlooker::scorecard);
  }

  /** What is decided about the pairs of incidents that are told plainly, by their ids. */
  private static Map<String, Desk> desks(Gathering gathering, Rows rows) {
    Map<String, Desk> desks = new HashMap<>();
    gathering.forEachKey(
        event -> {
          if (event.type() == ClaimType.INCIDENT
              && rows.get(event.id()) instanceof PlainReport
              && gathering.hasPairsOnly(event)) {
            Decisions decisions = new Decisions();
            gathering.claims(event).forEach(of -> decisions.replace(null, of.claim()));
            desks.put(event.id(), decisions.desk());
          }
        });
    return desks;
  }

  private void link(Collection<? extends PlainClaim> plain, Collection<? extends Event> others) {
    Linking linking = new Linking(yardsticks.linkRule(), surveyor, plain, others);
    Pairing.inSlices(linking.places(), linking::links, links -> links.forEach(onlooker::link));
  }

  private static <T, R> List<R> atOnce(List<T> all, Function<T, R> work) {
    return all.parallelStream().map(work).toList();
  }

  /** What the claims of one event tell; the event is null where only statements are about it. */
  private record Folded(
      @Nullable Event event,
      List<Contradiction> contradictions,
      Collection<Question> questions,
      List<Alert> alerts) {}

  private <E extends Event> List<E> events(Class<E> type, List<Told> some) {
    List<Folded> folded = atOnce(some, this::folded);
    done += folded.size();
    onlooker.judged(done, events);
    for (Folded of : folded) {
      of.contradictions.forEach(onlooker::contradiction);
      of.questions.forEach(onlooker::question);
      of.alerts.forEach(onlooker::alert);
    }
    return folded.stream().map(Folded::event).filter(Objects::nonNull).map(type::cast).toList();
  }

  private Folded folded(Told told) {
    List<Contradiction> contradictions = new ArrayList<>();
    Collection<Question> questions = List.of();
    List<Alert> alerts = new ArrayList<>();
    Event event = EventFold.of(told.claims(), told.sameness());
    if (told.claims().size() > 1) { // Nobody contradicts himself in one breath.
      Discussions discussions = new Discussions(told.event(), yardsticks.predicates());
      told.claims().forEach(of -> discussions.replace(null, of.claim()));
      discussions
          .contradictions()
          .forEach(
              (predicate, found) -> {
                contradictions.addAll(found);
                ContradictionAlerts.of(new QuestionKey(told.event(), predicate), found).stream()
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

  /**
   * The same of an incident that is told plainly and about whose pairs the desk has decided. Their
   * warnings are told plainly all the same, but for those that it has decided about.
   */
  private Runnable judged(DecidedFound found) {
    Judged judged = judged(found.incident(), found.findings());
    return () ->
        tellPlain(
            () -> {
              found.undecided().forEach(this::tell);
              found.others().forEach(this::tell);
              tellJudgement(judged);
            });
  }

  private Judged judged(IncidentEvent incident, List<Finding> found) {
    Findings findings = Findings.of(found);
    Assessment assessment = yardsticks.assess(incident, findings, clock);
    return new Judged(
        found,
        assessment,
        assessment.dossier() == null
            ? List.of()
            : VerdictAlerts.of(null, assessment.dossier(), findings, mutes));
  }

  /** The same of an incident that is told plainly; what is to be told of it. */
  private Runnable judged(PlainFound found) {
    if (!found.findings().isEmpty()) {
      Judged judged = judged(found.report().event(), found.findings());
      return () -> tellPlain(() -> tell(judged));
    }
    PlainDossier dossier = PlainDossier.of(found.report(), found.matches());
    List<PlainAlert> alerts = VerdictAlerts.of(dossier);
    return () -> tellPlain(() -> tell(dossier, alerts));
  }

  private void tellPlain(Runnable telling) {
    done++;
    if (done % SLICE == 0) {
      onlooker.judged(done, events);
    }
    telling.run();
  }

  private void tell(PlainDossier dossier, List<PlainAlert> alerts) {
    dossier.matches().forEach(this::tell);
    onlooker.dossier(dossier);
    alerts.forEach(onlooker::alert);
  }

  private void tell(PlainMatch match) {
    onlooker.match(match);
    ofPlain.computeIfAbsent(match.warning().head().id(), none -> new ArrayList<>(1)).add(match);
  }

  /** The outcome of a warning that is told plainly; what is to be told of it. */
  private Runnable assessed(PlainWarning warning, Pairing pairing) {
    String id = warning.head().id();
    List<PlainMatch> matches = ofPlain.getOrDefault(id, List.of());
    if (ofWarnings.containsKey(id)) {
      List<Finding> findings = new ArrayList<>(ofWarnings.get(id));
      matches.forEach(match -> findings.add(match.finding().withoutEvidence()));
      Assessment assessment = yardsticks.assess(warning.event(), Findings.of(findings), clock);
      return () -> tellPlain(() -> tell(assessment));
    }
    PlainOutcome outcome =
        PlainOutcome.of(warning, matches, pairing.horizon(warning), clock.toEpochMilli());
    Score score = Score.of(outcome, matches);
    return () -> tellPlain(() -> tell(outcome, score));
  }

  private void tell(PlainOutcome outcome, @Nullable Score score) {
    onlooker.outcome(outcome);
    if (score != null) {
      scores.add(ScoreSpec.ofIssuer(outcome.warning().issuer().id()).id(), score);
    }
  }

  private void tell(Judged judged) {
    judged.findings.forEach(this::tell);
    tellJudgement(judged);
  }

  private void tellJudgement(Judged judged) {
    tell(judged.assessment);
    judged.alerts.forEach(onlooker::alert);
  }

  private void tell(Finding finding) {
    if (finding.isShown()) {
      onlooker.match(finding.match());
    }
    ofWarnings
        .computeIfAbsent(finding.match().warning(), none -> new ArrayList<>(1))
        .add(finding.withoutEvidence());
  }

  private Assessment assessed(WarningEvent warning) {
    List<Finding> findings = ofWarnings.getOrDefault(warning.id(), List.of());
    return yardsticks.assess(warning, Findings.of(findings), clock);
  }

  private void tell(Assessment assessment) {
    scores.add(assessment.scores());
    if (assessment.dossier() != null) {
      onlooker.dossier(assessment.dossier());
    }
    if (assessment.record() != null) {
      onlooker.outcome(assessment.record());
    }
  }
}
