package io.foreknown.stories.model;

import static io.foreknown.stories.model.FerryStory.capsized;
import static io.foreknown.stories.model.FerryStory.incident;
import static io.foreknown.stories.model.FerryStory.lines;
import static io.foreknown.stories.model.FerryStory.proposed;
import static io.foreknown.stories.model.FerryStory.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.stories.Proposal;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.Story;
import io.foreknown.stories.StoryProposals;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.name.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelProposerTest {
  private static final String DENIED =
      "{\"sentence\": 3, \"words\": \"denied that he had received the warning\"}";
  private static final String NAIKELO = "\"speaker\": \"Captain Josua Naikelo\"";

  private static final String GOOD =
      """
      {"incidents": [{"evidence": [{"sentence": 1, "words": "A ferry capsized"}],
          "hazard": "transport.water", "outcome": "occurred", "began": "on Friday",
          "place": "Tamoa in Fiji", "killed": "17 people", "injured": "40",
          "perpetrators": [], "attributedTo": "the coastguard"}],
        "warnings": [{"evidence": [{"sentence": 2, "words": "issued a gale warning"}],
          "hazard": "met.wind", "audience": "public", "issuer": "The Port Authority",
          "recipients": [], "issued": "on Thursday", "validity": "", "place": "Tamoa",
          "suspects": [], "attributedTo": ""}],
        "statements": [{"evidence": [{"sentence": 4, "words": "We received no warning"}],
          "says": "warning.received=false", "speaker": "Josua Naikelo", "blamed": "",
          "said": "on Saturday", "quote": "We received no warning"}]}
      """;

  @Test
  void whatTheWordsSayIsProposed() {
    StoryProposals found = proposed(GOOD);

    assertThat(lines(GOOD))
        .containsExactlyInAnyOrder(
            "incident; hazard=transport.water; outcome=occurred; began=2025-03-14; places=name:tamoa"
                + " in FJ; killed=17; injured=40; attributedTo=name:coastguard",
            "warning; hazard=met.wind; issuer=name:port-authority; audience=public;"
                + " issued=2025-03-13; targets=name:tamoa in FJ",
            "statement; predicate=warning.received; position=false; speaker=name:josua-naikelo;"
                + " said=2025-03-15; quote=We received no warning");
    assertThat(found.dropped()).isEmpty();
    assertThat(found.failure()).isNull();
  }

  @Test
  void itIsMarkedAsOfTheModel() {
    assertThat(proposed(GOOD).proposals())
        .allSatisfy(
            proposal -> {
              assertThat(proposal.proposer()).isEqualTo("model");
              assertThat(proposal.proposerVersion()).isEqualTo("tiny-1");
              assertThat(proposal.draft().fields().values())
                  .allSatisfy(field -> assertThat(field.how()).isEqualTo(How.MODEL));
            });
  }

  @Test
  void rulesGiveOneClaimTheSameId() {
    List<String> byRules =
        Proposals.byRules(FerryStory.CUES, Names.NONE).of(FerryStory.STORY).proposals().stream()
            .map(Proposal::id)
            .toList();

    assertThat(proposed(capsized("\"killed\": \"17\"")).proposals())
        .singleElement()
        .satisfies(each -> assertThat(byRules).contains(each.id()));
  }

  @Test
  void saidTwiceItIsProposedOnce() {
    String one =
        "{\"evidence\": [{\"sentence\": 1, \"words\": \"capsized\"}], \"hazard\": \"transport.water\", \"outcome\": \"occurred\"}";
    assertThat(lines("{\"incidents\": [%s, %s]}".formatted(one, one))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"began\": \"14 March\"",
        "\"began\": \"2025-03-14\"",
        "\"killed\": \"18\"",
        "\"killed\": \"at least 17\"",
        "\"killed\": \"40\"",
        "\"injured\": \"17 people\"",
        "\"place\": \"Suva\"",
        "\"place\": \"geonames:2198148\"",
        "\"perpetrators\": [\"Islamic State\"]",
        "\"attributedTo\": \"Josua Naikelo\"",
        "\"attributedTo\": \"on Friday\"",
        "\"attributedTo\": \"<script>alert(1)</script>\""
      })
  void whatTheSentenceDoesNotSayStaysOpenAndIsCounted(String field) {
    StoryProposals found = proposed(capsized(field));

    assertThat(lines(capsized(field)))
        .containsExactly("incident; hazard=transport.water; outcome=occurred");
    assertThat(found.dropped()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sentence\": 1, \"words\": \"a bomb exploded\"}",
        "{\"sentence\": 2, \"words\": \"ferry capsized\"}",
        "{\"sentence\": 0, \"words\": \"ferry capsized\"}",
        "{\"sentence\": 99999999999, \"words\": \"ferry capsized\"}",
        "{\"sentence\": 5, \"words\": \"second ferry could capsize\"}",
        "{\"sentence\": 6, \"words\": \"A bomb threat\"}",
        "{\"sentence\": 1, \"words\": \"\"}",
        ""
      })
  void anIncidentThatDidNotHappenIsDroppedAndCounted(String evidence) {
    StoryProposals found = proposed(incident(evidence, ""));

    assertThat(found.proposals()).isEmpty();
    assertThat(found.dropped()).isNotEmpty();
    assertThat(found.failure()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"security.terrorism.bombing", "made.up", "Bomb!", "met.flood"})
  void anotherHazardThanThatOfTheWordsIsDropped(String hazard) {
    assertThat(lines(capsized("\"killed\": \"17\"").replace("transport.water", hazard))).isEmpty();
  }

  @Test
  void whatTheWordsTurnRoundIsTurnedRound() {
    assertThat(lines(statement(DENIED, "\"says\": \"warning.received=false\", " + NAIKELO)))
        .containsExactly(
            "statement; predicate=warning.received; position=false;"
                + " speaker=name:captain-josua-naikelo");
    assertThat(lines(statement(DENIED, "\"says\": \"warning.received=true\", " + NAIKELO)))
        .isEmpty();
  }

  @Test
  void whatTheRulesReadOtherwiseStaysOpen() {
    String text =
        "Mayor Ann Ode said on Monday that the council had received a warning on Sunday from Bo Lund.";
    Story story = new Story("s", null, null, null, null, FerryStory.STORY.publishedAt(), 1, text);
    String answer =
        statement(
            "{\"sentence\": 1, \"words\": \"had received a warning\"}",
            "\"says\": \"warning.received=true\", \"speaker\": \"%s\", \"said\": \"%s\"");

    assertThat(proposalsOf(story, answer.formatted("Mayor Ann Ode", "on Monday")).proposals())
        .hasSize(1);
    assertThat(proposalsOf(story, answer.formatted("Bo Lund", "on Monday")).proposals()).isEmpty();
  }

  private static StoryProposals proposalsOf(Story story, String answer) {
    ScriptedModel model = ScriptedModel.saying(answer);
    return new Proposals(
            new ModelProposer("m", model, FerryStory.CUES), FerryStory.CUES, Names.NONE)
        .of(story);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A bomb did not explode in Leeds. | A bomb",
        "A bomb may explode in Leeds. | A bomb",
        "An explosive device in Leeds was never found. | explosive device",
        "Police in Leeds ruled out a bomb. | a bomb",
        "Police warned of a bomb in Leeds. | a bomb",
        "A bomb plot in Leeds worried police. | A bomb",
        "There was no bomb in Leeds. | in Leeds"
      })
  void aNounOfWhichItIsDeniedOrOnlyPossibleIsNoFact(String text, String words) {
    Story story = new Story("s", null, null, null, null, null, 1, text);
    String answer =
        incident("{\"sentence\": 1, \"words\": \"%s\"}".formatted(words), "")
            .replace("transport.water", "security.terrorism.bombing");

    assertThat(proposalsOf(story, answer).proposals()).isEmpty();
  }

  @Test
  void aNounOfWhatHappenedIsOne() {
    Story story =
        new Story(
            "s", null, null, null, null, null, 1, "A bomb exploded in Leeds but killed nobody.");
    String answer =
        incident("{\"sentence\": 1, \"words\": \"A bomb\"}", "")
            .replace("transport.water", "security.terrorism.bombing");

    assertThat(proposalsOf(story, answer).proposals()).hasSize(1);
  }

  @Test
  void whatMayBeTurnedRoundFromFurtherOffIsNoFact() {
    String text =
        "Police denied rumours that a bomb had exploded in Leeds on Friday. Mayor Ann Ode denied"
            + " claims that the council had received a warning. Would it have been warned?";
    Story story = new Story("s", null, null, null, null, null, 1, text);
    String bomb =
        incident("{\"sentence\": 1, \"words\": \"a bomb had exploded\"}", "")
            .replace("transport.water", "security.terrorism.bombing");
    String received =
        statement(
            "{\"sentence\": 2, \"words\": \"had received a warning\"}",
            "\"says\": \"warning.received=true\", \"speaker\": \"Mayor Ann Ode\"");

    for (String answer : List.of(bomb, received)) {
      StoryProposals found = proposalsOf(story, answer);
      assertThat(found.proposals()).isEmpty();
      assertThat(found.dropped()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"speaker\": \"he\"",
        "\"speaker\": \"\"",
        "\"speaker\": \"the coastguard\"",
        "\"speaker\": \"Wilma Quist\"",
        "\"speaker\": \"received\""
      })
  void withoutASpeakerOfItsSentencesThereIsNoStatement(String speaker) {
    StoryProposals found =
        proposed(statement(DENIED, "\"says\": \"warning.received=false\", " + speaker));

    assertThat(found.proposals()).isEmpty();
    assertThat(found.dropped()).isNotEmpty();
  }

  @Test
  void aQuoteOutsideOfQuotationMarksStaysOpen() {
    assertThat(
            lines(
                statement(
                    DENIED,
                    "\"says\": \"warning.received=false\", \"quote\": \"he had received the warning\", "
                        + NAIKELO)))
        .singleElement()
        .asString()
        .doesNotContain("quote");
  }

  @Test
  void aServerThatKnowsNoSchemasIsAskedOnceMoreWithout() {
    ScriptedModel model =
        new ScriptedModel(
            new ModelReply.Unfit(),
            new ModelReply.Answered(
                ScriptedModel.envelope("Here it is:\n```json\n" + GOOD + "```")));

    assertThat(proposed(model).proposals()).hasSize(3);
    assertThat(model.requests()).hasSize(2);
    assertThat(model.requests().get(0)).contains("\"response_format\"");
    assertThat(model.requests().get(1)).doesNotContain("\"response_format\"");
  }

  @Test
  void refusedTwiceItHasFailed() {
    ScriptedModel model = new ScriptedModel(new ModelReply.Unfit(), new ModelReply.Unfit());
    assertThat(proposed(model).failure()).isEqualTo("it takes no such request");
  }

  @Test
  void itSaysWhyItHasFailed() {
    assertThat(proposed(new ScriptedModel(new ModelReply.Failed("no answer"))).failure())
        .isEqualTo("no answer");
    assertThat(proposed("Sorry, I cannot.").failure()).isEqualTo("the answer has no claims in it");
  }

  @Test
  void findingNothingIsNoFailure() {
    StoryProposals found = proposed("{\"incidents\": [], \"warnings\": [], \"statements\": []}");
    assertThat(found.failure()).isNull();
    assertThat(found.proposals()).isEmpty();
  }

  @Test
  void otherLanguagesAreNotAskedAbout() {
    ScriptedModel model = new ScriptedModel();
    Story german =
        new Story("s", null, null, null, "de", null, 1, "Eine Fähre ist am Freitag gekentert.");

    StoryProposals found =
        new Proposals(new ModelProposer("m", model, FerryStory.CUES), FerryStory.CUES, Names.NONE)
            .of(german);

    assertThat(found.read()).isFalse();
    assertThat(model.requests()).isEmpty();
  }

  @Test
  void aModelHasANameOfBoundedLength() {
    for (String name : List.of(" ", "m".repeat(ModelProposer.LONGEST_NAME + 1))) {
      assertThatThrownBy(() -> new ModelProposer(name, new ScriptedModel(), FerryStory.CUES))
          .isInstanceOf(InvalidValueException.class);
    }
  }
}
