package io.foreknown.feeds.cap;

import io.foreknown.feeds.cap.IndexedMessage.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages that refer to each other, directly or through others, and the warnings that they are
 * about.
 *
 * <p>A message that comes after all others and is named by none of them is the usual one. It can be
 * added, at the cost of that message and what it makes of the warning; any other needs all of them
 * to be looked at again.
 */
final class Family {
  private final Map<String, IndexedMessage> messages = new LinkedHashMap<>();
  private final Map<MessageId, Branch> branches = new HashMap<>();
  private final Set<MessageId> alerts = new HashSet<>();

  /** By the names of their messages. */
  private final Map<String, Set<MessageId>> roots = new HashMap<>();

  /** Of messages that others name, known or not. */
  private final Set<String> named = new HashSet<>();

  private @Nullable IndexedMessage last;

  Family(Collection<IndexedMessage> messages) {
    if (!messages.isEmpty()) {
      messages.forEach(this::keep);
      Membership.of(messages)
          .forEach(
              (root, members) -> {
                branches.put(root, new Branch(root, members));
                members.forEach(member -> root(member, root));
              });
    }
  }

  private void keep(IndexedMessage indexedMessage) {
    messages.put(indexedMessage.id().key(), indexedMessage);
    named.addAll(indexedMessage.named());
    if (indexedMessage.kind() == Kind.ALERT) {
      alerts.add(indexedMessage.id());
    }
    last =
        last == null || IndexedMessage.ORDER.compare(indexedMessage, last) > 0
            ? indexedMessage
            : last;
  }

  private void root(IndexedMessage member, MessageId root) {
    roots.computeIfAbsent(member.id().name(), name -> new HashSet<>()).add(root);
  }

  /** The same with one more message. */
  Family with(IndexedMessage indexedMessage) {
    return new Family(
        Stream.concat(messages.values().stream(), Stream.of(indexedMessage)).toList());
  }

  /** The warnings by the id of their claims. */
  Map<String, Chain> chains() {
    Map<String, Chain> chains = new TreeMap<>();
    branches.values().forEach(branch -> chains.putAll(branch.byClaim()));
    return chains;
  }

  /** Whether a message that is none of it comes after all others, and none of them names it. */
  boolean endsWith(IndexedMessage indexedMessage) {
    String name = indexedMessage.id().name();
    return !named.contains(name)
        && !roots.containsKey(name)
        && (last == null || IndexedMessage.ORDER.compare(indexedMessage, last) > 0);
  }

  /** Adds a message that it {@link #endsWith}, and returns what it makes of each warning. */
  Map<String, List<WarningRevision>> add(IndexedMessage indexedMessage) {
    Map<String, List<WarningRevision>> given = new TreeMap<>();
    for (MessageId root : rootsOf(indexedMessage)) {
      root(indexedMessage, root);
      Branch branch = branches.computeIfAbsent(root, id -> new Branch(id, List.of()));
      given.putAll(branch.add(indexedMessage));
    }
    keep(indexedMessage);
    return given;
  }

  /** Where it belongs, by the rules of {@link Membership} for one that nobody names. */
  private Set<MessageId> rootsOf(IndexedMessage indexedMessage) {
    if (indexedMessage.kind() == Kind.ALERT) {
      return Set.of(indexedMessage.id());
    }
    Set<MessageId> named = new HashSet<>();
    indexedMessage.named().forEach(name -> named.addAll(roots.getOrDefault(name, Set.of())));
    Set<MessageId> ofAlerts = new HashSet<>(named);
    ofAlerts.retainAll(alerts);
    if (!ofAlerts.isEmpty()) {
      return ofAlerts;
    }
    String own = indexedMessage.id().name();
    return Stream.concat(
            named.stream(),
            Membership.candidates(
                indexedMessage, name -> name.equals(own) || roots.containsKey(name)))
        .min(MessageId.EARLIEST)
        .map(Set::of)
        .orElseThrow();
  }

  /** All names by which other messages may belong to it. */
  Stream<String> names() {
    return Stream.concat(roots.keySet().stream(), named.stream());
  }

  /** Null for one that is none of its messages. */
  @Nullable IndexedMessage message(String key) {
    return messages.get(key);
  }
}
