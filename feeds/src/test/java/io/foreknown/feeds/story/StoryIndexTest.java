package io.foreknown.feeds.story;

import static io.foreknown.feeds.story.Given.edition;
import static io.foreknown.feeds.story.Given.standing;
import static io.foreknown.feeds.story.Given.version;
import static io.foreknown.feeds.story.Given.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import io.foreknown.feeds.memory.MemoryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryIndexTest {
  private final StoryIndex index = new StoryIndex(new HeapMemory());

  @TempDir private Path directory;

  @Test
  void claimThatIsNoLongerCarriedIsRetracted() {
    index.add(version(0, 1, Set.of("a", "b")));

    assertThat(index.add(version(5, 2, Set.of("b"))).stream().map(Told::of))
        .hasSize(2)
        .last()
        .asString()
        .isEqualTo(
            """
            {"type":"incident","id":"story:urn:story#a","revision":1711958700000002,\
            "status":"retracted","publishedAt":"2024-04-01T08:05:00.000Z"}""");
  }

  @Test
  void withdrawalRetractsAllAndALaterVersionBringsThemBack() {
    List<Item> items = new ArrayList<>(index.add(version(0, 1, Set.of("a", "b"))));
    items.addAll(index.add(withdrawn(5, PublicationStatus.WITHHELD)));

    assertThat(standing(items)).isEmpty();

    items.addAll(index.add(version(6, 3, Set.of("b"))));

    assertThat(standing(items)).containsExactly("story:urn:story#b");
  }

  @Test
  void withdrawalThatComesFirstRetractsWhatComesAfterIt() {
    List<Item> items = new ArrayList<>(index.add(withdrawn(5, PublicationStatus.CANCELED)));

    assertThat(items)
        .singleElement()
        .extracting(Told::of)
        .isEqualTo("1 no claim: is canceled, and no claim of it is known");

    items.addAll(index.add(version(0, 1, Set.of("a"))));

    assertThat(standing(items)).isEmpty();
  }

  @Test
  void versionsOfOneMillisecondAreReportedApartByNumber() {
    List<Item> items = new ArrayList<>(index.add(version(0, 2, Set.of("b"))));
    items.addAll(index.add(version(0, 1, Set.of("a"))));

    assertThat(standing(items)).containsExactly("story:urn:story#b");
  }

  @Test
  void otherContentOfOneVersionIsAConflict() {
    index.add(version(0, 1, Set.of("a")));

    assertThat(index.add(version(0, 1, Set.of("b"))).stream().map(Told::of))
        .singleElement()
        .asString()
        .startsWith("1 CONFLICT\n  version: has another content than an earlier one");
    assertThat(index.add(withdrawn(0, PublicationStatus.CANCELED))).hasSize(1);
  }

  @Test
  void sameVersionTwiceSaysTheSame() {
    index.add(version(0, 1, Set.of("a", "b")));
    List<Item> once = index.add(version(5, 2, Set.of("b", "c")));

    assertThat(index.add(version(5, 2, Set.of("b", "c")))).isEqualTo(once);
  }

  @Test
  void storiesDoNotInterfere() {
    index.add(version(0, 1, Set.of("a")));
    Edition other =
        new Edition(
            "urn:other",
            edition(1, 2, PublicationStatus.USABLE).created(),
            2,
            PublicationStatus.USABLE,
            null);

    assertThat(index.add(version(other, Set.of("b")))).hasSize(1);
  }

  @Test
  void memoryOutlivesTheSource() {
    List<Item> items = new ArrayList<>();
    for (StoryVersion next :
        List.of(version(0, 1, Set.of("a")), withdrawn(1, PublicationStatus.CANCELED))) {
      try (Memory memory = MemoryFile.in(directory, "stories")) {
        items.addAll(new StoryIndex(memory).add(next));
        memory.commit();
      }
    }

    assertThat(items).hasSize(2);
    assertThat(standing(items)).isEmpty();
  }

  @Test
  void longIdsOfClaimsAreHashed() {
    String story = "urn:" + "x".repeat(300);
    Edition edition =
        new Edition(
            story,
            edition(0, 1, PublicationStatus.USABLE).created(),
            1,
            PublicationStatus.USABLE,
            null);

    assertThat(edition.claim("a")).matches("story:[0-9a-f]{32}").isNotEqualTo(edition.claim("b"));
  }

  @Test
  void numbersBeyondThreeDigitsAreCut() {
    assertThat(Edition.number("7")).isEqualTo(7);
    assertThat(Edition.number("007")).isEqualTo(7);
    assertThat(Edition.number("123456789012")).isEqualTo(999);
    assertThat(Edition.number("1.2")).isZero();
    assertThat(Edition.number("-1")).isZero();
    assertThat(Edition.number("9".repeat(40))).isZero();
    assertThat(Edition.number(null)).isZero();
  }
}
