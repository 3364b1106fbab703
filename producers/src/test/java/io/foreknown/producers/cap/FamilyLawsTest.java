package io.foreknown.producers.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.producers.Item;
import io.foreknown.producers.given.HeapMemory;
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
  static Arbitrary<List<Message>> messages() {
    Arbitrary<List<Message>> any = MessageLawsTest.messages();
    Arbitrary<List<Message>> inOrder = any.map(all -> all.stream().sorted(Message.ORDER).toList());
    return Arbitraries.frequencyOf(Tuple.of(3, inOrder), Tuple.of(1, any));
  }

  @Property(tries = 300)
  void addingAMessageIsLookingAtAllAnew(@ForAll("messages") List<Message> messages) {
    Family grown = new Family(List.of());
    List<Message> all = new ArrayList<>();
    int added = 0;
    for (Message message : messages) {
      Map<String, Chain> before = new Family(all).chains();
      all.add(message);
      Family anew = new Family(all);
      if (grown.endsWith(message)) {
        added++;
        assertThat(grown.add(message)).isEqualTo(newSince(before, anew));
      } else {
        grown = grown.with(message);
      }
      assertThat(newSince(Map.of(), grown)).isEqualTo(newSince(Map.of(), anew));
    }
    Statistics.label("added at the end").collect(added > 2);
  }

  @Property(tries = 300)
  void indexThatForgetsAfterEachMessageTellsTheSame(@ForAll("messages") List<Message> messages) {
    HeapMemory memory = new HeapMemory();
    MessageIndex keeping = new MessageIndex(new HeapMemory());
    for (Message message : messages) {
      MessageIndex forgetting = new MessageIndex(memory);

      List<Item> told = keeping.add(message);

      assertThat(told).isEqualTo(forgetting.add(message));
    }
  }

  private static Map<String, List<Revision>> newSince(Map<String, Chain> before, Family after) {
    Map<String, List<Revision>> told = new HashMap<>();
    after
        .chains()
        .forEach(
            (claim, chain) -> {
              List<Revision> revisions = chain.newSince(before.get(claim));
              if (!revisions.isEmpty()) {
                told.put(claim, revisions);
              }
            });
    return told;
  }
}
