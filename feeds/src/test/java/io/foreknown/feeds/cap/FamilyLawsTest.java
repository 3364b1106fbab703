package io.foreknown.feeds.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What is kept of a family from message to message is what all of them say looked at anew. */
class FamilyLawsTest {
  /** Mostly in their order, as they are sent. */
  @Provide
  static Arbitrary<List<IndexedMessage>> messages() {
    Arbitrary<List<IndexedMessage>> any = IndexedMessageLawsTest.messages();
    Arbitrary<List<IndexedMessage>> inOrder =
        any.map(all -> all.stream().sorted(IndexedMessage.ORDER).toList());
    return Arbitraries.frequencyOf(Tuple.of(3, inOrder), Tuple.of(1, any));
  }

  @Property(tries = 300)
  void addingAMessageIsLookingAtAllAnew(@ForAll("messages") List<IndexedMessage> messages) {
    Family grown = new Family(List.of());
    List<IndexedMessage> all = new ArrayList<>();
    int added = 0;
    for (IndexedMessage indexedMessage : messages) {
      Map<String, Chain> before = new Family(all).chains();
      all.add(indexedMessage);
      Family anew = new Family(all);
      if (grown.endsWith(indexedMessage)) {
        added++;
        assertThat(grown.add(indexedMessage)).isEqualTo(newSince(before, anew));
      } else {
        grown = grown.with(indexedMessage);
      }
      assertThat(newSince(Map.of(), grown)).isEqualTo(newSince(Map.of(), anew));
    }
    Statistics.label("added at the end").collect(added > 2);
  }

  @Property(tries = 300)
  void indexThatForgetsAfterEachMessageTellsTheSame(
      @ForAll("messages") List<IndexedMessage> messages) {
    HeapMemory memory = new HeapMemory();
    MessageIndex keeping = new MessageIndex(new HeapMemory());
    for (IndexedMessage indexedMessage : messages) {
      MessageIndex forgetting = new MessageIndex(memory);

      List<Item> given = keeping.add(indexedMessage);

      assertThat(given).isEqualTo(forgetting.add(indexedMessage));
    }
  }

  private static Map<String, List<WarningRevision>> newSince(
      Map<String, Chain> before, Family after) {
    Map<String, List<WarningRevision>> given = new HashMap<>();
    after
        .chains()
        .forEach(
            (claim, chain) -> {
              List<WarningRevision> revisions = chain.newSince(before.get(claim));
              if (!revisions.isEmpty()) {
                given.put(claim, revisions);
              }
            });
    return given;
  }
}
