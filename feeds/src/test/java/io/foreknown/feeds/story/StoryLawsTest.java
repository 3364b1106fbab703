package io.foreknown.feeds.story;

import static io.foreknown.feeds.story.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class StoryLawsTest {
  /** Versions of one story, each with a time and number of its own. */
  @Provide
  static Arbitrary<List<StoryVersion>> versions() {
    Arbitrary<Set<String>> claims = Arbitraries.of("a", "b", "c").set();
    Arbitrary<StoryVersion> version =
        Combinators.combine(
                Arbitraries.longs().between(0, 4),
                Arbitraries.longs().between(0, 2),
                Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just(PublicationStatus.USABLE)),
                    Tuple.of(1, Arbitraries.of(PublicationStatus.class))),
                claims)
            .as(
                (minute, number, publicationStatus, ids) ->
                    Given.version(Given.edition(minute, number, publicationStatus), ids));
    return version.list().uniqueElements(one -> one.edition().revision()).ofMaxSize(6);
  }

  @Property(tries = 150)
  void whatIsReportedDoesNotDependOnOrderOrRepetition(
      @ForAll("versions") List<StoryVersion> versions, @ForAll Random chance) {
    List<StoryVersion> shuffled = new ArrayList<>(versions);
    shuffled.addAll(versions);
    Collections.shuffle(shuffled, chance);

    assertThat(told(added(shuffled))).isEqualTo(told(added(versions)));
  }

  @Property(tries = 150)
  void theNewestVersionSaysWhatStands(@ForAll("versions") List<StoryVersion> versions) {
    Set<String> newest =
        versions.stream()
            .max(Comparator.comparing(one -> one.edition().revision()))
            .map(StoryLawsTest::ids)
            .orElse(Set.of());

    assertThat(Given.standing(added(versions))).isEqualTo(newest);
  }

  @Property(tries = 150)
  void whatStoodAtAnyTimeIsWhatTheVersionOfThatTimeSays(
      @ForAll("versions") List<StoryVersion> versions) {
    List<Item> all = added(versions);

    for (StoryVersion then : versions) {
      long revision = then.edition().revision();
      List<Item> known =
          all.stream()
              .filter(Item.Accepted.class::isInstance)
              .filter(item -> ((Item.Accepted) item).claim().header().revision() <= revision)
              .toList();
      assertThat(Given.standing(known)).isEqualTo(ids(then));
    }
  }

  private static Set<String> ids(StoryVersion version) {
    return version.claims().stream()
        .map(claim -> claim.header().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Item> added(List<StoryVersion> versions) {
    StoryIndex index = new StoryIndex(new HeapMemory());
    return versions.stream().flatMap(version -> index.add(version).stream()).toList();
  }
}
