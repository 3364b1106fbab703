package io.foreknown.dashboard.past;

import io.foreknown.dashboard.past.PastResults.Described;
import io.foreknown.dashboard.past.PastResults.Disputes;
import io.foreknown.dashboard.past.PastResults.Folded;
import io.foreknown.dashboard.past.PastResults.Hit;
import io.foreknown.dashboard.past.PastResults.Judged;
import io.foreknown.dashboard.view.ClaimContents;
import io.foreknown.dashboard.view.MomentClaims;
import io.foreknown.dashboard.view.MomentViews;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ShownEvent;
import io.foreknown.dashboard.view.View;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.Pairing;
import io.foreknown.domain.history.ScoreSums;
import io.foreknown.schemas.mapping.OutputJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fills the views of one past moment; all processors work. Links and scorecards are made, and
 * records written, when they are first asked for.
 */
final class PastBoard {
  private final Rules rules;
  private final PastResults results;
  private final Instant moment;
  private final List<ClaimContents> archived;
  private final MomentClaims claims;
  private final Map<EventKey, List<ViewRecord>> contradictions = new HashMap<>();
  private final Map<EventKey, List<ViewRecord>> questions = new HashMap<>();

  /** Shows what was known of these claims. */
  PastBoard(Rules rules, PastResults results, Instant moment, List<ClaimContents> archived) {
    this.rules = rules;
    this.results = results;
    this.moment = moment;
    this.archived = archived;
    this.claims = new MomentClaims(archived, moment);
  }

  /** How many claims had been published. */
  int claims() {
    return claims.size();
  }

  /**
   * The views of what follows from the claims, and of those alerts that had been raised by then.
   */
  Views views(View alerts) {
    List<Folded> folded = atOnce(List.copyOf(claims.subjects()), this::folded);
    List<ViewRecord> disputes = records(folded, Described::contradictions, contradictions);
    List<ViewRecord> asked = records(folded, Described::questions, questions);
    List<Folded> warned = only(ClaimType.WARNING, folded);
    List<Folded> happened = only(ClaimType.INCIDENT, folded);
    List<Shown> incidents = incidents(warned, happened);
    List<Shown> warnings = warnings(warned, incidents);
    List<Shown> events = Stream.concat(incidents.stream(), warnings.stream()).toList();
    MomentViews views = new MomentViews(claims, events.stream().map(Shown::event).toList());
    views.add(ViewKind.CONTRADICTIONS, () -> disputes);
    views.add(ViewKind.QUESTIONS, () -> asked);
    views.add(ViewKind.DOSSIERS, () -> incidents.stream().map(Shown::record).toList());
    views.add(ViewKind.OUTCOMES, () -> warnings.stream().map(Shown::record).toList());
    views.add(
        ViewKind.MATCHES,
        () -> incidents.stream().flatMap(of -> of.judged.hits().matches().stream()).toList());
    views.add(ViewKind.LINKS, () -> links(warned, happened));
    views.add(ViewKind.SCORECARDS, () -> scorecards(events));
    List<ViewRecord> raised = alerts.all().stream().filter(this::isByThen).toList();
    views.add(ViewKind.ALERTS, () -> raised);
    return views.views(
        () -> archived.stream().flatMap(of -> of.until(moment)).map(Published::claim));
  }

  private static <T, R> List<R> atOnce(List<T> all, Function<T, R> work) {
    return all.parallelStream().map(work).toList();
  }

  private Folded folded(EventKey event) {
    return results.folded(event, claims.of(event));
  }

  /** All records of a kind, once, which are put under their events as well. */
  private static List<ViewRecord> records(
      List<Folded> folded,
      Function<Described, List<ViewRecord>> kind,
      Map<EventKey, List<ViewRecord>> bySubject) {
    Map<String, ViewRecord> byId = new LinkedHashMap<>();
    folded.forEach(
        of -> kind.apply(of.described()).forEach(record -> byId.put(record.id(), record)));
    for (ViewRecord record : byId.values()) {
      for (EventKey subject : record.subjects()) {
        bySubject.computeIfAbsent(subject, none -> new ArrayList<>(1)).add(record);
      }
    }
    bySubject.values().forEach(some -> some.sort(ViewRecord.OLDEST_FIRST));
    return List.copyOf(byId.values());
  }

  /** The events of a type; none of what is only talked of. */
  private static List<Folded> only(ClaimType type, List<Folded> folded) {
    return folded.stream().filter(of -> of.event() != null && of.key().type() == type).toList();
  }

  private static WarningEvent warning(Folded of) {
    return (WarningEvent) Objects.requireNonNull(of.event());
  }

  private static IncidentEvent incident(Folded of) {
    return (IncidentEvent) Objects.requireNonNull(of.event());
  }

  /** An event with what is made of it. */
  private record Shown(Judged judged, ShownEvent event) {
    ViewRecord record() {
      return judged.judged();
    }
  }

  private List<Shown> incidents(List<Folded> warnings, List<Folded> incidents) {
    Pairing pairing = results.pairing(warnings.stream().map(PastBoard::warning).toList());
    return atOnce(incidents, of -> shown(of, results.judged(of, incident(of), pairing)));
  }

  private List<Shown> warnings(List<Folded> warnings, List<Shown> incidents) {
    Map<String, List<Hit>> byWarning = new HashMap<>();
    for (Shown incident : incidents) {
      for (Hit hit : incident.judged.hits().all()) {
        byWarning
            .computeIfAbsent(hit.finding().match().warning(), none -> new ArrayList<>())
            .add(hit);
      }
    }
    return atOnce(
        warnings,
        of ->
            shown(
                of,
                results.judged(
                    of, warning(of), byWarning.getOrDefault(of.key().id(), List.of()), moment)));
  }

  /** Shows an event with all that is found out about it. */
  private Shown shown(Folded of, Judged judged) {
    Disputes disputes = new Disputes(of(of.key(), contradictions), of(of.key(), questions));
    return new Shown(judged, results.shown(of, judged, disputes));
  }

  private static List<ViewRecord> of(EventKey event, Map<EventKey, List<ViewRecord>> bySubject) {
    return bySubject.getOrDefault(event, List.of());
  }

  private List<ViewRecord> links(List<Folded> warnings, List<Folded> incidents) {
    return Stream.of(warnings, incidents)
        .map(some -> some.stream().map(Folded::event).filter(Objects::nonNull).toList())
        .flatMap(events -> atOnce(results.linking(events).all(), results::link).stream())
        .toList();
  }

  private List<ViewRecord> scorecards(List<Shown> events) {
    ScoreSums scores = new ScoreSums();
    events.forEach(of -> scores.add(of.judged.assessment().scores()));
    return scores
        .scorecards(rules.scorecards())
        .map(card -> PastResults.record(ViewKind.SCORECARDS, OutputJson.scorecard(card)))
        .toList();
  }

  private boolean isByThen(ViewRecord alert) {
    return !alert.publishedAt().isAfter(moment);
  }
}
