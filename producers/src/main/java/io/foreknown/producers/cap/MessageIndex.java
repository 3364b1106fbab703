package io.foreknown.producers.cap;

import io.foreknown.domain.claim.Retraction;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.cap.Chain.Revision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All messages so far, and the warnings that they belong to. Whatever the order of arrival, the
 * last word on each warning is the same.
 *
 * <p>Grows with the messages, in the memory that it is given. A message costs as much as there are
 * messages that refer to each other, it among them.
 */
final class MessageIndex {
  private final Map<String, String> messages;
  private final Map<String, String> waiting;
  private final Map<String, String> floors;
  private final Links names;
  private final Links referrers;
  private final RecentMessages recent = new RecentMessages();

  MessageIndex(Memory memory) {
    this.messages = memory.map("messages");
    this.waiting = memory.map("waiting");
    this.floors = memory.map("floors");
    this.names = Links.in(memory, "names");
    this.referrers = Links.in(memory, "referrers");
  }

  /**
   * Whether a message with another content is known under the same id. What an earlier version has
   * read of one is not compared: it may have made something else of the same words.
   */
  boolean contradicts(Message message) {
    String known = messages.get(message.id().key());
    return known != null
        && StoredMessage.isOfThisForm(known)
        && !isSame(recent.read(known), message);
  }

  private static boolean isSame(Message known, Message message) {
    return known.kind() == message.kind()
        && known.references().equals(message.references())
        && known.contents().equals(message.contents());
  }

  /**
   * Takes a message that contradicts none.
   *
   * @return what it makes known: its own claims, those of messages that it completes, again those
   *     that it changes, and the end of those that were none; of a message that is known already,
   *     its claims once more
   */
  List<Item> add(Message message) {
    String key = message.id().key();
    if (messages.containsKey(key)) {
      return family(message).chains().values().stream()
          .flatMap(chain -> chain.of(key).stream())
          .map(MessageIndex::item)
          .toList();
    }
    Map<String, Message> relatives = relatives(message);
    Map<String, Chain> before = new Family(relatives.values()).chains();
    messages.put(key, StoredMessage.write(message));
    names.add(message.id().name(), key);
    message.references().forEach(r -> referrers.add(MessageId.withoutTime(r), key));
    relatives.put(key, message);
    Map<String, Chain> after = new Family(relatives.values()).chains();
    await(relatives.keySet(), after);
    List<Item> items = new ArrayList<>();
    after.forEach(
        (claim, chain) ->
            revisions(claim, before.get(claim), chain).stream()
                .map(MessageIndex::item)
                .forEach(items::add));
    before.forEach(
        (claim, chain) -> {
          if (!after.containsKey(claim)) {
            items.add(withdrawn(claim, chain));
          }
        });
    return items;
  }

  private Item withdrawn(String claim, Chain chain) {
    Retraction retraction = chain.withdrawn(floor(claim));
    floors.put(claim, Long.toString(retraction.header().revision()));
    return new Item.Accepted(retraction, chain.last().origin());
  }

  /**
   * What was withdrawn and is a warning after all has to come after its withdrawal, and so has what
   * has lost a message to another warning.
   */
  private List<Revision> revisions(String claim, @Nullable Chain before, Chain after) {
    Chain known = before;
    if (known != null && known.hasOthersThan(after)) {
      floors.put(claim, Long.toString(known.withdrawn(floor(claim)).header().revision()));
      known = null;
    }
    List<Revision> revisions = after.newSince(known);
    long floor = floor(claim);
    if (floor == 0 || revisions.isEmpty()) {
      return revisions;
    }
    Revision last = revisions.get(revisions.size() - 1).after(floor);
    floors.put(claim, Long.toString(last.warning().header().revision()));
    return List.of(last);
  }

  /** Above this the next revision has to be; 0 for what only ever grew. */
  private long floor(String claim) {
    return Long.parseLong(floors.getOrDefault(claim, "0"));
  }

  /** Those of them that are part of no warning wait for one; writes only what has changed. */
  private void await(Set<String> keys, Map<String, Chain> chains) {
    Set<String> speaking =
        chains.values().stream().flatMap(Chain::keys).collect(Collectors.toSet());
    for (String key : keys) {
      boolean isWaiting = waiting.containsKey(key);
      if (isWaiting && speaking.contains(key)) {
        waiting.remove(key);
      } else if (!isWaiting && !speaking.contains(key)) {
        waiting.put(key, "");
      }
    }
  }

  private Family family(Message message) {
    Map<String, Message> relatives = relatives(message);
    relatives.put(message.id().key(), message);
    return new Family(relatives.values());
  }

  /**
   * All known messages that this one refers to, or that refer to it or to what it refers to,
   * directly or through others.
   */
  private Map<String, Message> relatives(Message message) {
    Map<String, Message> found = new LinkedHashMap<>();
    Deque<Message> open = new ArrayDeque<>(List.of(message));
    while (!open.isEmpty()) {
      Message next = open.remove();
      for (String key : (Iterable<String>) neighbours(next.id(), next.references())::iterator) {
        if (!found.containsKey(key)) {
          Message relative = message(key);
          found.put(key, relative);
          open.add(relative);
        }
      }
    }
    return found;
  }

  /** Those that it names, those that name it, and those that name what it names, known or not. */
  private Stream<String> neighbours(MessageId id, List<String> references) {
    return Stream.concat(
            Stream.of(id.name()), references.stream().map(MessageId::withoutTime).distinct())
        .flatMap(name -> Stream.concat(names.of(name).stream(), referrers.of(name).stream()));
  }

  private static Item item(Revision revision) {
    return new Item.Accepted(revision.warning(), revision.message().origin());
  }

  Message message(String key) {
    return recent.read(Objects.requireNonNull(messages.get(key), "the memory lacks a message"));
  }

  /** Keys of the messages that end a warning of which nothing is known. */
  Stream<String> waiting() {
    return waiting.keySet().stream();
  }
}
