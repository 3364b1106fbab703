package io.foreknown.stories.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.Story;
import io.foreknown.stories.StoryProposals;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.given.GivenStory;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.verify.Verifier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a model proposes, nothing is shown that does not stand in the sentences of its claim.
 */
class ModelLawsTest {
  private static final Cues CUES = Cues.shipped();

  private static final Place MOSCOW =
      new Place("moscow", "Moscow", null, Level.CITY, List.of("RU-MOW", "RU"), null);
  private static final Party ISIS = new Party("islamic-state", "Islamic State", List.of());

  /** Knows one place and one party, by name and id. */
  private static final Names FEW =
      new Names() {
        @Override
        public @Nullable Place place(String name, Set<String> within) {
          return name.equals(MOSCOW.id()) || name.equals(MOSCOW.name()) ? MOSCOW : null;
        }

        @Override
        public @Nullable Party party(String name) {
          return name.equals(ISIS.id()) || name.equals(ISIS.name()) ? ISIS : null;
        }
      };

  @Provide
  Arbitrary<Story> stories() {
    return Arbitraries.of(
        Stream.concat(GivenStory.all().stream().map(GivenStory::story), Stream.of(FerryStory.STORY))
            .toList());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  private static @Nullable Draft shown(Story story, Draft draft, Names names) {
    LocalDate published =
        LocalDate.ofInstant(Objects.requireNonNull(story.publishedAt()), ZoneOffset.UTC);
    return new Verifier(StoryText.of(story.text()), CUES, names, story.outlet(), published)
        .verify(draft)
        .draft();
  }

  @Property(tries = 1_500)
  void ofAHostileDraftOnlyWhatStandsInItsEvidenceIsShown(
      @ForAll("stories") Story story, @ForAll("seeds") long seed) {
    Draft shown = shown(story, new HostileDrafts(story, seed).draft(), Names.NONE);
    if (shown != null) {
      InText.check(story, shown);
    }
  }

  @Property(tries = 1_000)
  void whatLookupsKnowAndTheStoryDoesNotNameIsNotShown(
      @ForAll("stories") Story story, @ForAll("seeds") long seed) {
    Draft shown = shown(story, new HostileDrafts(story, seed).draft(), FEW);
    if (shown != null) {
      String text = story.text();
      shown.fields().values().stream()
          .map(Field::value)
          .forEach(
              value -> {
                assertThat(text.contains("Moscow") || !value.toString().contains("id=moscow"))
                    .as("%s", value)
                    .isTrue();
                assertThat(
                        text.contains("Islamic State")
                            || !value.toString().contains("id=islamic-state"))
                    .as("%s", value)
                    .isTrue();
              });
    }
  }

  @Property(tries = 300)
  void ofAHostileAnswerOnlyWhatStandsInItsEvidenceIsShown(
      @ForAll("stories") Story story, @ForAll("seeds") long seed) {
    ScriptedModel model = ScriptedModel.saying(new HostileAnswers(story, seed).answer());

    StoryProposals found =
        new Proposals(new ModelProposer("m", model, CUES), CUES, Names.NONE).of(story);

    assertThat(found.failure()).isNull();
    assertThat(found.proposals())
        .allSatisfy(
            proposal -> {
              InText.check(story, proposal.draft());
              assertThat(proposal.draft().fields().values())
                  .allSatisfy(field -> assertThat(field.how()).isEqualTo(How.MODEL));
            });
  }

  /** Else the laws would hold of nothing. */
  @Property(tries = 1)
  void someOfItIsShown() {
    long drafts =
        LongStream.range(0, 1_000)
            .filter(
                seed -> {
                  Story story = FerryStory.STORY;
                  return shown(story, new HostileDrafts(story, seed).draft(), Names.NONE) != null;
                })
            .count();
    long proposals =
        LongStream.range(0, 60)
            .map(
                seed ->
                    FerryStory.proposed(new HostileAnswers(FerryStory.STORY, seed).answer())
                        .proposals()
                        .size())
            .sum();
    assertThat(drafts).isGreaterThan(5);
    assertThat(proposals).isGreaterThan(20);
  }

  @Property(tries = 50)
  void whatRulesProposeIsAlsoAModelsWhereItStandsInItsEvidence(@ForAll("stories") Story story) {
    Proposals.byRules(CUES, Names.NONE).of(story).proposals().stream()
        .map(proposal -> proposal.draft())
        .map(ModelLawsTest::ofModel)
        .map(draft -> shown(story, draft, Names.NONE))
        .filter(Objects::nonNull)
        .forEach(draft -> InText.check(story, Objects.requireNonNull(draft)));
  }

  private static Draft ofModel(Draft draft) {
    Draft marked = draft;
    for (Path path : draft.fields().keySet()) {
      Field field = Objects.requireNonNull(draft.fields().get(path));
      Value value = field.value();
      marked = marked.with(path, new Field(value, field.range(), How.MODEL, null));
    }
    return marked;
  }
}
