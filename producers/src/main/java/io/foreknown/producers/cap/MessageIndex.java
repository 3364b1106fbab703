package io.foreknown.producers.cap;

import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.cap.Chain.Revision;
import io.foreknown.producers.cap.Roots.Gain;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All messages so far, and the warnings that they belong to. Whatever the order of arrival, the
 * last word on each warning is the same.
 *
 * <p>Grows with the messages, in the memory that it is given. A message costs as much as the chains
 * that it belongs to are long.
 */
final class MessageIndex {
  private final Map<String, String> messages;
  private final Map<String, String> waiting;
  private final Links chains;
  private final Roots roots;

  MessageIndex(Memory memory) {
    this.messages = memory.map("messages");
    this.waiting = memory.map("waiting");
    this.chains = Links.in(memory, "chains");
    this.roots = new Roots(memory);
  }

  /** Whether a message with another content is known under the same id. */
  boolean contradicts(Message message) {
    String known = messages.get(message.id().key());
    return known != null && !isSame(StoredMessage.read(known), message);
  }

  private static boolean isSame(Message known, Message message) {
    return known.kind() == message.kind()
        && known.references().equals(message.references())
        && known.contents().equals(message.contents());
  }

  /**
   * Takes a message that contradicts none.
   *
   * @return what it makes known: its own claims, those of messages that waited for it, and again
   *     those that it changes; of a message that is known already, its claims once more
   */
  List<Item> add(Message message) {
    String key = message.id().key();
    if (messages.containsKey(key)) {
      return again(key);
    }
    messages.put(key, StoredMessage.write(message));
    Map<String, Set<String>> gained = new LinkedHashMap<>();
    for (Gain gain : roots.add(message)) {
      gained.computeIfAbsent(gain.root(), root -> new HashSet<>()).add(gain.key());
    }
    if (gained.isEmpty()) {
      waiting.put(key, "");
    }
    return gained.entrySet().stream()
        .flatMap(e -> join(e.getKey(), e.getValue(), message))
        .toList();
  }

  private List<Item> again(String key) {
    return roots.of(key).stream()
        .flatMap(root -> chain(root, this::message).revisions().stream())
        .filter(revision -> revision.message().id().key().equals(key))
        .map(MessageIndex::item)
        .toList();
  }

  private Stream<Item> join(String root, Set<String> keys, Message added) {
    String own = added.id().key();
    keys.forEach(key -> chains.add(root, key));
    keys.stream().filter(key -> !key.equals(own)).forEach(waiting::remove);
    return chain(root, key -> key.equals(own) ? added : message(key)).revisions().stream()
        .dropWhile(revision -> !keys.contains(revision.message().id().key()))
        .map(MessageIndex::item);
  }

  private static Item item(Revision revision) {
    return new Item.Accepted(revision.warning(), revision.message().origin());
  }

  private Chain chain(String root, Function<String, Message> messages) {
    Message first = messages.apply(root);
    return new Chain(first, chains.of(root).stream().map(messages).toList());
  }

  Message message(String key) {
    return StoredMessage.read(
        Objects.requireNonNull(messages.get(key), "the memory lacks a message"));
  }

  /** Keys of the messages whose references lead to no alert yet. */
  Stream<String> waiting() {
    return waiting.keySet().stream();
  }
}
