package io.foreknown.dashboard.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.channel.ChannelRules.Next;
import io.foreknown.domain.contradiction.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when, as a function of what waits and of the moment. */
class ChannelRulesTest {
  private static final Instant NOON = Instant.parse("2024-03-22T12:00:00Z");
  private static final Duration GATHER = Duration.ofSeconds(10);
  private static final Duration DIGEST = Duration.ofMinutes(30);
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC);

  private final ChannelRules plain = rules(AtOnce.LOW, 5);

  private static ChannelRules rules(AtOnce atOnce, int perHour) {
    return new ChannelRules(atOnce, NIGHT, GATHER, DIGEST, perHour);
  }

  private static Notice notice(String id, String event, Severity severity) {
    return new Notice(
        id, event, event + " incident.killed", severity, "About " + id, NOON, "/event?id=" + event);
  }

  private static Instant after(String duration) {
    return NOON.plus(Duration.parse(duration));
  }

  private static ChannelMessage sent(ChannelRules.Step step) {
    assertThat(step.next()).isInstanceOf(Next.Send.class);
    return ((Next.Send) step.next()).message();
  }

  private static Instant until(ChannelRules.Step step) {
    assertThat(step.next()).isInstanceOf(Next.Wait.class);
    return ((Next.Wait) step.next()).until();
  }

  private static Outbox sentAt(Instant... moments) {
    return new Outbox(List.of(), List.of(moments));
  }

  @Test
  void anEmptyOutboxHasNothingToSay() {
    assertThat(plain.step(Outbox.EMPTY, NOON).next()).isEqualTo(new Next.Nothing());
  }

  @Test
  void whatComesTogetherAboutOneEventIsOneMessage() {
    Outbox outbox = plain.take(Outbox.EMPTY, notice("a1", "i1", Severity.LOW), NOON);
    outbox = plain.take(outbox, notice("a2", "i1", Severity.HIGH), after("PT9S"));
    outbox = plain.take(outbox, notice("a3", "i2", Severity.LOW), after("PT9S"));

    assertThat(until(plain.step(outbox, after("PT9.999S")))).isEqualTo(after("PT10S"));
    ChannelMessage message = sent(plain.step(outbox, after("PT10S")));
    assertThat(message.digest()).isFalse();
    assertThat(message.alerts()).hasSize(2);
    assertThat(message.groups()).hasSize(1);
    assertThat(message.groups().get(0).severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void theSameAlertTwiceIsOne() {
    Outbox once = plain.take(Outbox.EMPTY, notice("a1", "i1", Severity.LOW), NOON);

    assertThat(plain.take(once, notice("a1", "i1", Severity.LOW), after("PT1S"))).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({
    "LOW, LOW, true",
    "MEDIUM, LOW, false",
    "MEDIUM, MEDIUM, true",
    "HIGH, MEDIUM, false"
  })
  void whatMattersLessThanTheThresholdWaits(AtOnce atOnce, Severity severity, boolean isAtOnce) {
    ChannelRules rules = rules(atOnce, 5);
    Outbox outbox = rules.take(Outbox.EMPTY, notice("a1", "i1", severity), NOON);

    assertThat(until(rules.step(outbox, NOON)))
        .isEqualTo(isAtOnce ? NOON.plus(GATHER) : NOON.plus(DIGEST));
    assertThat(sent(rules.step(outbox, NOON.plus(DIGEST))).digest()).isEqualTo(!isAtOnce);
  }

  @Test
  void aDigestTellsAllThatWaitsWhenItsOldestIsDue() {
    ChannelRules rules = rules(AtOnce.NOTHING, 5);
    Outbox outbox = rules.take(Outbox.EMPTY, notice("a1", "i1", Severity.HIGH), NOON);
    outbox = rules.take(outbox, notice("a2", "i2", Severity.LOW), after("PT29M"));

    assertThat(until(rules.step(outbox, after("PT29M59S")))).isEqualTo(after("PT30M"));
    ChannelMessage message = sent(rules.step(outbox, after("PT30M")));
    assertThat(message.digest()).isTrue();
    assertThat(message.groups())
        .extracting(ChannelMessage.Group::severity)
        .containsExactly(Severity.HIGH, Severity.LOW);
  }

  @Test
  void whatMattersLessIsReportedWithNewsAboutTheSameEvent() {
    ChannelRules rules = rules(AtOnce.HIGH, 5);
    Outbox outbox = rules.take(Outbox.EMPTY, notice("a1", "i1", Severity.LOW), NOON);
    outbox = rules.take(outbox, notice("a2", "i2", Severity.LOW), NOON);
    outbox = rules.take(outbox, notice("a3", "i1", Severity.HIGH), NOON);

    ChannelMessage message = sent(rules.step(outbox, after("PT10S")));
    assertThat(message.digest()).isFalse();
    assertThat(message.alerts()).hasSize(2);
  }

  @Test
  void whatComesInTheNightIsTheDigestOfTheMorning() {
    Instant night = Instant.parse("2024-03-22T23:00:00Z");
    Instant morning = Instant.parse("2024-03-23T07:00:00Z");
    Outbox outbox = plain.take(Outbox.EMPTY, notice("a1", "i1", Severity.HIGH), night);
    outbox = plain.take(outbox, notice("a2", "i2", Severity.LOW), night);

    assertThat(until(plain.step(outbox, night))).isEqualTo(morning);
    ChannelMessage message = sent(plain.step(outbox, morning));
    assertThat(message.digest()).isTrue();
    assertThat(message.alerts()).hasSize(2);
  }

  @Test
  void whatIsGatheredWhenTheNightBeginsIsHeld() {
    Instant before = Instant.parse("2024-03-22T21:59:55Z");
    Outbox outbox = plain.take(Outbox.EMPTY, notice("a1", "i1", Severity.HIGH), before);

    ChannelRules.Step step = plain.step(outbox, before.plus(GATHER));

    assertThat(step.outbox().waiting())
        .extracting(WaitingNotice::reason)
        .containsExactly(WaitingNotice.Reason.QUIET);
    assertThat(until(step)).isEqualTo(Instant.parse("2024-03-23T07:00:00Z"));
  }

  @Test
  void afterSoManyMessagesWithinAnHourTheNextIsADigest() {
    ChannelRules rules = rules(AtOnce.LOW, 2);
    Outbox outbox = sentAt(NOON, after("PT5M"));
    outbox = rules.take(outbox, notice("a1", "i1", Severity.HIGH), after("PT10M"));
    outbox = rules.take(outbox, notice("a2", "i2", Severity.HIGH), after("PT20M"));

    assertThat(until(rules.step(outbox, after("PT20M")))).isEqualTo(after("PT60M"));
    ChannelMessage message = sent(rules.step(outbox, after("PT60M")));
    assertThat(message.digest()).isTrue();
    assertThat(message.alerts()).hasSize(2);
  }

  @Test
  void aDigestTooHasToWaitForRoomWithinTheHour() {
    ChannelRules rules = rules(AtOnce.NOTHING, 1);
    Outbox outbox = rules.take(sentAt(after("PT20M")), notice("a1", "i1", Severity.LOW), NOON);

    assertThat(until(rules.step(outbox, after("PT30M")))).isEqualTo(after("PT80M"));
  }

  @Test
  void rulesThatCannotBeKeptAreRefused() {
    assertThatThrownBy(() -> new ChannelRules(AtOnce.LOW, null, GATHER, DIGEST, 0))
        .hasMessageContaining("perHour is 0");
    assertThatThrownBy(() -> new ChannelRules(AtOnce.LOW, null, GATHER, Duration.ZERO, 1))
        .hasMessageContaining("digest is PT0S");
    assertThatThrownBy(() -> new ChannelRules(AtOnce.LOW, null, Duration.ofSeconds(-1), DIGEST, 1))
        .hasMessageContaining("gather is PT-1S");
  }

  private static <E extends Enum<E>> E any(Random random, Class<E> type) {
    List<E> values = List.copyOf(EnumSet.allOf(type));
    return values.get(random.nextInt(values.size()));
  }

  /** Whatever comes whenever: nothing at night, so many an hour, and each alert exactly once. */
  @Property(tries = 300)
  void nothingIsLostNothingIsReportedTwiceAndNobodyIsOverrun(@ForAll Random random) {
    int perHour = 1 + random.nextInt(4);
    ChannelRules rules = rules(any(random, AtOnce.class), perHour);
    Outbox outbox = Outbox.EMPTY;
    List<Instant> messages = new ArrayList<>();
    int alerts = 0;
    int given = 0;
    Instant now = NOON;
    for (int turn = 0; turn < 400; turn++) {
      now = now.plusSeconds(random.nextInt(1_200));
      if (turn < 200 && random.nextBoolean()) {
        Severity severity = any(random, Severity.class);
        outbox = rules.take(outbox, notice("a" + alerts++, "i" + random.nextInt(5), severity), now);
      }
      ChannelRules.Step step = rules.step(outbox, now);
      outbox = step.outbox();
      if (step.next() instanceof Next.Send send) {
        assertThat(NIGHT.end(now)).isEmpty();
        messages.add(now);
        given += send.message().alerts().size();
        outbox = outbox.afterSending(send.of(), now);
      } else if (step.next() instanceof Next.Wait wait) {
        assertThat(wait.until()).isAfter(now);
      }
    }
    assertThat(given + outbox.waiting().size()).isEqualTo(alerts);
    assertThat(outbox.waiting()).isEmpty();
    for (int first = 0; first + perHour < messages.size(); first++) {
      assertThat(messages.get(first + perHour))
          .isAfterOrEqualTo(messages.get(first).plus(Outbox.HOUR));
    }
  }
}
