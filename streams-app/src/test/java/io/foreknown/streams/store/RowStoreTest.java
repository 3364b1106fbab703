package io.foreknown.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foreknown.streams.fault.OtherFormException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class RowStoreTest {
  private static final Table<String> EVENTS = Table.of("events", Serdes.String());
  private static final Table<String> CLAIMS = Table.ofMembers("claims", Serdes.String());
  private static final Table<String> MOMENTS = Table.sorted("moments", Serdes.String());

  private final RowStore store =
      GivenStores.rows(GivenStores.context(), "given.rows", EVENTS, CLAIMS, MOMENTS);

  @Test
  void rowsThatNoBatchHasEndedMissNoTransactionSilently() {
    store.rows(EVENTS).put("attack", "one");
    assertThatIllegalStateException()
        .isThrownBy(() -> store.commit(Map.of()))
        .withMessage("given.rows has rows that no batch has ended");

    store.endBatch();
    assertThatCode(() -> store.commit(Map.of())).doesNotThrowAnyException();
  }

  @Test
  void blocksOfAnotherFormAskForARebuildBeforeTheFirstRow() {
    KeyValueStore<Bytes, byte[]> log =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("old.rows"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    RowStore old = new RowStore("old.rows", List.of(EVENTS), log);
    old.init(GivenStores.context().getStateStoreContext(), old);
    log.put(Bytes.wrap(new byte[Long.BYTES]), new byte[] {BlockRow.FORM + 1, 7});

    assertThatExceptionOfType(OtherFormException.class)
        .isThrownBy(() -> old.rows(EVENTS))
        .withMessage(
            "the state is of another release: a block of form 2, 1 is expected; rebuild, see docs/how-to/upgrading.md");
  }

  @Test
  void eachTableHasItsOwnRowsUnderOneKey() {
    store.rows(EVENTS).put("attack", "event");
    store.members(CLAIMS).put("attack", "c2", "second");
    store.members(CLAIMS).put("attack", "c1", "first");
    store.members(CLAIMS).put("attack2", "c1", "of another");
    store.sorted(MOMENTS).put("b", "later");
    store.sorted(MOMENTS).put("a", "sooner");
    store.endBatch();

    assertThat(store.rows(EVENTS).get("attack")).isEqualTo("event");
    assertThat(store.members(CLAIMS).of("attack"))
        .containsExactly(Map.entry("c1", "first"), Map.entry("c2", "second"));
    assertThat(store.sorted(MOMENTS).keysFrom("")).containsExactly("a", "b");
    assertThat(store.sorted(MOMENTS).keysFrom("b")).containsExactly("b");
  }

  /** As when an active task becomes a standby, and is active again. */
  @Test
  void whoBeginsAnewSeesWhatAnotherHasWrittenMeanwhile() {
    KeyValueStore<Bytes, byte[]> log =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("shared.rows"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    RowStore here = new RowStore("shared.rows", List.of(EVENTS), log);
    here.init(GivenStores.context().getStateStoreContext(), here);
    here.rows(EVENTS).put("attack", "first");
    here.endBatch();
    here.release();

    RowStore elsewhere = new RowStore("shared.rows", List.of(EVENTS), log);
    elsewhere.rows(EVENTS).put("attack", "second");
    elsewhere.rows(EVENTS).put("flood", "new");
    elsewhere.endBatch();

    assertThat(here.rows(EVENTS).get("attack")).isEqualTo("second");
    assertThat(here.rows(EVENTS).get("flood")).isEqualTo("new");
    here.rows(EVENTS).put("storm", "later");
    here.endBatch();
    assertThat(here.rows(EVENTS).get("flood")).isEqualTo("new");
  }
}
