package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.id;
import static io.foreknown.feeds.cap.Given.lastWord;
import static io.foreknown.feeds.cap.Given.message;
import static io.foreknown.feeds.cap.Given.telling;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.cap.IndexedMessage.Kind;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.memory.MemoryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alert, its update and its cancellation end as one warning, whatever comes first. */
class IndexedMessageOrderTest {
  private static final MessageId A = id("a", 0);
  private static final MessageId U = id("u", 10);
  private static final MessageId C = id("c", 20);
  private static final IndexedMessage ALERT = message(A, Kind.ALERT, List.of());
  private static final IndexedMessage UPDATE = message(U, Kind.UPDATE, List.of(A.key()));

  @TempDir private Path directory;

  /** A cancellation may name the alert, its update or both. */
  static List<List<IndexedMessage>> orders() {
    List<List<IndexedMessage>> orders = new ArrayList<>();
    for (List<String> names :
        List.of(List.of(A.key()), List.of(U.key()), List.of(A.key(), U.key()))) {
      IndexedMessage cancel = message(C, Kind.CANCEL, names);
      orders.add(List.of(ALERT, UPDATE, cancel));
      orders.add(List.of(ALERT, cancel, UPDATE));
      orders.add(List.of(UPDATE, ALERT, cancel));
      orders.add(List.of(UPDATE, cancel, ALERT));
      orders.add(List.of(cancel, ALERT, UPDATE));
      orders.add(List.of(cancel, UPDATE, ALERT));
    }
    return orders;
  }

  @ParameterizedTest
  @MethodSource("orders")
  void allOrdersEndEqual(List<IndexedMessage> order) {
    MessageIndex index = new MessageIndex(new HeapMemory());

    assertIsCancelledUpdate(order.stream().flatMap(m -> index.add(m).stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void ordersEndEqualOverRestarts(List<IndexedMessage> order) {
    List<Item> items = new ArrayList<>();
    for (IndexedMessage indexedMessage : order) {
      try (Memory memory = MemoryFile.in(directory, "cap")) {
        items.addAll(new MessageIndex(memory).add(indexedMessage));
        memory.commit();
      }
    }

    assertIsCancelledUpdate(items);
  }

  private static void assertIsCancelledUpdate(List<Item> items) {
    Warning warning = lastWord(items);

    assertThat(warning.header().id()).isEqualTo("cap:met@example.org,a,2024-05-01T08:00:00Z");
    assertThat(warning.issued()).isEqualTo(Span.at(A.sent()));
    assertThat(warning.cancelled()).isNull();
    assertThat(warning.updates()).containsExactly(Update.end(Span.at(C.sent())));
    assertThat(warning.header().publishedAt()).isEqualTo(C.sent());
    assertThat(warning.header().revision()).isEqualTo(C.sent().toEpochMilli() + 2);
    assertThat(warning.header().story())
        .hasToString("Story[url=null, headline=u, outlet=null, language=en-US]");
  }

  /** The Alert was sent before anybody listened, or is still to come. */
  @Test
  void updateOfAnUnseenAlertIsAWarningThatTheAlertCompletes() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    List<Item> items = new ArrayList<>(index.add(UPDATE));

    assertThat(lastWord(items).header().id()).isEqualTo(A.claim());
    assertThat(lastWord(items).issued()).isEqualTo(Span.at(A.sent()));
    assertThat(lastWord(items).header().publishedAt()).isEqualTo(U.sent());

    items.addAll(index.add(ALERT));
    assertThat(lastWord(items).header().id()).isEqualTo(A.claim());
  }

  @Test
  void whatWasTakenForTheFirstMessageIsWithdrawnWhenItNamesAnEarlierOne() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    IndexedMessage last = message(C, Kind.UPDATE, List.of(U.key()));
    List<Item> items = new ArrayList<>(index.add(last));
    assertThat(lastWord(items).header().id()).isEqualTo(U.claim());

    items.addAll(index.add(UPDATE));

    assertThat(lastWord(items).header().id()).isEqualTo(A.claim());
  }

  @Test
  void endOfAWarningOfWhichNothingIsKnownSaysNothingUntilTheAlertComes() {
    MessageIndex index = new MessageIndex(new HeapMemory());

    assertThat(index.add(message(C, Kind.CANCEL, List.of(A.key())))).isEmpty();

    Warning warning = lastWord(index.add(ALERT));
    assertThat(warning.updates()).containsExactly(Update.end(Span.at(C.sent())));
  }

  /** What is known by its end alone was issued when it says, and held until then. */
  @Test
  void endThatSaysWhatItEndsIsAWarningThatTheAlertCompletes() {
    IndexedMessage end = telling(message(C, Kind.CANCEL, List.of(A.key())), List.of(true));
    for (List<IndexedMessage> order : List.of(List.of(end, ALERT), List.of(ALERT, end))) {
      MessageIndex index = new MessageIndex(new HeapMemory());
      List<Item> items = new ArrayList<>(index.add(order.get(0)));

      assertThat(lastWord(items).header().id()).isEqualTo(A.claim());
      assertThat(lastWord(items).issued()).isEqualTo(Span.at(A.sent()));

      items.addAll(index.add(order.get(1)));
      Warning whole = lastWord(items);
      assertThat(whole.updates()).containsExactly(Update.end(Span.at(C.sent())));
      assertThat(whole.cancelled()).isNull();
      assertThat(whole.header().story()).extracting("headline").isEqualTo("a");
    }
  }

  /** An office passes the alert of another on, and takes back what it said itself. */
  @Test
  void nobodyEndsTheAlertOfAnotherByWayOfAnUpdateOfHis() {
    MessageId update = new MessageId("other@example.org", "u", U.sent());
    MessageId end = new MessageId("other@example.org", "c", C.sent());
    MessageIndex index = new MessageIndex(new HeapMemory());
    List<Item> items = new ArrayList<>(index.add(ALERT));
    items.addAll(index.add(message(update, Kind.UPDATE, List.of(A.key()))));
    items.addAll(index.add(message(end, Kind.CANCEL, List.of(update.key()))));

    assertThat(lastWord(items).header().publishedAt()).isEqualTo(C.sent());
    assertThat(lastWord(items).updates()).isEmpty();

    items.addAll(index.add(message(id("c", 30), Kind.CANCEL, List.of(A.key()))));
    assertThat(lastWord(items).updates()).containsExactly(Update.end(Span.at(id("c", 30).sent())));
  }

  @Test
  void referenceWithAnotherSecondMeansTheSameMessage() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    List<Item> items = new ArrayList<>(index.add(ALERT));
    String other = "met@example.org,a,2024-05-01T08:00:59Z";
    items.addAll(index.add(message(U, Kind.UPDATE, List.of(other))));

    assertThat(lastWord(items).header().publishedAt()).isEqualTo(U.sent());
  }

  @Test
  void sameMessageTwiceSaysTheSame() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    index.add(ALERT);
    List<Item> once = index.add(UPDATE);

    assertThat(index.contradicts(UPDATE)).isFalse();
    assertThat(index.add(UPDATE)).isEqualTo(once);
  }

  @Test
  void updateAfterCancellationPutsTheWarningInForceAgain() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    List<Item> items = new ArrayList<>(index.add(ALERT));
    items.addAll(index.add(message(id("c", 5), Kind.CANCEL, List.of(A.key()))));
    items.addAll(index.add(message(id("c2", 6), Kind.CANCEL, List.of(A.key()))));
    Warning cancelled = lastWord(items);
    items.addAll(index.add(UPDATE));
    Warning inForce = lastWord(items);

    Update end = Update.end(Span.at(id("c", 5).sent()));
    assertThat(cancelled.updates()).containsExactly(end);
    assertThat(inForce.updates())
        .containsExactly(
            end,
            new Update(
                Span.at(U.sent()), null, inForce.hazard(), List.of(), CapLevels.UNKNOWN, false));
  }

  @Test
  void messagesOfOneSecondAreRevisionsOfTheirOwn() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    List<Item> items = new ArrayList<>(index.add(ALERT));
    items.addAll(index.add(message(id("c", 0), Kind.CANCEL, List.of(A.key()))));
    items.addAll(index.add(message(id("u", 0), Kind.UPDATE, List.of(A.key()))));

    assertThat(lastWord(items).updates()).containsExactly(Update.end(Span.at(A.sent())));
  }

  @Test
  void circleOfReferencesBeginsWithItsEarliestMessage() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    List<Item> items =
        new ArrayList<>(index.add(message(U, Kind.UPDATE, List.of(C.key(), U.key()))));
    items.addAll(index.add(message(C, Kind.CANCEL, List.of(U.key()))));

    assertThat(lastWord(items).issued()).isEqualTo(Span.at(U.sent()));
    assertThat(lastWord(items).updates()).containsExactly(Update.end(Span.at(C.sent())));
  }
}
