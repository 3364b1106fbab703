package io.foreknown.operations.purge;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.EventKey;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What is known of one claim that is to be erased, from all its revisions. */
final class KnownClaim {
  /**
   * Positions on an event.
   *
   * @param predicates what the names of the questions begin with
   */
  record Asked(EventKey event, String predicates) {}

  private final Set<EventKey> events = new HashSet<>();
  private final Set<Asked> questions = new HashSet<>();
  private final Set<String> stories = new TreeSet<>();
  private final Set<String> issuers = new TreeSet<>();
  private final Set<TopicPartition> places = new HashSet<>();
  private @Nullable ClaimType type;
  private long records;
  private boolean marked;

  /** The mark that it was erased already. */
  void mark(ClaimType of) {
    type = of;
    marked = true;
  }

  /** A record under its id that cannot be read. */
  void unreadable(ClaimType of, TopicPartition at) {
    type = type == null ? of : type;
    places.add(at);
    records++;
  }

  void revision(Claim claim, TopicPartition at) {
    unreadable(claim.type(), at);
    Story story = claim.header().story();
    if (story != null && story.url() != null) {
      stories.add(story.url());
    }
    if (claim instanceof Warning warning) {
      issuers.add(warning.issuer().id());
    }
    if (!(claim instanceof Retraction)) {
      for (EventKey event : EventKey.of(claim).events()) {
        events.add(event);
        questions.add(new Asked(event, predicates(claim)));
      }
    }
  }

  /**
   * A statement answers one question, and a decision may end one; every other claim answers all
   * that begin with its own name.
   */
  private static String predicates(Claim claim) {
    if (claim instanceof Decision decision
        && decision.subject() instanceof Subject.OfQuestion asked) {
      return asked.question().predicate();
    }
    return claim instanceof Statement statement
        ? statement.predicate()
        : claim.type().name().toLowerCase(Locale.ROOT) + ".";
  }

  Set<EventKey> events() {
    return events;
  }

  Set<Asked> questions() {
    return questions;
  }

  Set<String> stories() {
    return stories;
  }

  Set<String> issuers() {
    return issuers;
  }

  /** Where its records are. */
  Set<TopicPartition> places() {
    return places;
  }

  /** The topic on which its records are; null when there is none. */
  @Nullable ClaimType type() {
    return type;
  }

  /** How many records hold it. */
  long records() {
    return records;
  }

  /** Whether the mark is there that it was erased. */
  boolean isMarked() {
    return marked;
  }
}
