package io.foreknown.producers.cap;

import io.foreknown.producers.cap.Message.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  private final Map<String, List<Message>> byName = new LinkedHashMap<>();
  private final Collection<Message> messages;

  Family(Collection<Message> messages) {
    this.messages = messages;
    for (Message message : messages) {
      byName.computeIfAbsent(message.id().name(), name -> new ArrayList<>()).add(message);
    }
  }

  /** The warnings by the id of their claims. */
  Map<String, Chain> chains() {
    Map<MessageId, List<Message>> members = new LinkedHashMap<>();
    for (Message message : messages) {
      roots(message)
          .forEach(root -> members.computeIfAbsent(root, r -> new ArrayList<>()).add(message));
    }
    Map<String, Chain> chains = new TreeMap<>();
    members.forEach(
        (root, all) -> {
          int parts = all.stream().mapToInt(message -> message.contents().size()).max().orElse(0);
          for (int part = 0; part < parts; part++) {
            chains.put(root.claim(part), new Chain(root, part, all));
          }
        });
    return chains;
  }

  private Set<MessageId> roots(Message message) {
    Set<Message> reached = reached(message);
    Set<MessageId> alerts = new LinkedHashSet<>();
    reached.stream()
        .filter(one -> one.kind() == Kind.ALERT)
        .forEach(alert -> alerts.add(alert.id()));
    return alerts.isEmpty() ? Set.of(earliest(reached)) : alerts;
  }

  /** The message and all that its references lead to. */
  private Set<Message> reached(Message message) {
    Set<Message> reached = new LinkedHashSet<>(Set.of(message));
    List<Message> open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      Message next = open.remove(open.size() - 1);
      next.references().stream().flatMap(this::named).filter(reached::add).forEach(open::add);
    }
    return reached;
  }

  /**
   * Whatever time a reference gives, for an identifier is its sender's only one; several where a
   * sender does not keep to that.
   */
  private Stream<Message> named(String reference) {
    return byName.getOrDefault(MessageId.withoutTime(reference), List.of()).stream();
  }

  /** Of the messages themselves and of all that they name and nobody has seen. */
  private MessageId earliest(Set<Message> reached) {
    Instant last = reached.iterator().next().id().sent();
    Stream<MessageId> unseen =
        reached.stream()
            .flatMap(message -> message.references().stream())
            .filter(reference -> named(reference).findAny().isEmpty())
            .map(reference -> MessageId.of(reference, last));
    return Stream.concat(reached.stream().map(Message::id), unseen).min(EARLIEST).orElseThrow();
  }
}
