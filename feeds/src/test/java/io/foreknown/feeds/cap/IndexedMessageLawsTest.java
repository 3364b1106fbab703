package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.id;
import static io.foreknown.feeds.cap.Given.lastWords;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Warning;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.cap.IndexedMessage.Kind;
import io.foreknown.feeds.given.HeapMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class IndexedMessageLawsTest {
  /** Few ids, so that messages refer to each other, to none that comes, and in circles. */
  private static final List<MessageId> IDS =
      List.of(id("m0", 0), id("m1", 0), id("m2", 1), id("m3", 1), id("m4", 2), id("m5", 3));

  @Provide
  static Arbitrary<List<IndexedMessage>> messages() {
    Arbitrary<Set<MessageId>> references = Arbitraries.of(IDS).set().ofMinSize(1).ofMaxSize(3);
    Arbitrary<List<Boolean>> over = Arbitraries.of(false, true).list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<IndexedMessage> message =
        Combinators.combine(
                Arbitraries.of(IDS), Arbitraries.of(Kind.class), references, over.injectNull(0.5))
            .as(IndexedMessageLawsTest::message);
    return message.list().uniqueElements(IndexedMessage::id).ofMaxSize(IDS.size());
  }

  /** An end that tells what it ended tells of nothing that goes on, an Alert of nothing else. */
  private static IndexedMessage message(
      MessageId id, Kind kind, Set<MessageId> references, @Nullable List<Boolean> over) {
    IndexedMessage indexedMessage =
        Given.message(
            id,
            kind,
            kind == Kind.ALERT
                ? List.of()
                : references.stream().map(MessageId::key).sorted().toList());
    return over == null
        ? indexedMessage
        : Given.telling(
            indexedMessage,
            over.stream()
                .map(isOver -> kind == Kind.CANCEL || (kind == Kind.UPDATE && isOver))
                .toList());
  }

  @Property(tries = 200)
  void lastWordsDoNotDependOnOrderOrRepetition(
      @ForAll("messages") List<IndexedMessage> messages, @ForAll Random chance) {
    List<IndexedMessage> shuffled = new ArrayList<>(messages);
    shuffled.addAll(messages);
    Collections.shuffle(shuffled, chance);

    assertThat(contents(shuffled)).isEqualTo(contents(messages));
  }

  /** The index looks at relatives alone, of which it may miss none: also siblings of the unseen. */
  @Property(tries = 200)
  void lastWordsAreThoseOfAllMessagesLookedAtTogether(
      @ForAll("messages") List<IndexedMessage> messages) {
    List<Warning> together =
        new Family(messages)
            .chains().values().stream()
                .map(chain -> chain.newSince(null))
                .map(revisions -> revisions.get(revisions.size() - 1).warning())
                .map(IndexedMessageLawsTest::withoutNumber)
                .toList();

    assertThat(contents(messages)).isEqualTo(together);
  }

  @Property(tries = 200)
  void everyMessageThatSaysWhatItIsAboutSpeaks(@ForAll("messages") List<IndexedMessage> messages) {
    MessageIndex index = new MessageIndex(new HeapMemory());

    assertThat(messages)
        .filteredOn(indexedMessage -> !indexedMessage.contents().isEmpty())
        .allSatisfy(indexedMessage -> assertThat(index.add(indexedMessage)).isNotEmpty());
  }

  /** What was withdrawn in between has a higher number, which says nothing. */
  private static List<Warning> contents(List<IndexedMessage> messages) {
    return lastWords(told(messages)).values().stream()
        .map(IndexedMessageLawsTest::withoutNumber)
        .toList();
  }

  private static Warning withoutNumber(Warning warning) {
    return warning.withHeader(warning.header().withRevision(1));
  }

  private static List<Item> told(List<IndexedMessage> messages) {
    MessageIndex index = new MessageIndex(new HeapMemory());
    return messages.stream().flatMap(indexedMessage -> index.add(indexedMessage).stream()).toList();
  }
}
