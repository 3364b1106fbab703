package io.foreknown.streams.wire;

import static io.foreknown.streams.wire.Basics.INTEGER;
import static io.foreknown.streams.wire.Basics.TEXT;
import static io.foreknown.streams.wire.Basics.nullable;

import io.foreknown.streams.store.GroupRow;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of groups. */
final class Groups {
  private Groups() {}

  static <H, M> Codec<GroupRow<H, M>> row(Codec<H> head, Codec<M> member) {
    Codec<SortedMap<String, M>> members =
        Codec.of((few, out) -> write(member, few, out), in -> read(member, in));
    Codec<@Nullable SortedMap<String, M>> few = nullable(members);
    return Codec.of(
        (row, out) -> {
          head.write(row.head(), out);
          few.write(row.few(), out);
        },
        in -> new GroupRow<>(head.read(in), few.read(in)));
  }

  private static <M> void write(Codec<M> codec, SortedMap<String, M> members, DataOutput out)
      throws IOException {
    INTEGER.write(members.size(), out);
    for (Map.Entry<String, M> member : members.entrySet()) {
      TEXT.write(member.getKey(), out);
      codec.write(member.getValue(), out);
    }
  }

  private static <M> SortedMap<String, M> read(Codec<M> codec, DataInput in) throws IOException {
    int size = INTEGER.read(in);
    SortedMap<String, M> members = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      members.put(TEXT.read(in), codec.read(in));
    }
    return members;
  }
}
