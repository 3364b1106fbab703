package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;

import io.foreknown.domain.score.Contribution;
import io.foreknown.domain.score.Counting;
import io.foreknown.domain.score.Tallies;
import io.foreknown.domain.score.Untold;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Contributions to scorecards, and their sums. */
final class Scores {
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

  static final Codec<Untold> UNTOLD =
      Codec.of(
          (untold, out) -> {
            TALLIES.write(untold.tallies(), out);
            MOMENT.write(untold.latest(), out);
          },
          in -> new Untold(TALLIES.read(in), MOMENT.read(in)));

  static final Codec<Contribution> CONTRIBUTION =
      Codec.of(Scores::writeContribution, Scores::readContribution);

  static final Codec<Counting> COUNTING =
      Codec.of(
          (counting, out) -> {
            TALLIES.write(counting.tallies(), out);
            out.writeLong(counting.version());
            out.writeBoolean(counting.isTold());
            MOMENT.write(counting.latest(), out);
          },
          in -> new Counting(TALLIES.read(in), in.readLong(), in.readBoolean(), MOMENT.read(in)));

  private Scores() {}

  private static void writeContribution(Contribution contribution, DataOutput out)
      throws IOException {
    TALLIES.write(contribution.tallies(), out);
    out.writeInt(contribution.leads().size());
    for (Map.Entry<Long, Long> lead : contribution.leads().entrySet()) {
      out.writeLong(lead.getKey());
      out.writeLong(lead.getValue());
    }
  }

  private static Contribution readContribution(DataInput in) throws IOException {
    Tallies tallies = TALLIES.read(in);
    int size = in.readInt();
    SortedMap<Long, Long> leads = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      leads.put(in.readLong(), in.readLong());
    }
    return new Contribution(tallies, leads);
  }
}
