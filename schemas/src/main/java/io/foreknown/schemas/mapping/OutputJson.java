package io.foreknown.schemas.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.score.Scorecard;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.schemas.json.RecordJson;
import org.apache.avro.generic.IndexedRecord;

/** What was computed without the topology, as the JSON of its topics; without version. */
public final class OutputJson {
  private OutputJson() {}

  /** A match that stands. */
  public static ObjectNode match(Match match) {
    return unversioned(OutputToAvro.match(standing(match)));
  }

  /** A dossier that stands. */
  public static ObjectNode dossier(Dossier dossier) {
    return unversioned(OutputToAvro.dossier(standing(dossier)));
  }

  /** What became of a warning that stands. */
  public static ObjectNode outcome(Outcome record) {
    return unversioned(OutputToAvro.outcome(standing(record)));
  }

  /** A scorecard in force. */
  public static ObjectNode scorecard(Scorecard scorecard) {
    return unversioned(ScorecardToAvro.scorecard(standing(scorecard)));
  }

  /** A contradiction, open or resolved. */
  public static ObjectNode contradiction(Contradiction contradiction) {
    return unversioned(ContradictionToAvro.contradiction(standing(contradiction)));
  }

  /** A question, be it disputed or not. */
  public static ObjectNode question(Question question) {
    return unversioned(QuestionToAvro.question(standing(question)));
  }

  /** A link that is suggested. */
  public static ObjectNode link(Link link) {
    return unversioned(LinkToAvro.link(standing(link)));
  }

  /** What was not admitted. */
  public static ObjectNode rejection(Rejection rejection) {
    return RecordJson.of(OutputToAvro.rejected(rejection));
  }

  private static <T> Versioned<T> standing(T value) {
    return new Versioned<>(value, 0, false);
  }

  private static ObjectNode unversioned(IndexedRecord versioned) {
    ObjectNode json = RecordJson.of(versioned);
    json.remove("version");
    return json;
  }
}
