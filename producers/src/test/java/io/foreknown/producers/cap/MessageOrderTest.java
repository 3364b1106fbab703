package io.foreknown.producers.cap;

import static io.foreknown.producers.cap.Given.id;
import static io.foreknown.producers.cap.Given.lastWord;
import static io.foreknown.producers.cap.Given.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.cap.Message.Kind;
import io.foreknown.producers.given.HeapMemory;
import io.foreknown.producers.memory.MemoryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alert, its update and its cancellation end as one warning, whatever comes first. */
class MessageOrderTest {
  private static final MessageId A = id("a", 0);
  private static final MessageId U = id("u", 10);
  private static final MessageId C = id("c", 20);
  private static final Message ALERT = message(A, Kind.ALERT, List.of());
  private static final Message UPDATE = message(U, Kind.UPDATE, List.of(A.key()));

  @TempDir private Path directory;

  /** A cancellation may name the alert, its update or both. */
  static List<List<Message>> orders() {
    List<List<Message>> orders = new ArrayList<>();
    for (List<String> names :
        List.of(List.of(A.key()), List.of(U.key()), List.of(A.key(), U.key()))) {
      Message cancel = message(C, Kind.CANCEL, names);
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
  void allOrdersEndEqual(List<Message> order) {
    MessageIndex index = new MessageIndex(new HeapMemory());

    assertIsCancelledUpdate(order.stream().flatMap(m -> index.add(m).stream()).toList());
    assertThat(index.waiting()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void ordersEndEqualOverRestarts(List<Message> order) {
    List<Item> items = new ArrayList<>();
    for (Message message : order) {
      try (Memory memory = MemoryFile.in(directory, "cap")) {
        items.addAll(new MessageIndex(memory).add(message));
        memory.commit();
      }
    }

    assertIsCancelledUpdate(items);
  }

  private static void assertIsCancelledUpdate(List<Item> items) {
    Warning warning = lastWord(items);

    assertThat(warning.header().id()).isEqualTo("cap:met@example.org,a,2024-05-01T08:00:00Z");
    assertThat(warning.issued()).isEqualTo(Span.at(A.sent()));
    assertThat(warning.cancelled()).isEqualTo(Span.at(C.sent()));
    assertThat(warning.header().publishedAt()).isEqualTo(C.sent());
    assertThat(warning.header().revision()).isEqualTo(C.sent().toEpochMilli() + 2);
    assertThat(warning.header().story())
        .hasToString("Story[url=null, headline=u, outlet=null, language=en-US]");
  }

  @Test
  void messageWaitsUntilWhatItRefersToHasCome() {
    MessageIndex index = new MessageIndex(new HeapMemory());

    assertThat(index.add(UPDATE)).isEmpty();
    assertThat(index.waiting()).containsExactly(U.key());
    assertThat(index.add(ALERT)).hasSize(2);
    assertThat(index.waiting()).isEmpty();
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

    assertThat(cancelled.cancelled()).isEqualTo(Span.at(id("c", 5).sent()));
    assertThat(inForce.cancelled()).isNull();
  }

  @Test
  void messagesOfOneSecondAreRevisionsOfTheirOwn() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    List<Item> items = new ArrayList<>(index.add(ALERT));
    items.addAll(index.add(message(id("c", 0), Kind.CANCEL, List.of(A.key()))));
    items.addAll(index.add(message(id("u", 0), Kind.UPDATE, List.of(A.key()))));

    assertThat(lastWord(items).cancelled()).isEqualTo(Span.at(A.sent()));
  }

  @Test
  void circlesOfReferencesWaitForEver() {
    MessageIndex index = new MessageIndex(new HeapMemory());
    index.add(message(U, Kind.UPDATE, List.of(C.key(), U.key())));
    index.add(message(C, Kind.CANCEL, List.of(U.key())));

    assertThat(index.waiting()).hasSize(2);
  }
}
