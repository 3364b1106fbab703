package io.foreknown.streams.store;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of one group by id, and what is kept of the group itself. */
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

  /** Null when the group has none. */
  public @Nullable M member(String id) {
    return members.get(id);
  }

  /** All of them, sorted by id; changed by {@link #put} only. */
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

  /** Whether each member has a row of its own. */
  boolean isSpread() {
    return spread;
  }

  void spread() {
    this.spread = true;
  }

  boolean isHeadStored() {
    return head != null && head.equals(stored);
  }

  void headIsStored() {
    this.stored = head;
  }
}
