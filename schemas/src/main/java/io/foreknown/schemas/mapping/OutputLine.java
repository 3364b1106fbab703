package io.foreknown.schemas.mapping;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.schemas.json.RecordLine;

/** What {@link OutputJson} writes, as bytes at once. */
public final class OutputLine {
  private OutputLine() {}

  /** A match that stands. */
  public static byte[] of(Match match) {
    return RecordLine.unversioned(OutputToAvro.match(standing(match)));
  }

  /** A dossier that stands. */
  public static byte[] of(Dossier dossier) {
    return RecordLine.unversioned(OutputToAvro.dossier(standing(dossier)));
  }

  /** What became of a warning that stands. */
  public static byte[] of(Outcome record) {
    return RecordLine.unversioned(OutputToAvro.outcome(standing(record)));
  }

  /** A scorecard in force. */
  public static byte[] of(Scorecard scorecard) {
    return RecordLine.unversioned(ScorecardToAvro.scorecard(standing(scorecard)));
  }

  /** A contradiction, open or resolved. */
  public static byte[] of(Contradiction contradiction) {
    return RecordLine.unversioned(ContradictionToAvro.contradiction(standing(contradiction)));
  }

  /** A question, be it disputed or not. */
  public static byte[] of(Question question) {
    return RecordLine.unversioned(QuestionToAvro.question(standing(question)));
  }

  /** A link that is suggested. */
  public static byte[] of(Link link) {
    return RecordLine.unversioned(LinkToAvro.link(standing(link)));
  }

  /** An alert. */
  public static byte[] of(Alert alert) {
    return RecordLine.unversioned(ContradictionToAvro.alert(alert));
  }

  private static <T> Versioned<T> standing(T value) {
    return new Versioned<>(value, 0, false);
  }
}
