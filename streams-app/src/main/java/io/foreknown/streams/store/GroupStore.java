package io.foreknown.streams.store;

import java.util.Collection;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of groups: a small group is one row, so that it costs one read and one write; from the
 * member on that makes it large each member has a row of its own, so that no row grows.
 *
 * @param groups by the key of the group
 * @param members of large groups, by the group's key and their own id
 */
public record GroupStore<H, M>(Rows<GroupRow<H, M>> groups, MemberRows<M> members) {
  /** Most groups are smaller, and the row of one that is not is still written quickly. */
  private static final int FEW = 4;

  /** The group with all its members; null when there is none. One read, if it is small. */
  public @Nullable Group<H, M> load(String key) {
    GroupRow<H, M> row = groups.get(key);
    return row == null ? null : load(key, row);
  }

  /** The group of a row, with all its members. */
  public Group<H, M> load(String key, GroupRow<H, M> row) {
    SortedMap<String, M> few = row.few();
    return new Group<>(row.head(), few == null ? members.of(key) : few, few == null);
  }

  /** A member, held or not; null when the group has none of this id. */
  public @Nullable M member(String key, Group<H, M> group, String id) {
    M held = group.member(id);
    return held == null && group.isSpread() ? members.get(key, id) : held;
  }

  /** All members, held or not, as they were saved last. */
  public SortedMap<String, M> members(String key, Group<H, M> group) {
    return group.isSpread() ? members.of(key) : group.members();
  }

  /** Writes a group of which only these members, and perhaps the head, have changed. */
  public void save(String key, Group<H, M> group, Collection<String> changed) {
    saveMembers(key, group, changed);
    saveHead(key, group);
  }

  /** Writes members of which these have changed, if they have rows of their own by now. */
  public void saveMembers(String key, Group<H, M> group, Collection<String> changed) {
    if (group.isSpread()) {
      changed.forEach(id -> members.put(key, id, group.member(id)));
    } else if (group.members().size() > FEW) {
      group.members().forEach((id, member) -> members.put(key, id, member));
      group.spread();
    }
  }

  /** Writes the row of the group, with its members if they have no rows of their own. */
  public void saveHead(String key, Group<H, M> group) {
    if (!group.isSpread() || !group.isHeadStored()) {
      putHead(key, group);
    }
  }

  private void putHead(String key, Group<H, M> group) {
    H head = group.head();
    groups.put(
        key, head == null ? null : new GroupRow<>(head, group.isSpread() ? null : group.members()));
    group.headIsStored();
  }
}
