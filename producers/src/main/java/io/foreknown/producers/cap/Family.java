package io.foreknown.producers.cap;

import io.foreknown.producers.cap.Message.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Messages that refer to each other, directly or through others, and the warnings that they are
 * about. A function of the set of messages.
 *
 * <p>A message belongs to all Alerts that its references lead to. Where they lead to none, as when
 * the Alert was sent before anybody listened, it belongs to the earliest message that they name, as
 * if that were the Alert.
 */
final class Family {
  private static final Comparator<MessageId> EARLIEST =
      Comparator.comparing(MessageId::sent).thenComparing(MessageId::key);

  private final Collection<Message> messages;
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<Message>> referrers = new HashMap<>();

  Family(Collection<Message> messages) {
    this.messages = messages;
    for (Message message : messages) {
      names.add(message.id().name());
      for (String reference : message.references()) {
        referrers
            .computeIfAbsent(MessageId.withoutTime(reference), name -> new ArrayList<>())
            .add(message);
      }
    }
  }

  /** The warnings by the id of their claims. */
  Map<String, Chain> chains() {
    Map<String, Chain> chains = new TreeMap<>();
    members()
        .forEach(
            (root, all) -> {
              int parts = all.stream().mapToInt(of -> of.contents().size()).max().orElse(0);
              for (int part = 0; part < parts; part++) {
                chains.put(root.claim(part), new Chain(root, part, all));
              }
            });
    return chains;
  }

  /** The messages of each warning; one that several alerts lead to belongs to each of them. */
  private Map<MessageId, List<Message>> members() {
    Map<MessageId, List<Message>> members = new LinkedHashMap<>();
    Map<MessageId, Message> orphans = new LinkedHashMap<>();
    messages.forEach(message -> orphans.put(message.id(), message));
    for (Message message : messages) {
      if (message.kind() == Kind.ALERT) {
        members.put(message.id(), leadingTo(List.of(message), id -> true));
      }
    }
    members.values().forEach(all -> all.forEach(message -> orphans.remove(message.id())));
    earliest(orphans.values())
        .forEach(
            (root, namedBy) -> {
              List<Message> all = leadingTo(namedBy, orphans::containsKey);
              all.forEach(message -> orphans.remove(message.id()));
              if (!all.isEmpty()) {
                members.put(root, all);
              }
            });
    return members;
  }

  /** What may be the first message of warnings of which no Alert is known, the earliest first. */
  private Map<MessageId, List<Message>> earliest(Collection<Message> orphans) {
    Map<MessageId, List<Message>> candidates = new TreeMap<>(EARLIEST);
    for (Message orphan : orphans) {
      candidates.computeIfAbsent(orphan.id(), id -> new ArrayList<>()).add(orphan);
      for (String reference : orphan.references()) {
        if (!names.contains(MessageId.withoutTime(reference))) {
          candidates
              .computeIfAbsent(MessageId.of(reference, orphan.id().sent()), id -> new ArrayList<>())
              .add(orphan);
        }
      }
    }
    return candidates;
  }

  /** These messages and all that refer to them, directly or through others, as far as allowed. */
  private List<Message> leadingTo(List<Message> begin, Predicate<MessageId> isAllowed) {
    Map<MessageId, Message> found = new LinkedHashMap<>();
    Deque<Message> open = new ArrayDeque<>(begin);
    while (!open.isEmpty()) {
      Message next = open.remove();
      if (isAllowed.test(next.id()) && found.putIfAbsent(next.id(), next) == null) {
        open.addAll(referrers.getOrDefault(next.id().name(), List.of()));
      }
    }
    return List.copyOf(found.values());
  }
}
