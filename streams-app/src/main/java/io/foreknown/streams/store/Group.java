package io.foreknown.streams.store;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The members of one group by id, as far as they are held, and what is kept of the group itself.
 */
public final class Group<H, M> {
  private final SortedMap<String, M> members;
  private @Nullable H head;
  private @Nullable H stored;
  private boolean spread;

  /** A group of which nothing is stored. */
  public Group() {
    this.members = new TreeMap<>();
  }

  Group(H head, SortedMap<String, M> members, boolean spread) {
    this.members = members;
    this.head = head;
    this.stored = head;
    this.spread = spread;
  }

  /** Null when the group has none, or does not hold it. */
  public @Nullable M member(String id) {
    return members.get(id);
  }

  /** Those that are held, sorted by id: all, but after {@link #evict}. Changed by put only. */
  public SortedMap<String, M> members() {
    return members;
  }

  /** Replaces a member; null: removes it. */
  public void put(String id, @Nullable M member) {
    if (member == null) {
      members.remove(id);
    } else {
      members.put(id, member);
    }
  }

  /** What is kept of the group itself; null: nothing, so it is forgotten with its last member. */
  public @Nullable H head() {
    return head;
  }

  /** Replaces what is kept of the group itself. */
  public void head(@Nullable H now) {
    this.head = now;
  }

  /** Holds no member any more, if each has a row of its own. All must have been saved. */
  public void evict() {
    if (spread) {
      members.clear();
    }
  }

  /** Whether each member has a row of its own; if not, one read brings the group back. */
  public boolean isSpread() {
    return spread;
  }

  /** From now on each member has a row of its own, and the group one without them. */
  void spread() {
    this.spread = true;
    this.stored = null;
  }

  boolean isHeadStored() {
    return head != null && head.equals(stored);
  }

  void headIsStored() {
    this.stored = head;
  }
}
