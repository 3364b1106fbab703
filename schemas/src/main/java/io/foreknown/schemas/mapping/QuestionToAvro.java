package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.list;
import static io.foreknown.schemas.mapping.PartsToAvro.orNull;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.ContradictionState;
import io.foreknown.avro.QuestionState;
import io.foreknown.avro.Resolution;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.contradiction.ChangePoint;
import io.foreknown.domain.contradiction.Exclusion;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.contradiction.QuestionPosition;
import io.foreknown.domain.contradiction.Side;

/** Questions as the records of their topic. */
public final class QuestionToAvro {
  static {
    AvroLimits.set();
  }

  private QuestionToAvro() {}

  /** A question in one version. */
  public static io.foreknown.avro.Question question(Versioned<Question> version) {
    Question given = version.value();
    boolean isDisputed = given.isOpen() && !version.retracted();
    return io.foreknown.avro.Question.newBuilder()
        .setId(given.id())
        .setVersion(version.version())
        .setState(state(version))
        .setAbout(given.key().event().id())
        .setPredicate(given.key().predicate())
        .setDisputed(isDisputed)
        .setDisputedBy(isDisputed ? orNull(given.disputed(), ChangePoint::claim) : null)
        .setDisputedAt(isDisputed ? orNull(given.disputed(), ChangePoint::at) : null)
        .setPositions(list(given.positions(), QuestionToAvro::position))
        .setPositionCount(given.positionCount())
        .setExclusions(list(given.exclusions(), QuestionToAvro::exclusion))
        .setExclusionCount(given.exclusionCount())
        .setFold(orNull(given.fold(), PartsToAvro::position))
        .setDecisions(list(given.decisions(), OutputToAvro::decided))
        .setHeadline(given.headline())
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
        orNull(position.givenUp(), ChangePoint::claim),
        orNull(position.givenUp(), ChangePoint::at));
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
