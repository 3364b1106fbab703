package io.foreknown.feeds.cap;

import io.foreknown.feeds.cap.IndexedMessage.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which messages belong to which warnings. A function of the set of messages.
 *
 * <p>A message belongs to all Alerts that its references lead to. Where they lead to none, as when
 * the Alert was sent before anybody listened, it belongs to the earliest message that they name, as
 * if that were the Alert.
 */
final class Membership {
  private final Collection<IndexedMessage> messages;
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<IndexedMessage>> referrers = new HashMap<>();

  private Membership(Collection<IndexedMessage> messages) {
    this.messages = messages;
    for (IndexedMessage indexedMessage : messages) {
      names.add(indexedMessage.id().name());
      indexedMessage
          .named()
          .forEach(
              name ->
                  referrers.computeIfAbsent(name, any -> new ArrayList<>()).add(indexedMessage));
    }
  }

  /** By the message that warnings began with; one that several lead to belongs to each of them. */
  static Map<MessageId, List<IndexedMessage>> of(Collection<IndexedMessage> messages) {
    return new Membership(messages).members();
  }

  /** What a message without an Alert may belong to: itself, and those that it names unseen. */
  static Stream<MessageId> candidates(IndexedMessage orphan, Predicate<String> isKnown) {
    return Stream.concat(
        Stream.of(orphan.id()),
        orphan.references().stream()
            .filter(reference -> !isKnown.test(MessageId.withoutTime(reference)))
            .map(reference -> MessageId.of(reference, orphan.id().sent())));
  }

  private Map<MessageId, List<IndexedMessage>> members() {
    Map<MessageId, List<IndexedMessage>> members = new LinkedHashMap<>();
    Map<MessageId, IndexedMessage> orphans = new LinkedHashMap<>();
    messages.forEach(indexedMessage -> orphans.put(indexedMessage.id(), indexedMessage));
    for (IndexedMessage indexedMessage : messages) {
      if (indexedMessage.kind() == Kind.ALERT) {
        members.put(indexedMessage.id(), leadingTo(List.of(indexedMessage), id -> true));
      }
    }
    members
        .values()
        .forEach(all -> all.forEach(indexedMessage -> orphans.remove(indexedMessage.id())));
    earliest(orphans.values())
        .forEach(
            (root, namedBy) -> {
              List<IndexedMessage> all = leadingTo(namedBy, orphans::containsKey);
              all.forEach(indexedMessage -> orphans.remove(indexedMessage.id()));
              if (!all.isEmpty()) {
                members.put(root, all);
              }
            });
    return members;
  }

  /** What may be the first message of warnings of which no Alert is known, the earliest first. */
  private Map<MessageId, List<IndexedMessage>> earliest(Collection<IndexedMessage> orphans) {
    Map<MessageId, List<IndexedMessage>> candidates = new TreeMap<>(MessageId.EARLIEST);
    for (IndexedMessage orphan : orphans) {
      candidates(orphan, names::contains)
          .forEach(id -> candidates.computeIfAbsent(id, any -> new ArrayList<>()).add(orphan));
    }
    return candidates;
  }

  /** These messages and all that refer to them, directly or through others, as far as allowed. */
  private List<IndexedMessage> leadingTo(
      List<IndexedMessage> begin, Predicate<MessageId> isAllowed) {
    Map<MessageId, IndexedMessage> found = new LinkedHashMap<>();
    Deque<IndexedMessage> open = new ArrayDeque<>(begin);
    while (!open.isEmpty()) {
      IndexedMessage next = open.remove();
      if (isAllowed.test(next.id()) && found.putIfAbsent(next.id(), next) == null) {
        open.addAll(referrers.getOrDefault(next.id().name(), List.of()));
      }
    }
    return List.copyOf(found.values());
  }
}
