package io.foreknown.domain.given;

import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.history.History;
import io.foreknown.domain.history.Onlooker;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.WarningRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** All that stands at a moment, each list sorted by id. */
public record Outlook(
    List<Match> matches,
    List<Dossier> dossiers,
    List<WarningRecord> outcomes,
    List<Contradiction> contradictions,
    List<Question> questions,
    List<Scorecard> scorecards,
    List<Alert> alerts) {

  /** What a history comes to. */
  public static Outlook of(History history, Instant clock) {
    Collecting all = new Collecting();
    history.at(clock, all);
    return all.sorted();
  }

  private static final class Collecting implements Onlooker {
    private final List<Match> matches = new ArrayList<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<WarningRecord> outcomes = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Scorecard> scorecards = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private long done;

    Outlook sorted() {
      return new Outlook(
          sorted(matches, Match::id),
          sorted(dossiers, dossier -> dossier.event().id()),
          sorted(outcomes, outcome -> outcome.event().id()),
          sorted(contradictions, Contradiction::id),
          sorted(questions, Question::id),
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
    public void dossier(Dossier dossier) {
      dossiers.add(dossier);
    }

    @Override
    public void outcome(WarningRecord outcome) {
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
    public void scorecard(Scorecard scorecard) {
      scorecards.add(scorecard);
    }

    @Override
    public void alert(Alert alert) {
      alerts.add(alert);
    }
  }
}
