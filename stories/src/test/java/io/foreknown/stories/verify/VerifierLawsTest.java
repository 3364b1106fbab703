package io.foreknown.stories.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.Proposed;
import io.foreknown.stories.RuleProposer;
import io.foreknown.stories.Story;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Evidence;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.given.GivenStory;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.time.TimeFinder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is changed in a draft so that the text no longer says it, is not shown. */
class VerifierLawsTest {
  private static final Cues CUES = Cues.shipped();
  private static final RuleProposer RULES = new RuleProposer(CUES);

  /** A draft with the story that it is of. */
  record DraftOf(Story story, Draft draft) {
    @Override
    public String toString() {
      return story.id() + ": " + draft;
    }
  }

  private static Verified verified(DraftOf of, Draft draft) {
    LocalDate published =
        LocalDate.ofInstant(Objects.requireNonNull(of.story().publishedAt()), ZoneOffset.UTC);
    return new Verifier(
            StoryText.of(of.story().text()), CUES, Names.NONE, of.story().outlet(), published)
        .verify(draft);
  }

  @Provide
  Arbitrary<DraftOf> proposed() {
    List<DraftOf> all = new ArrayList<>();
    for (GivenStory given : GivenStory.all()) {
      Story story = given.story();
      drafts(story).forEach(draft -> all.add(new DraftOf(story, draft)));
    }
    return Arbitraries.of(all);
  }

  private static List<Draft> drafts(Story story) {
    return ((Proposed.Drafts) RULES.propose(story, Names.NONE)).drafts();
  }

  private static boolean isShown(Verified verified, Path path, Value value) {
    Draft draft = verified.draft();
    Field field = draft == null ? null : draft.fields().get(path);
    return field != null && field.value().equals(value);
  }

  private static Draft changed(Draft draft, Path path, Value value) {
    Field old = Objects.requireNonNull(draft.fields().get(path));
    return draft.with(path, new Field(value, old.range(), old.how(), old.note()));
  }

  @Property(tries = 300)
  void whatTheTextSaysIsShownAsItIs(@ForAll("proposed") DraftOf of) {
    assertThat(verified(of, of.draft()).draft()).isEqualTo(of.draft());
  }

  @Property(tries = 300)
  void evidenceThatDiffersInOneCharacterIsNotShown(
      @ForAll("proposed") DraftOf of, @ForAll("seeds") int seed) {
    Evidence first = of.draft().evidence().get(0);
    int at = Math.floorMod(seed, first.exact().length());
    char other = first.exact().charAt(at) == 'x' ? 'y' : 'x';
    String exact = first.exact().substring(0, at) + other + first.exact().substring(at + 1);
    Draft draft =
        new Draft(
            of.draft().type(),
            of.draft().fields(),
            List.of(new Evidence(first.range(), exact)),
            of.draft().negated());

    assertThat(verified(of, draft).draft()).isNull();
  }

  @Property(tries = 300)
  void evidenceElsewhereIsNotShown(@ForAll("proposed") DraftOf of, @ForAll("seeds") int seed) {
    Evidence first = of.draft().evidence().get(0);
    int by = 1 + Math.floorMod(seed, 500);
    Range moved = new Range(first.range().from() + by, first.range().to() + by);
    Draft draft =
        new Draft(
            of.draft().type(),
            of.draft().fields(),
            List.of(new Evidence(moved, first.exact())),
            of.draft().negated());

    assertThat(verified(of, draft).draft()).isNull();
  }

  @Provide
  Arbitrary<Integer> seeds() {
    return Arbitraries.integers();
  }

  @Property(tries = 500)
  void anotherNumberOrModifierIsNotShown(
      @ForAll("proposed") DraftOf of, @ForAll("seeds") int seed) {
    for (Path path : List.of(Path.KILLED, Path.INJURED)) {
      Value.OfCount old = of.draft().value(path, Value.OfCount.class);
      if (old != null) {
        Value value = new Value.OfCount(other(old.count(), seed));
        assertThat(isShown(verified(of, changed(of.draft(), path, value)), path, value)).isFalse();
      }
    }
  }

  private static Count other(Count count, int seed) {
    long number =
        count.atLeast() == null ? Objects.requireNonNull(count.atMost()) : count.atLeast();
    return switch (Math.floorMod(seed, 3)) {
      case 0 -> new Count(number + 1_000, number + 1_000);
      case 1 -> count.atMost() == null ? Count.exactly(number) : new Count(number, null);
      default -> new Count(null, number + 7);
    };
  }

  @Property(tries = 500)
  void anotherDayIsNotShown(@ForAll("proposed") DraftOf of, @ForAll("seeds") int seed) {
    for (Path path : List.of(Path.BEGAN, Path.ISSUED, Path.SAID, Path.VALIDITY)) {
      Value.OfSpan old = of.draft().value(path, Value.OfSpan.class);
      if (old != null) {
        Duration by = Duration.ofDays(40 + Math.floorMod(seed, 300));
        Value value =
            new Value.OfSpan(new Span(old.span().from().minus(by), old.span().to().minus(by)));
        assertThat(isShown(verified(of, changed(of.draft(), path, value)), path, value)).isFalse();
      }
    }
  }

  @Property(tries = 500)
  void otherDaysThanThoseOfNewsAreNotAssumed(
      @ForAll("proposed") DraftOf of, @ForAll("seeds") int seed) {
    LocalDate published =
        LocalDate.ofInstant(Objects.requireNonNull(of.story().publishedAt()), ZoneOffset.UTC);
    Span news = TimeFinder.newsCycle(published);
    Duration by = Duration.ofDays(1 + Math.floorMod(seed, 300));
    List<Span> others =
        List.of(
            new Span(news.from().minus(by), news.to()),
            new Span(news.from().minus(by), news.to().minus(by)),
            Span.ofDay(published));
    for (Path path : List.of(Path.BEGAN, Path.ISSUED, Path.SAID)) {
      for (Span other : others) {
        Value value = new Value.OfSpan(other);
        Field field = new Field(value, of.draft().evidence().get(0).range(), How.DEFAULT, null);
        assertThat(isShown(verified(of, of.draft().with(path, field)), path, value)).isFalse();
      }
    }
  }

  @Property(tries = 500)
  void whoIsNotInTheTextIsNotShown(@ForAll("proposed") DraftOf of, @ForAll("seeds") int seed) {
    Party stranger =
        seed % 2 == 0
            ? new Party("name:wilma-quist", "Wilma Quist", List.of())
            : new Party("islamic-state", "Islamic State", List.of());
    for (Map.Entry<Path, Field> each : of.draft().fields().entrySet()) {
      Value value = with(each.getValue().value(), stranger);
      if (value != null) {
        assertThat(
                isShown(
                    verified(of, changed(of.draft(), each.getKey(), value)), each.getKey(), value))
            .isFalse();
      }
    }
  }

  private static @Nullable Value with(Value value, Party stranger) {
    if (value instanceof Value.OfParty) {
      return new Value.OfParty(stranger);
    }
    if (value instanceof Value.OfParties) {
      return new Value.OfParties(List.of(stranger));
    }
    boolean blamed =
        value instanceof Value.OfPosition of && of.position() instanceof Position.OfParties;
    return blamed
        ? new Value.OfPosition(new Position.OfParties(new Perpetrators(List.of(stranger), false)))
        : null;
  }

  @Property(tries = 300)
  void anIdThatNoLookupGaveIsNotShown(@ForAll("proposed") DraftOf of) {
    for (Path path : List.of(Path.PLACES, Path.TARGETS)) {
      Value.OfPlaces old = of.draft().value(path, Value.OfPlaces.class);
      if (old != null) {
        Place place = old.places().get(0);
        Value value =
            new Value.OfPlaces(
                List.of(
                    new Place(
                        "geonames:1",
                        place.name(),
                        place.kind(),
                        Level.CITY,
                        place.lineage(),
                        null)));
        assertThat(isShown(verified(of, changed(of.draft(), path, value)), path, value)).isFalse();
      }
    }
    Value.OfParty speaker = of.draft().value(Path.SPEAKER, Value.OfParty.class);
    if (speaker != null) {
      Value value = new Value.OfParty(new Party("pm-office", speaker.party().name(), List.of()));
      assertThat(
              isShown(verified(of, changed(of.draft(), Path.SPEAKER, value)), Path.SPEAKER, value))
          .isFalse();
    }
  }

  @Property(tries = 300)
  void whatIsTurnedRoundIsNotShown(@ForAll("proposed") DraftOf of) {
    Draft draft = of.draft();
    Draft turned = new Draft(draft.type(), draft.fields(), draft.evidence(), !draft.negated());
    if (draft.fields().containsKey(Path.PREDICATE)) {
      assertThat(verified(of, turned).draft()).isNull();
      Draft other =
          draft.fields().containsKey(Path.POLARITY)
              ? draft.without(Path.POLARITY)
              : draft.with(
                  Path.POLARITY,
                  Field.said(new Value.OfWord("denies"), draft.evidence().get(0).range()));
      assertThat(verified(of, other).draft()).isNull();
      Value.OfPosition position = draft.value(Path.POSITION, Value.OfPosition.class);
      if (position != null && position.position() instanceof Position.OfTruth truth) {
        Value value = new Value.OfPosition(new Position.OfTruth(!truth.truth()));
        assertThat(verified(of, changed(draft, Path.POSITION, value)).draft()).isNull();
      }
    } else if (draft.word(Path.OUTCOME).equals("occurred")) {
      assertThat(verified(of, turned).draft()).isNull();
    }
  }

  @Property(tries = 200)
  void aQuoteOutsideQuotationMarksIsNotShown(@ForAll("proposed") DraftOf of) {
    Evidence first = of.draft().evidence().get(0);
    Value value = new Value.OfWord(first.exact());
    Draft draft = of.draft().with(Path.QUOTE, Field.said(value, first.range()));
    assertThat(isShown(verified(of, draft), Path.QUOTE, value)).isFalse();
  }
}
