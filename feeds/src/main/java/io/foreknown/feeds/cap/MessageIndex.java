package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.Retraction;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All messages so far, and the warnings that they belong to. Whatever the order of arrival, the
 * last word on each warning is the same.
 *
 * <p>Grows with the messages, in the memory that it is given. A message that comes in its order
 * costs as much as what it holds; another one as much as there are messages that refer to each
 * other, it among them.
 */
final class MessageIndex {
  private final Families families;
  private final Map<String, String> floors;

  MessageIndex(Memory memory) {
    this.families = new Families(memory);
    this.floors = memory.map("floors");
  }

  /**
   * Whether a message with another content is known under the same id. What an earlier version has
   * read of one is not compared: it may have made something else of the same words.
   */
  boolean contradicts(IndexedMessage indexedMessage) {
    String key = indexedMessage.id().key();
    return families.knows(indexedMessage.id())
        && StoredMessage.isOfThisForm(families.stored(key))
        && !isSame(families.message(key), indexedMessage);
  }

  private static boolean isSame(IndexedMessage known, IndexedMessage indexedMessage) {
    return known.kind() == indexedMessage.kind()
        && known.references().equals(indexedMessage.references())
        && known.contents().equals(indexedMessage.contents());
  }

  /**
   * Takes a message that contradicts none.
   *
   * @return what it makes known: its own claims, those of messages that it completes, again those
   *     that it changes, and the end of those that were none; of a message that is known already,
   *     its claims once more; nothing, if nobody has said yet what it is about
   */
  List<Item> add(IndexedMessage indexedMessage) {
    Family before = families.around(indexedMessage);
    if (families.knows(indexedMessage.id())) {
      return items(
          before.chains().values().stream().map(chain -> chain.of(indexedMessage.id().key())));
    }
    boolean isKnown = false;
    try {
      families.add(indexedMessage);
      List<Item> items =
          before.endsWith(indexedMessage)
              ? next(before, indexedMessage)
              : anew(before, indexedMessage);
      isKnown = true;
      return items;
    } finally {
      if (!isKnown) {
        families.forget(before);
      }
    }
  }

  /** The message that comes after all that it belongs to. */
  private List<Item> next(Family family, IndexedMessage indexedMessage) {
    Map<String, List<WarningRevision>> given = family.add(indexedMessage);
    families.keep(indexedMessage, family, family);
    List<Item> items = new ArrayList<>();
    given.forEach((claim, revisions) -> add(aboveFloor(claim, revisions), items));
    return items;
  }

  /** One that may change what others say. */
  private List<Item> anew(Family old, IndexedMessage indexedMessage) {
    Family family = old.with(indexedMessage);
    families.keep(indexedMessage, old, family);
    Map<String, Chain> before = old.chains();
    Map<String, Chain> after = family.chains();
    List<Item> items =
        items(
            after.entrySet().stream()
                .map(of -> revisions(of.getKey(), before.get(of.getKey()), of.getValue())));
    before.forEach(
        (claim, chain) -> {
          if (!after.containsKey(claim)) {
            items.add(withdrawn(claim, chain));
          }
        });
    return items;
  }

  private static List<Item> items(Stream<List<WarningRevision>> revisions) {
    List<Item> items = new ArrayList<>();
    revisions.forEach(some -> add(some, items));
    return items;
  }

  private static void add(List<WarningRevision> revisions, List<Item> items) {
    for (WarningRevision revision : revisions) {
      items.add(new Item.Accepted(revision.warning(), revision.message().origin()));
    }
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
  private List<WarningRevision> revisions(String claim, @Nullable Chain before, Chain after) {
    Chain known = before;
    if (known != null && known.hasOthersThan(after)) {
      floors.put(claim, Long.toString(known.withdrawn(floor(claim)).header().revision()));
      known = null;
    }
    return aboveFloor(claim, after.newSince(known));
  }

  private List<WarningRevision> aboveFloor(String claim, List<WarningRevision> revisions) {
    long floor = floor(claim);
    if (floor == 0 || revisions.isEmpty()) {
      return revisions;
    }
    WarningRevision last = revisions.get(revisions.size() - 1).after(floor);
    floors.put(claim, Long.toString(last.warning().header().revision()));
    return List.of(last);
  }

  /** Above this the next revision has to be; 0 for what only ever grew. */
  private long floor(String claim) {
    return Long.parseLong(floors.getOrDefault(claim, "0"));
  }
}
