package io.foreknown.producers.cap;

import static io.foreknown.producers.cap.Given.id;
import static io.foreknown.producers.cap.Given.lastWords;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Warning;
import io.foreknown.producers.Item;
import io.foreknown.producers.cap.Message.Kind;
import io.foreknown.producers.given.HeapMemory;
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

class MessageLawsTest {
  /** Few ids, so that messages refer to each other, to none that comes, and in circles. */
  private static final List<MessageId> IDS =
      List.of(id("m0", 0), id("m1", 0), id("m2", 1), id("m3", 1), id("m4", 2), id("m5", 3));

  @Provide
  static Arbitrary<List<Message>> messages() {
    Arbitrary<Set<MessageId>> references = Arbitraries.of(IDS).set().ofMinSize(1).ofMaxSize(3);
    Arbitrary<List<Boolean>> over = Arbitraries.of(false, true).list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Message> message =
        Combinators.combine(
                Arbitraries.of(IDS), Arbitraries.of(Kind.class), references, over.injectNull(0.5))
            .as(MessageLawsTest::message);
    return message.list().uniqueElements(Message::id).ofMaxSize(IDS.size());
  }

  /** An end that tells what it ended tells of nothing that goes on, an Alert of nothing else. */
  private static Message message(
      MessageId id, Kind kind, Set<MessageId> references, @Nullable List<Boolean> over) {
    Message message =
        Given.message(
            id,
            kind,
            kind == Kind.ALERT
                ? List.of()
                : references.stream().map(MessageId::key).sorted().toList());
    return over == null
        ? message
        : Given.telling(
            message,
            over.stream()
                .map(isOver -> kind == Kind.CANCEL || (kind == Kind.UPDATE && isOver))
                .toList());
  }

  @Property(tries = 200)
  void lastWordsDoNotDependOnOrderOrRepetition(
      @ForAll("messages") List<Message> messages, @ForAll Random chance) {
    List<Message> shuffled = new ArrayList<>(messages);
    shuffled.addAll(messages);
    Collections.shuffle(shuffled, chance);

    assertThat(contents(shuffled)).isEqualTo(contents(messages));
  }

  /** The index looks at relatives alone, of which it may miss none: also siblings of the unseen. */
  @Property(tries = 200)
  void lastWordsAreThoseOfAllMessagesLookedAtTogether(@ForAll("messages") List<Message> messages) {
    List<Warning> together =
        new Family(messages)
            .chains().values().stream()
                .map(chain -> chain.newSince(null))
                .map(revisions -> revisions.get(revisions.size() - 1).warning())
                .map(MessageLawsTest::withoutNumber)
                .toList();

    assertThat(contents(messages)).isEqualTo(together);
  }

  @Property(tries = 200)
  void everyMessageThatSaysWhatItIsAboutSpeaks(@ForAll("messages") List<Message> messages) {
    MessageIndex index = new MessageIndex(new HeapMemory());

    assertThat(messages)
        .filteredOn(message -> !message.contents().isEmpty())
        .allSatisfy(message -> assertThat(index.add(message)).isNotEmpty());
  }

  /** What was withdrawn in between has a higher number, which says nothing. */
  private static List<Warning> contents(List<Message> messages) {
    return lastWords(told(messages)).values().stream().map(MessageLawsTest::withoutNumber).toList();
  }

  private static Warning withoutNumber(Warning warning) {
    return warning.withHeader(warning.header().withRevision(1));
  }

  private static List<Item> told(List<Message> messages) {
    MessageIndex index = new MessageIndex(new HeapMemory());
    return messages.stream().flatMap(message -> index.add(message).stream()).toList();
  }
}
