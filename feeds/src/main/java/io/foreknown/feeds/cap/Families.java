package io.foreknown.feeds.cap;

import io.foreknown.feeds.Memory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** All messages so far, and which of them refer to each other. */
final class Families {
  private final Map<String, String> messages;
  private final Links names;
  private final Links referrers;
  private final RecentFamilies recent = new RecentFamilies();

  Families(Memory memory) {
    this.messages = memory.map("messages");
    this.names = Links.in(memory, "names");
    this.referrers = Links.in(memory, "referrers");
  }

  boolean knows(MessageId id) {
    return messages.containsKey(id.key());
  }

  /** As it was written; of one that is known. */
  String stored(String key) {
    return Objects.requireNonNull(messages.get(key), "the memory lacks a message");
  }

  IndexedMessage message(String key) {
    Family family = recent.of(MessageId.withoutTime(key));
    IndexedMessage indexedMessage = family == null ? null : family.message(key);
    return indexedMessage == null ? StoredMessage.read(stored(key)) : indexedMessage;
  }

  /**
   * All known messages that this one refers to, or that refer to it or to what it refers to,
   * directly or through others, itself among them if it is known.
   */
  Family around(IndexedMessage indexedMessage) {
    Set<Family> known = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean isWhole = true;
    for (String name : names(indexedMessage)) {
      Family family = recent.of(name);
      if (family != null) {
        known.add(family);
      } else if (names.has(name) || referrers.has(name)) {
        isWhole = false;
      }
    }
    if (isWhole && known.size() == 1) {
      return known.iterator().next();
    }
    List<IndexedMessage> relatives =
        isWhole && known.isEmpty() ? List.of() : relatives(indexedMessage);
    known.forEach(recent::forget);
    Family family = new Family(relatives);
    if (!relatives.isEmpty()) { // One message alone is as cheap to read as to keep.
      recent.keep(family, relatives.stream().mapToInt(of -> stored(of.id().key()).length()).sum());
    }
    return family;
  }

  private List<IndexedMessage> relatives(IndexedMessage indexedMessage) {
    Map<String, IndexedMessage> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(names(indexedMessage));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (seen.add(name)) {
        Stream.concat(names.of(name).stream(), referrers.of(name).stream())
            .filter(key -> !found.containsKey(key))
            .map(this::message)
            .forEach(
                relative -> {
                  found.put(relative.id().key(), relative);
                  open.addAll(names(relative));
                });
      }
    }
    return List.copyOf(found.values());
  }

  /** Its own and those that it names: what has one of them too is its relative. */
  private static List<String> names(IndexedMessage indexedMessage) {
    Set<String> named = indexedMessage.named();
    List<String> names = new ArrayList<>(named.size() + 1);
    names.add(indexedMessage.id().name());
    names.addAll(named);
    return names;
  }

  /** Remembers a message, of which more is known of a family now. */
  void add(IndexedMessage indexedMessage) {
    String key = indexedMessage.id().key();
    messages.put(key, StoredMessage.write(indexedMessage));
    names.add(indexedMessage.id().name(), key);
    indexedMessage.named().forEach(name -> referrers.add(name, key));
  }

  /**
   * Keeps in mind what the {@link #around family of a message}, if kept, has become by adding it.
   */
  void keep(IndexedMessage added, Family before, Family after) {
    if (!recent.has(before)) {
      return;
    }
    int letters = stored(added.id().key()).length();
    if (before == after) {
      recent.grow(before, names(added), letters);
    } else {
      recent.replace(before, after, letters);
    }
  }

  /** Reads a family again when it is next asked for. */
  void forget(Family family) {
    recent.forget(family);
  }
}
