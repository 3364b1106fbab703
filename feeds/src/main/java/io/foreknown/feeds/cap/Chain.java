package io.foreknown.feeds.cap;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Warning;
import io.foreknown.feeds.cap.AlertCourse.Beginning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An alert and all known messages that update or end it: the revisions of one warning. Each holds
 * what the alert said, and as updates what the messages up to its own said anew.
 *
 * <p>A function of the set of messages. One that comes late may change what its followers say; they
 * are written again then, under a higher revision. One that comes in its order is added at the end,
 * which costs as much as its revision is long.
 */
final class Chain {
  private final List<IndexedMessage> messages;
  private final Beginning beginning;
  private final int begin;

  /** After the last message; null until it was asked for. */
  private @Nullable AlertCourse end;

  /**
   * Sorts the messages, at least one of which says what the warning is, or was until it ended.
   *
   * @param root with which the warning began; what it said is not known where it is not among the
   *     messages, and then the first that says anything stands for it
   * @param part which of the warnings of one message it is, counted from 0
   */
  Chain(MessageId root, int part, List<IndexedMessage> messages) {
    this.messages = new ArrayList<>(messages);
    this.messages.sort(IndexedMessage.ORDER);
    int ofRoot = first(message -> message.id().equals(root) && message.has(part));
    boolean isOfRoot = ofRoot >= 0;
    int at = isOfRoot ? ofRoot : first(message -> message.has(part));
    boolean isFirst = first(message -> !message.contents().isEmpty()) == at;
    Instant issued = isOfRoot || isFirst ? root.sent() : at(at).id().sent();
    Warning first = at(at).contents().get(part);
    this.beginning = new Beginning(root, part, first, issued);
    this.begin = isOfRoot ? 0 : at;
  }

  /** Where the first of these messages is; -1: there is none. */
  private int first(Predicate<IndexedMessage> isWanted) {
    for (int i = 0; i < messages.size(); i++) {
      if (isWanted.test(at(i))) {
        return i;
      }
    }
    return -1;
  }

  private IndexedMessage at(int index) {
    return messages.get(index);
  }

  /** Whether both have the same message at this place. */
  private boolean isSame(Chain other, int at) {
    return at < other.messages.size() && at(at).id().equals(other.at(at).id());
  }

  /** The revisions that another state of the same warning, null if there was none, had not. */
  List<WarningRevision> newSince(@Nullable Chain before) {
    int known = begin;
    if (before != null
        && before.beginning.first().equals(beginning.first())
        && before.begin == begin) {
      while (known < messages.size() && isSame(before, known)) {
        known++;
      }
    }
    AlertCourse alertCourse = new AlertCourse(beginning);
    List<WarningRevision> revisions = revisions(alertCourse, known, messages.size());
    end = alertCourse;
    return revisions;
  }

  /** Adds a message that comes after all of it, and returns its revision. */
  WarningRevision add(IndexedMessage indexedMessage) {
    AlertCourse alertCourse = end;
    if (alertCourse == null) {
      alertCourse = new AlertCourse(beginning);
      revisions(alertCourse, messages.size(), messages.size());
      end = alertCourse;
    }
    messages.add(indexedMessage);
    alertCourse.add(indexedMessage);
    return alertCourse.revision(indexedMessage, messages.size() - 1);
  }

  /** Whether a message of this one is none of the other. */
  boolean hasOthersThan(Chain other) {
    Set<MessageId> others =
        other.messages.stream().map(IndexedMessage::id).collect(Collectors.toSet());
    return messages.stream().anyMatch(indexedMessage -> !others.contains(indexedMessage.id()));
  }

  /** The revision of one message, if it belongs to the warning. */
  List<WarningRevision> of(String key) {
    int at = 0;
    while (at < messages.size() && !at(at).id().key().equals(key)) {
      at++;
    }
    return revisions(new AlertCourse(beginning), at, Math.min(at + 1, messages.size()));
  }

  /** Those of some messages, by a course that is at its beginning. */
  private List<WarningRevision> revisions(AlertCourse alertCourse, int from, int to) {
    List<WarningRevision> revisions = new ArrayList<>();
    for (int i = begin; i < to; i++) {
      alertCourse.add(at(i));
      if (i >= from) {
        revisions.add(alertCourse.revision(at(i), i));
      }
    }
    return revisions;
  }

  /**
   * Takes back what is no warning of its own, as has come out since, in a revision above a floor.
   */
  Retraction withdrawn(long floor) {
    Instant sent = last().id().sent();
    long number = Math.max(AlertCourse.lastNumber(sent), floor + 1);
    String claim = beginning.root().claim(beginning.part());
    return Retraction.of(claim, ClaimType.WARNING, number, sent, null);
  }

  IndexedMessage last() {
    return at(messages.size() - 1);
  }
}
