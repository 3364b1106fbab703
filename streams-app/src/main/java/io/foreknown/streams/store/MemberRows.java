package io.foreknown.streams.store;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one {@link Table} in a task, each of a member of a group. */
public final class MemberRows<V> {
  private final Blocks blocks;
  private final Index.Grouped index;
  private final Rows<V> rows;
  private final Table<V> table;

  MemberRows(Blocks blocks, Index.Grouped index, Rows<V> rows, Table<V> table) {
    this.blocks = blocks;
    this.index = index;
    this.rows = rows;
    this.table = table;
  }

  private static String key(String group, String member) {
    return group + Index.Grouped.SEPARATOR + member;
  }

  /** Null: there is none. */
  public @Nullable V get(String group, String member) {
    return rows.get(key(group, member));
  }

  /** Replaces a row; null: there is none from now on. */
  public void put(String group, String member, @Nullable V value) {
    rows.put(key(group, member), value);
  }

  /** All members of a group, by their names. */
  public SortedMap<String, V> of(String group) {
    SortedMap<String, V> members = new TreeMap<>();
    index.forEach(
        group,
        place ->
            blocks.at(
                place,
                (key, value) ->
                    members.put(
                        Index.member(key, group),
                        table.values().deserializer().deserialize(table.name(), value))));
    return members;
  }
}
