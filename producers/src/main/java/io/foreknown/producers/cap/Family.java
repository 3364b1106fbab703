package io.foreknown.producers.cap;

import io.foreknown.producers.cap.Message.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<MessageId, Branch> branches = new HashMap<>();
  private final Set<MessageId> alerts = new HashSet<>();

  /** By the names of their messages. */
  private final Map<String, Set<MessageId>> roots = new HashMap<>();

  /** Of messages that others name, known or not. */
  private final Set<String> named = new HashSet<>();

  private @Nullable Message last;

  Family(Collection<Message> messages) {
    messages.forEach(this::keep);
    Membership.of(messages)
        .forEach(
            (root, members) -> {
              branches.put(root, new Branch(root, members));
              members.forEach(member -> root(member, root));
            });
  }

  private void keep(Message message) {
    messages.put(message.id().key(), message);
    message.named().forEach(named::add);
    if (message.kind() == Kind.ALERT) {
      alerts.add(message.id());
    }
    last = last == null || Message.ORDER.compare(message, last) > 0 ? message : last;
  }

  private void root(Message member, MessageId root) {
    roots.computeIfAbsent(member.id().name(), name -> new HashSet<>()).add(root);
  }

  /** The same with one more message. */
  Family with(Message message) {
    return new Family(Stream.concat(messages.values().stream(), Stream.of(message)).toList());
  }

  /** The warnings by the id of their claims. */
  Map<String, Chain> chains() {
    Map<String, Chain> chains = new TreeMap<>();
    branches.values().forEach(branch -> chains.putAll(branch.byClaim()));
    return chains;
  }

  /** Whether a message that is none of it comes after all others, and none of them names it. */
  boolean endsWith(Message message) {
    String name = message.id().name();
    return !named.contains(name)
        && !roots.containsKey(name)
        && (last == null || Message.ORDER.compare(message, last) > 0);
  }

  /** Adds a message that it {@link #endsWith}, and tells what it makes of each warning. */
  Map<String, List<Revision>> add(Message message) {
    Map<String, List<Revision>> told = new TreeMap<>();
    for (MessageId root : rootsOf(message)) {
      root(message, root);
      Branch branch = branches.computeIfAbsent(root, id -> new Branch(id, List.of()));
      told.putAll(branch.add(message));
    }
    keep(message);
    return told;
  }

  /** Where it belongs, by the rules of {@link Membership} for one that nobody names. */
  private Set<MessageId> rootsOf(Message message) {
    Set<MessageId> named =
        message
            .named()
            .flatMap(name -> roots.getOrDefault(name, Set.of()).stream())
            .collect(Collectors.toSet());
    if (message.kind() == Kind.ALERT) {
      return Set.of(message.id());
    }
    Set<MessageId> ofAlerts = named.stream().filter(alerts::contains).collect(Collectors.toSet());
    if (!ofAlerts.isEmpty()) {
      return ofAlerts;
    }
    String own = message.id().name();
    return Stream.concat(
            named.stream(),
            Membership.candidates(message, name -> name.equals(own) || roots.containsKey(name)))
        .min(MessageId.EARLIEST)
        .map(Set::of)
        .orElseThrow();
  }

  /** Of its messages. */
  Set<String> keys() {
    return messages.keySet();
  }

  /** All names by which other messages may belong to it. */
  Stream<String> names() {
    return Stream.concat(roots.keySet().stream(), named.stream());
  }

  /** Null for one that is none of its messages. */
  @Nullable Message message(String key) {
    return messages.get(key);
  }
}
