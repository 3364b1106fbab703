package io.foreknown.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.match.Force;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.verdict.IncidentVerdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTableTest {
  /**
   * Symbols and endings are held to the schemas, parts and scores to the page, of which this module
   * knows nothing.
   */
  private static final List<String> FAMILIES =
      List.of(
          "symbol",
          "window",
          "lifted",
          "ended",
          "hindsight",
          "privately",
          "question",
          "position",
          "answer",
          "outcome",
          "specificity",
          "rung",
          "event",
          "glance",
          "part",
          "score",
          "hazard");

  @Test
  void allThatReadersSeeHasWordsAndNoRowIsUnused() {
    assertThat(keys("window")).containsExactlyInAnyOrderElementsOf(names(WindowRelation.values()));
    assertThat(keys("lifted"))
        .containsExactlyInAnyOrder(Force.ENDED.name(), Force.NO_LONGER.name());
    assertThat(keys("hindsight")).containsExactlyInAnyOrderElementsOf(names(Audience.values()));
    assertThat(keys("question"))
        .containsExactlyInAnyOrderElementsOf(
            Predicates.shipped().rows().stream().map(Predicate::name).toList());
    assertThat(keys("privately"))
        .containsExactlyInAnyOrder(
            IncidentVerdict.WARNED.name(), IncidentVerdict.WARNED_OUTSIDE_WINDOW.name());
    assertThat(WordTable.keys()).extracting(WordTableTest::family).isSubsetOf(FAMILIES);
  }

  @Test
  void everyAnswerToAShippedQuestionHasWords() {
    assertThat(both(keys("position"), List.of(Predicates.SPECIFICITY, Predicates.OUTCOME)))
        .containsExactlyInAnyOrderElementsOf(keys("question"));
    assertThat(keys("position")).containsAll(keys("answer"));
    assertThat(keys("outcome"))
        .containsExactlyInAnyOrderElementsOf(
            rungs(Predicates.OUTCOME).stream()
                .flatMap(rung -> Stream.of(rung, rung + ".denied"))
                .toList());
    assertThat(both(keys("rung"), List.of("none", "general")))
        .containsExactlyInAnyOrderElementsOf(rungs(Predicates.SPECIFICITY));
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static List<String> rungs(String predicate) {
    return Objects.requireNonNull(Predicates.shipped().named(predicate)).rungs();
  }

  @Test
  void everyOutcomeOfAnIncidentIsAKindOfEvent() {
    assertThat(keys("event"))
        .containsAll(names(IncidentOutcome.values()))
        .contains("WARNING", "EXERCISE");
  }

  @Test
  void hazardHasARowOnlyWhereItsLastWordDoesNotDo() {
    assertThat(keys("hazard"))
        .isNotEmpty()
        .allSatisfy(
            name -> {
              String last = name.substring(name.lastIndexOf('.') + 1);
              assertThat(HazardWords.of(new Hazard(name)))
                  .isNotEqualToIgnoringCase(last.replace('-', ' '));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "security.terrorism, Terrorism",
    "met.flood, Flood",
    "met.flood.flash, Flash flood",
    "met.severe-thunderstorm, Severe thunderstorm",
    "security, Security threat",
    "volcano, Volcano"
  })
  void hazardIsItsNarrowestWord(String hazard, String words) {
    assertThat(HazardWords.of(new Hazard(hazard))).isEqualTo(words);
  }

  @Test
  void symbolThatNobodyKnowsIsItsOwnWord() {
    assertThat(SymbolWords.of("HIT")).isEqualTo("came true");
    assertThat(SymbolWords.of(Audience.PRIVATE)).isEqualTo("private");
    assertThat(SymbolWords.of("OF_A_LATER_VERSION")).isEqualTo("of a later version");
  }

  @Test
  void verdictOfWhatBecameKnownAfterwardsSaysSinceWhen() {
    Instant known = Instant.parse("2024-04-02T23:59:59.999Z");

    assertThat(SymbolWords.afterwards("WARNED", Audience.PRIVATE, known))
        .isEqualTo("warned privately; public only since 2 April 2024");
    assertThat(SymbolWords.afterwards("WARNED", Audience.PUBLIC, known))
        .isEqualTo("warned; on record only since 2 April 2024");
    assertThat(SymbolWords.afterwards("NEAR_MISS", Audience.PRIVATE, known))
        .isEqualTo("similar, not counted; public only since 2 April 2024");
  }

  @Test
  void oneIsNoPlural() {
    assertThat(CountWords.of(1, "match", "matches")).isEqualTo("1 match");
    assertThat(CountWords.of(0, "match", "matches")).isEqualTo("0 matches");
    assertThat(CountWords.of(2, "claim")).isEqualTo("2 claims");
  }

  @Test
  void countIsAsExactAsItIsKnown() {
    assertThat(CountWords.of(Count.exactly(143))).isEqualTo("143");
    assertThat(CountWords.of(new Count(141L, null))).isEqualTo("at least 141");
    assertThat(CountWords.of(new Count(null, 3L))).isEqualTo("at most 3");
    assertThat(CountWords.of(new Count(139L, 143L))).isEqualTo("139 to 143");
  }

  private static List<String> keys(String family) {
    return WordTable.keys().stream()
        .filter(key -> family(key).equals(family))
        .map(key -> key.substring(family.length() + 1))
        .toList();
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static List<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
