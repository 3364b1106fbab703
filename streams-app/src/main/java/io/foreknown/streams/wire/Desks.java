package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.MOMENT;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;
import static io.foreknown.streams.wire.Basics.readAll;
import static io.foreknown.streams.wire.Basics.word;
import static io.foreknown.streams.wire.Basics.writeAll;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.decision.Decided;
import io.foreknown.domain.decision.IncidentDecisions;
import io.foreknown.domain.decision.Mute;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the desk has decided about an event. */
final class Desks {
  private static final Codec<@Nullable String> MAYBE_TEXT = nullable(TEXT);

  static final Codec<Decided> DECIDED =
      Codec.of(
          (decided, out) -> {
            TEXT.write(decided.decision(), out);
            out.writeLong(decided.revision());
            word(Decision.Verdict.class).write(decided.verdict(), out);
            ClaimCodecs.PARTY.write(decided.by(), out);
            MOMENT.write(decided.at(), out);
            MAYBE_TEXT.write(decided.reason(), out);
          },
          in ->
              new Decided(
                  TEXT.read(in),
                  in.readLong(),
                  word(Decision.Verdict.class).read(in),
                  ClaimCodecs.PARTY.read(in),
                  MOMENT.read(in),
                  MAYBE_TEXT.read(in)));

  private static final Codec<@Nullable Mute> MAYBE_MUTE =
      nullable(
          Codec.of(
              (mute, out) -> {
                MOMENT.write(mute.from(), out);
                MOMENT.write(mute.until(), out);
              },
              in -> new Mute(MOMENT.read(in), MOMENT.read(in))));

  /** Of nearly all events nothing is decided: one byte. */
  static final Codec<IncidentDecisions> DESK = Codec.of(Desks::write, Desks::read);

  private Desks() {}

  private static void write(IncidentDecisions incidentDecisions, DataOutput out)
      throws IOException {
    boolean isSilent = incidentDecisions.equals(IncidentDecisions.SILENT);
    out.writeBoolean(isSilent);
    if (!isSilent) {
      writeAll(TEXT, incidentDecisions.pairs().keySet(), out);
      for (List<Decided> decided : incidentDecisions.pairs().values()) {
        writeAll(DECIDED, decided, out);
      }
      MAYBE_MUTE.write(incidentDecisions.mute(), out);
    }
  }

  private static IncidentDecisions read(DataInput in) throws IOException {
    if (in.readBoolean()) {
      return IncidentDecisions.SILENT;
    }
    SortedMap<String, List<Decided>> pairs = new TreeMap<>();
    for (String warning : readAll(TEXT, in)) {
      pairs.put(warning, readAll(DECIDED, in));
    }
    return new IncidentDecisions(pairs, MAYBE_MUTE.read(in));
  }
}
