package io.foreknown.domain.assess;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreSpec;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.domain.verdict.WarningOutcome;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is judged of one event.
 *
 * @param dossier of an incident; null for a warning, or where no report stands
 * @param record of a warning; null for an incident, or where no claim of it stands
 * @param scores what it contributes, by the ids of the scorecards
 */
public record Assessment(
    @Nullable Dossier dossier, @Nullable Outcome record, Map<String, Score> scores) {
  /** Nothing stands. */
  public static final Assessment NONE = new Assessment(null, null, Map.of());

  /** Copies the map. */
  public Assessment {
    scores = Map.copyOf(scores);
  }

  /** The assessment of an event with these findings at a moment of the clock; null: no event. */
  static Assessment of(@Nullable Event event, Findings findings, Rules by, Instant clock) {
    if (event instanceof WarningEvent warning) {
      Outcome record = Outcome.of(warning, findings, by.rules(), clock);
      WarningOutcome ruled =
          findings.areDecided()
              ? Outcome.outcome(warning, findings.asRuled(), by.rules(), clock)
              : record.outcome();
      return new Assessment(
          null, record, scores(event, by, spec -> Score.of(spec, record, findings, ruled)));
    }
    if (event instanceof IncidentEvent incident) {
      return new Assessment(
          Dossier.of(incident, findings),
          null,
          scores(event, by, spec -> Score.of(spec, incident, findings)));
    }
    return NONE;
  }

  /** Whether nothing stands. */
  public boolean isEmpty() {
    return dossier == null && record == null;
  }

  /** Whether subscribers of dossiers and outcomes would see no difference. */
  public boolean hasSameOutputsAs(Assessment other) {
    return Objects.equals(dossier, other.dossier) && Objects.equals(record, other.record);
  }

  private static Map<String, Score> scores(
      Event event, Rules by, Function<ScoreSpec, @Nullable Score> score) {
    Map<String, Score> scores = new TreeMap<>();
    by.scorecards()
        .of(event)
        .forEach(
            spec -> {
              Score counted = score.apply(spec);
              if (counted != null) {
                scores.put(spec.id(), counted);
              }
            });
    return scores;
  }
}
