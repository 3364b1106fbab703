package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.word;

import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.Counting;
import io.foreknown.domain.score.PendingContribution;
import io.foreknown.domain.score.Tallies;
import io.foreknown.domain.score.Totals;
import io.foreknown.domain.verdict.DeskAnswer;
import io.foreknown.domain.verdict.DeskAnswers;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contributions to scorecards, and their sums. */
final class ScoreCodecs {
  private static final Codec<Long> LEAD =
      Codec.of((lead, out) -> out.writeLong(lead), DataInput::readLong);

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

  private static final Codec<DeskAnswer> ANSWER =
      Codec.of(
          (deskAnswer, out) -> {
            TEXT.write(deskAnswer.hazard(), out);
            word(Ruling.class).write(deskAnswer.ruling(), out);
            word(Verdict.class).write(deskAnswer.verdict(), out);
          },
          in ->
              new DeskAnswer(
                  TEXT.read(in), word(Ruling.class).read(in), word(Verdict.class).read(in)));

  private static final Codec<Totals> TOTALS =
      Codec.of(
          (totals, out) -> {
            TALLIES.write(totals.tallies(), out);
            TALLIES.write(totals.difference(), out);
            writeCounts(ANSWER, totals.answers().times(), out);
          },
          in ->
              new Totals(
                  TALLIES.read(in), TALLIES.read(in), new DeskAnswers(readCounts(ANSWER, in))));

  static final Codec<PendingContribution> PENDING =
      Codec.of(
          (pending, out) -> {
            TOTALS.write(pending.totals(), out);
            MOMENT.write(pending.latest(), out);
          },
          in -> new PendingContribution(TOTALS.read(in), MOMENT.read(in)));

  static final Codec<Contribution> CONTRIBUTION =
      Codec.of(
          (contribution, out) -> {
            TOTALS.write(contribution.totals(), out);
            writeCounts(LEAD, contribution.leads(), out);
            writeCounts(LEAD, contribution.difference(), out);
          },
          in -> new Contribution(TOTALS.read(in), readCounts(LEAD, in), readCounts(LEAD, in)));

  static final Codec<Counting> COUNTING =
      Codec.of(
          (counting, out) -> {
            TOTALS.write(counting.totals(), out);
            out.writeLong(counting.version());
            out.writeBoolean(counting.isEmitted());
            MOMENT.write(counting.latest(), out);
          },
          in -> new Counting(TOTALS.read(in), in.readLong(), in.readBoolean(), MOMENT.read(in)));

  private ScoreCodecs() {}

  private static <K> void writeCounts(Codec<K> of, SortedMap<K, Long> counts, DataOutput out)
      throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<K, Long> count : counts.entrySet()) {
      of.write(count.getKey(), out);
      out.writeLong(count.getValue());
    }
  }

  private static <K> SortedMap<K, Long> readCounts(Codec<K> of, DataInput in) throws IOException {
    int size = in.readInt();
    SortedMap<K, Long> counts = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      counts.put(of.read(in), in.readLong());
    }
    return counts;
  }
}
