package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.list;
import static io.foreknown.schemas.mapping.PartsToAvro.orNull;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.ContradictionState;
import io.foreknown.avro.QuestionState;
import io.foreknown.avro.Resolution;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.contradiction.Exclusion;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.contradiction.QuestionPosition;
import io.foreknown.domain.contradiction.Side;
import io.foreknown.domain.contradiction.Turn;

/** Questions as the records of their topic. */
public final class QuestionToAvro {
  static {
    AvroLimits.set();
  }

  private QuestionToAvro() {}

  /** A question in one version. */
  public static io.foreknown.avro.Question question(Versioned<Question> version) {
    Question told = version.value();
    boolean isDisputed = told.isOpen() && !version.retracted();
    return io.foreknown.avro.Question.newBuilder()
        .setId(told.id())
        .setVersion(version.version())
        .setState(state(version))
        .setAbout(told.key().event().id())
        .setPredicate(told.key().predicate())
        .setDisputed(isDisputed)
        .setDisputedBy(isDisputed ? orNull(told.disputed(), Turn::claim) : null)
        .setDisputedAt(isDisputed ? orNull(told.disputed(), Turn::at) : null)
        .setPositions(list(told.positions(), QuestionToAvro::position))
        .setPositionCount(told.positionCount())
        .setExclusions(list(told.exclusions(), QuestionToAvro::exclusion))
        .setExclusionCount(told.exclusionCount())
        .setFold(orNull(told.fold(), PartsToAvro::position))
        .setDecisions(list(told.decisions(), OutputToAvro::decided))
        .setHeadline(told.headline())
        .build();
  }

  private static QuestionState state(Versioned<Question> version) {
    return version.retracted()
        ? QuestionState.RETRACTED
        : symbol(QuestionState.class, version.value().state());
  }

  private static io.foreknown.avro.QuestionPosition position(QuestionPosition position) {
    Side side = position.side();
    return new io.foreknown.avro.QuestionPosition(
        PartsToAvro.position(side.stance().position()),
        side.stance().isDenial(),
        list(side.holders(), ContradictionToAvro::holder),
        side.holderCount(),
        position.taken().claim(),
        position.taken().at(),
        orNull(position.givenUp(), Turn::claim),
        orNull(position.givenUp(), Turn::at));
  }

  private static io.foreknown.avro.Exclusion exclusion(Exclusion exclusion) {
    return new io.foreknown.avro.Exclusion(
        exclusion.one(),
        exclusion.other(),
        exclusion.contradiction(),
        exclusion.resolution() == null ? ContradictionState.OPEN : ContradictionState.RESOLVED,
        orNull(exclusion.resolution(), what -> symbol(Resolution.class, what)));
  }
}
