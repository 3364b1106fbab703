package io.foreknown.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.name.Names;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final Proposals PROPOSALS = Proposals.byRules(Cues.shipped(), Names.NONE);
  private static final Instant PUBLISHED = Instant.parse("2025-03-14T12:00:00Z");

  private static final String FERRY =
      "A ferry capsized off the island of Tamoa in Fiji on Friday, killing 17 people, the coastguard said.";

  private static Story story(String id, String text) {
    return new Story(id, null, null, null, null, PUBLISHED, 1, text);
  }

  private static List<String> ids(Story story) {
    return PROPOSALS.of(story).proposals().stream().map(Proposal::id).toList();
  }

  @Test
  void caseAndPunctuationOfTheWordsDoNotChangeAnId() {
    assertThat(ids(story("s", FERRY)))
        .hasSize(1)
        .isEqualTo(
            ids(story("s", FERRY.replace("Fiji on", "Fiji, on").replace("A ferry", "A Ferry"))));
  }

  @Test
  void anotherStoryOrOtherWordsGiveAnotherId() {
    assertThat(ids(story("s", FERRY)))
        .isNotEqualTo(ids(story("t", FERRY)))
        .isNotEqualTo(ids(story("s", FERRY.replace("17", "18"))));
  }

  @Test
  void acceptedItIsAClaimOfTheStory() {
    Proposal proposal = PROPOSALS.of(story("s", FERRY)).proposals().get(0);
    assertThat(proposal.claimId()).isEqualTo("story:s#" + proposal.id());
  }

  @Test
  void whatIsCompleteComesFirst() {
    StoryProposals found =
        PROPOSALS.of(story("s", "A bridge collapsed and killed two people.\n\n" + FERRY));
    assertThat(found.proposals())
        .extracting(Proposal::rank)
        .containsExactly(ProposalRank.HIGH, ProposalRank.MEDIUM);
  }

  @Test
  void withoutAPublicationWhatHangsOnItStaysOpen() {
    Story undated = new Story("s", null, null, null, null, null, 1, FERRY);
    assertThat(PROPOSALS.of(undated).proposals())
        .singleElement()
        .satisfies(each -> assertThat(each.draft().missing()).containsExactly(Path.BEGAN));
  }

  private static @Nullable Instant noLaterThan(String text) {
    return PROPOSALS.of(story("s", text)).proposals().get(0).noLaterThan();
  }

  @Test
  void whatIsToldAsPastWasSoWhenItWasPublished() {
    assertThat(noLaterThan(FERRY.replace(" on Friday", ""))).isEqualTo(PUBLISHED);
    assertThat(noLaterThan("The weather service warned of floods in Tamoa.")).isEqualTo(PUBLISHED);
  }

  @Test
  void nothingElseHasALatestMoment() {
    assertThat(noLaterThan(FERRY)).isNull();
    assertThat(noLaterThan("Police foiled a plot to bomb a market in Suva, Fiji.")).isNull();
    Story undated = new Story("s", null, null, null, null, null, 1, FERRY);
    assertThat(PROPOSALS.of(undated).proposals().get(0).noLaterThan()).isNull();
  }

  private static @Nullable Field began(String text) {
    return PROPOSALS.of(story("s", text)).proposals().get(0).draft().fields().get(Path.BEGAN);
  }

  @Test
  void whatIsToldAsNewsIsAssumedToBeOfThatDayOrTheOneBefore() {
    Proposal proposal =
        PROPOSALS.of(story("s", FERRY.replace(" on Friday", ""))).proposals().get(0);

    assertThat(proposal.draft().fields().get(Path.BEGAN))
        .isNotNull()
        .satisfies(field -> assertThat(field.how()).isEqualTo(How.DEFAULT))
        .extracting(Field::value)
        .isEqualTo(
            new Value.OfSpan(
                new Span(
                    Instant.parse("2025-03-13T00:00:00Z"),
                    Instant.parse("2025-03-14T23:59:59.999Z"))));
    assertThat(proposal.rank()).isEqualTo(ProposalRank.MEDIUM);
    assertThat(proposal.noLaterThan()).isEqualTo(PUBLISHED);
  }

  @Test
  void whatIsToldAsBackgroundIsNotAssumedToBeOfAnyDay() {
    for (String text :
        List.of(
            "The inquiry began after a ferry capsized off Tamoa in Fiji, killing 17 people.",
            "A ferry that had capsized off Tamoa in Fiji, killing 17 people, was raised.",
            "In recent storms a ferry capsized off Tamoa in Fiji, killing 17 people.",
            "A ferry capsized off Tamoa in Fiji, killing 17 people, in the week before the vote.",
            "We lost 17 people when a ferry capsized off Tamoa in Fiji.",
            "The murder of 17 people on a ferry off Tamoa in Fiji shocked the islands.")) {
      assertThat(PROPOSALS.of(story("s", text)).proposals())
          .as(text)
          .allSatisfy(each -> assertThat(each.draft().isAssumed(Path.BEGAN)).isFalse());
    }
  }

  @Test
  void aDayThatIsSaidIsNotAssumed() {
    assertThat(began(FERRY))
        .isNotNull()
        .satisfies(field -> assertThat(field.how()).isEqualTo(How.PUBLICATION));
  }

  private static List<String> places(String text) {
    return PROPOSALS.of(story("s", text)).proposals().stream()
        .map(each -> each.draft().value(Path.PLACES, Value.OfPlaces.class))
        .filter(Objects::nonNull)
        .map(each -> each.places().get(0).id())
        .toList();
  }

  @Test
  void theCityOfADatelineSaysWhichCountryAStoryIsAbout() {
    String bomb = "A bomb exploded on Friday and killed two people, police said.";
    assertThat(places("MEDELLIN, 14 March (Example) - " + bomb)).containsExactly("CO");
    assertThat(places("Santiago, March 14 (Example) - " + bomb)).containsExactly("CL");
    assertThat(places("SAN JOSE, Calif. (Example) - " + bomb)).isEmpty();
  }

  @Test
  void oneAdjectiveSaysItWhereNothingElseDoes() {
    String text = "Two bombs exploded on Friday and killed a %s soldier, the army said.";
    assertThat(places(text.formatted("Salvadoran"))).containsExactly("SV");
    assertThat(places(text.formatted("Salvadoran") + " A Mexican bus was hit.")).isEmpty();
  }

  @Test
  void otherLanguagesAreNotReadYet() {
    String german =
        "Bei einem Anschlag auf einen Markt in der Stadt sind am Freitag nach Angaben der Polizei mindestens zwölf Menschen getötet worden, mehr als dreißig wurden verletzt.";
    assertThat(PROPOSALS.of(story("s", german)).read()).isFalse();
    assertThat(PROPOSALS.of(story("s", "Взрыв в Москве")).read()).isFalse();
    Story said = new Story("s", null, null, null, "de-AT", PUBLISHED, 1, FERRY);
    assertThat(PROPOSALS.of(said).read()).isFalse();
  }

  @Test
  void aTextBeyondTheLimitIsRefused() {
    assertThatThrownBy(() -> story("s", "a".repeat(Story.LONGEST + 1)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("the text has 100001 characters, at most 100000 are allowed");
  }

  @Test
  void hostileTextsAreReadInBoundedTime() {
    for (String piece :
        List.of(
            "\"",
            "(",
            "said ",
            "bomb ",
            "the ",
            "U.S. ",
            "A,",
            "according to ",
            "\n\n",
            "’s ",
            "killed 1 ",
            "- ",
            "March 7 ",
            "🙂",
            "in Rome, ",
            "warned of attack in Leeds on Friday, ")) {
      assertThat(PROPOSALS.of(story("s", piece.repeat(1_000))).dropped()).isNotNull();
    }
  }

  @Test
  void aStatementIsOfferedTheEventsOfItsStory() {
    String text =
        FERRY
            + "\n\nThe port authority issued a gale warning for Tamoa on Thursday."
            + "\n\nCaptain Josua Naikelo denied that he had received the warning.";
    StoryProposals found = PROPOSALS.of(story("s", text));
    Proposal warning =
        found.proposals().stream()
            .filter(each -> !each.draft().word(Path.AUDIENCE).isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(found.proposals().get(found.proposals().size() - 1).events())
        .extracting(Suggestion::event)
        .containsExactly(warning.claimId());
  }

  @Test
  void whoReceivedNoWarningSaysThatNoneCame() {
    String text =
        FERRY
            + "\n\nThe port authority issued a gale warning for Tamoa on Thursday."
            + "\n\nCaptain Josua Naikelo said: \"We received no warning.\"";

    assertThat(PROPOSALS.of(story("s", text)).proposals())
        .filteredOn(each -> each.draft().word(Path.PREDICATE).equals("warning.received"))
        .singleElement()
        .extracting(each -> each.draft().value(Path.POSITION, Value.OfPosition.class))
        .isEqualTo(new Value.OfPosition(new Position.OfTruth(false)));
  }

  @Test
  void aDayInAQuotationIsNotTheDayOfTheWord() {
    String text =
        FERRY
            + "\n\nThe port authority issued a gale warning for Tamoa on Thursday."
            + "\n\n\"On Tuesday we received no warning,\" Captain Josua Naikelo said.";

    assertThat(PROPOSALS.of(story("s", text)).proposals())
        .filteredOn(each -> each.draft().word(Path.PREDICATE).equals("warning.received"))
        .singleElement()
        .satisfies(each -> assertThat(each.draft().fields()).doesNotContainKey(Path.SAID));
  }

  @Test
  void aWarningOfMondayThatSpeaksOfWednesdayIsInForceForThreeDays() {
    Story late =
        new Story(
            "s",
            null,
            null,
            null,
            null,
            Instant.parse("2025-03-14T12:00:00Z"),
            1,
            "The River Authority publicly warned on Monday of floods in Leeds until Wednesday evening.");

    assertThat(PROPOSALS.of(late).proposals())
        .singleElement()
        .extracting(each -> each.draft().value(Path.VALIDITY, Value.OfSpan.class))
        .isEqualTo(
            new Value.OfSpan(
                new Span(
                    Instant.parse("2025-03-10T00:00:00Z"),
                    Instant.parse("2025-03-12T23:59:59.999Z"))));
  }
}
