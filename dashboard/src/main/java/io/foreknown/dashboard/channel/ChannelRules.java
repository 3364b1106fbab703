package io.foreknown.dashboard.channel;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.dashboard.channel.WaitingNotice.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a channel says what. Alerts about one event that come together are one message. What may not
 * be said at once waits, and is sent in a digest with all else that waits:
 *
 * <ul>
 *   <li>in quiet hours nothing is sent; the digest comes when they end;
 *   <li>in any hour at most so many messages are sent, digests included; the next one is a digest,
 *       as soon as there may be one;
 *   <li>what matters less waits for the interval of the digest, or for news about the same event.
 * </ul>
 *
 * @param atOnce what need not wait for a digest
 * @param quiet null: at no hour
 * @param gather how long an alert waits for others about its event
 * @param digest how long what matters less waits
 * @param perHour most messages within any hour, at least 1
 */
public record ChannelRules(
    AtOnce atOnce, @Nullable QuietHours quiet, Duration gather, Duration digest, int perHour) {
  private static final int MOST_PER_HOUR = 1_000;
  private static final Duration LONGEST = Duration.ofDays(7);

  /** All at once, ten seconds together, ten an hour, and no quiet hours. */
  public static final ChannelRules SHIPPED =
      new ChannelRules(AtOnce.LOW, null, Duration.ofSeconds(10), Duration.ofHours(1), 10);

  /** Refuses what could never be kept to. */
  public ChannelRules {
    require(!gather.isNegative(), "gather is %s, a duration is expected", gather);
    require(
        gather.compareTo(LONGEST) <= 0, "gather is %s, at most %s is expected", gather, LONGEST);
    require(
        digest.compareTo(Duration.ZERO) > 0 && digest.compareTo(LONGEST) <= 0,
        "digest is %s, more than nothing and at most %s is expected",
        digest,
        LONGEST);
    require(
        perHour >= 1 && perHour <= MOST_PER_HOUR,
        "perHour is %d, 1 to %d is expected",
        perHour,
        MOST_PER_HOUR);
  }

  /** What to do now. */
  sealed interface Next {
    /** Nothing waits. */
    record Nothing() implements Next {}

    /** Look again at this moment, or when something comes. */
    record Wait(Instant until) implements Next {}

    /** Send this; what it is made of leaves the outbox once it has been taken. */
    record Send(ChannelMessage message, List<WaitingNotice> of) implements Next {}
  }

  /** What to do, and the outbox with the reasons why its notices wait. */
  record Step(Outbox outbox, Next next) {}

  /** Takes in a notice; one that waits already changes nothing. */
  Outbox take(Outbox outbox, Notice notice, Instant now) {
    boolean isKnown =
        outbox.waiting().stream().anyMatch(one -> one.notice().id().equals(notice.id()));
    return isKnown
        ? outbox
        : outbox.with(new WaitingNotice(notice, now, reason(outbox, notice, now)));
  }

  private Reason reason(Outbox outbox, Notice notice, Instant now) {
    if (!atOnce.holds(notice.severity())) {
      return Reason.SEVERITY;
    }
    return block(outbox, now).map(Block::reason).orElse(Reason.GATHERING);
  }

  private record Block(Reason reason, Instant until) {}

  /** Why nothing may be sent; empty: it may. */
  private Optional<Block> block(Outbox outbox, Instant now) {
    Optional<Block> silence =
        quiet == null ? Optional.empty() : quiet.end(now).map(end -> new Block(Reason.QUIET, end));
    return silence.or(
        () -> freeAt(outbox).filter(now::isBefore).map(free -> new Block(Reason.LIMIT, free)));
  }

  /** When there is room within the hour again; empty: there is. */
  private Optional<Instant> freeAt(Outbox outbox) {
    List<Instant> sent = outbox.sent();
    return sent.size() < perHour
        ? Optional.empty()
        : Optional.of(sent.get(sent.size() - perHour).plus(Outbox.HOUR));
  }

  /** What to do at a moment. */
  Step step(Outbox outbox, Instant now) {
    if (outbox.waiting().isEmpty()) {
      return new Step(outbox, new Next.Nothing());
    }
    Map<String, Instant> due = due(outbox);
    Optional<Block> block = block(outbox, now);
    if (block.isPresent()) {
      return blocked(outbox, due, block.get(), now);
    }
    boolean isDigest =
        outbox.waiting().stream().anyMatch(one -> one.reason().isOverdue() || isOld(one, now));
    if (isDigest) {
      return new Step(
          outbox, new Next.Send(ChannelMessage.digest(outbox.waiting()), outbox.waiting()));
    }
    Optional<String> event =
        due.entrySet().stream()
            .filter(one -> !one.getValue().isAfter(now))
            .min(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    return event
        .map(id -> new Step(outbox, news(outbox, id)))
        .orElseGet(() -> new Step(outbox, new Next.Wait(next(outbox, due))));
  }

  private static Next news(Outbox outbox, String event) {
    List<WaitingNotice> sent =
        outbox.waiting().stream().filter(one -> one.notice().event().equals(event)).toList();
    return new Next.Send(ChannelMessage.news(sent), sent);
  }

  private boolean isOld(WaitingNotice one, Instant now) {
    return one.reason() == Reason.SEVERITY && !one.since().plus(digest).isAfter(now);
  }

  /** When each event of which something is gathered has waited long enough. */
  private Map<String, Instant> due(Outbox outbox) {
    Map<String, Instant> due = new LinkedHashMap<>();
    for (WaitingNotice one : outbox.waiting()) {
      if (one.reason() == Reason.GATHERING) {
        due.putIfAbsent(one.notice().event(), one.since().plus(gather));
      }
    }
    return due;
  }

  /** What should go now and may not is held; the rest goes on gathering. */
  private Step blocked(Outbox outbox, Map<String, Instant> due, Block block, Instant now) {
    List<WaitingNotice> held =
        outbox.waiting().stream()
            .map(
                one ->
                    one.reason() == Reason.GATHERING
                            && !Objects.requireNonNull(due.get(one.notice().event())).isAfter(now)
                        ? one.because(block.reason())
                        : one)
            .toList();
    Instant soonest =
        due.values().stream()
            .filter(now::isBefore)
            .filter(block.until()::isAfter)
            .min(Comparator.naturalOrder())
            .orElse(block.until());
    return new Step(outbox.withWaiting(held), new Next.Wait(soonest));
  }

  private Instant next(Outbox outbox, Map<String, Instant> due) {
    Stream<Instant> old =
        outbox.waiting().stream()
            .filter(one -> one.reason() == Reason.SEVERITY)
            .map(one -> one.since().plus(digest));
    return Stream.concat(due.values().stream(), old).min(Comparator.naturalOrder()).orElseThrow();
  }
}
