package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.NUMBER;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;

import io.foreknown.domain.score.Counting;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.score.ScoreChange;
import io.foreknown.domain.score.Tallies;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Contributions to scorecards, and their sums. */
final class Scores {
  private static final Codec<@Nullable Long> MAYBE_NUMBER = nullable(NUMBER);

  private static final Codec<@Nullable Score> MAYBE_SCORE =
      nullable(Codec.of(Scores::writeScore, Scores::readScore));

  static final Codec<ScoreChange> CHANGE =
      Codec.of(
          (change, out) -> {
            TEXT.write(change.spec(), out);
            MAYBE_SCORE.write(change.less(), out);
            MAYBE_SCORE.write(change.more(), out);
          },
          in -> new ScoreChange(TEXT.read(in), MAYBE_SCORE.read(in), MAYBE_SCORE.read(in)));

  private static final Codec<Tallies> TALLIES =
      Codec.of(
          (tallies, out) -> {
            out.writeLong(tallies.incidents());
            out.writeLong(tallies.warned());
            out.writeLong(tallies.warnings());
            out.writeLong(tallies.verified());
            out.writeLong(tallies.pending());
            out.writeLong(tallies.firstLeadSeconds());
            out.writeLong(tallies.firstLeads());
          },
          in ->
              new Tallies(
                  in.readLong(),
                  in.readLong(),
                  in.readLong(),
                  in.readLong(),
                  in.readLong(),
                  in.readLong(),
                  in.readLong()));

  static final Codec<Counting> COUNTING =
      Codec.of(
          (counting, out) -> {
            TALLIES.write(counting.tallies(), out);
            out.writeLong(counting.version());
            out.writeBoolean(counting.isTold());
          },
          in -> new Counting(TALLIES.read(in), in.readLong(), in.readBoolean()));

  private Scores() {}

  private static void writeScore(Score score, DataOutput out) throws IOException {
    out.writeBoolean(score instanceof Score.OfWarning);
    if (score instanceof Score.OfWarning warning) {
      out.writeBoolean(warning.verified());
      out.writeBoolean(warning.pending());
      MAYBE_NUMBER.write(warning.leadSeconds(), out);
    } else {
      MAYBE_NUMBER.write(((Score.OfIncident) score).leadSeconds(), out);
    }
  }

  private static Score readScore(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Score.OfWarning(in.readBoolean(), in.readBoolean(), MAYBE_NUMBER.read(in))
        : new Score.OfIncident(MAYBE_NUMBER.read(in));
  }
}
