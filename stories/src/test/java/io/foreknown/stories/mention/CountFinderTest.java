package io.foreknown.stories.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.stories.text.StoryText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountFinderTest {
  private static List<Count> counts(String sentence) {
    return CountFinder.in(StoryText.of(sentence).sentences().get(0)).stream()
        .map(CountHit::count)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "more than 140 people died, 141,",
    "At least 95 people died, 95,",
    "at least 95 people died, 95,",
    "MORE THAN 140 PEOPLE DIED, 141,",
    "up to 30 people died, , 30",
    "as many as 30 people died, , 30",
    "nearly 50 people died, , 49",
    "fewer than 50 people died, , 49",
    "about 50 people died, 45, 55",
    "twenty-two people died, 22, 22",
    "three dozen people died, 36, 36",
    "dozens of people died, 24,",
    "between 30 and 40 people died, 30, 40",
    "30 or more people died, 30,",
    "two hundred people died, 200, 200",
    "a young soldier was shot dead, 1, 1",
    "the driver was later shot dead, 1, 1",
    "the driver was stabbed to death, 1, 1",
    "the driver has been gunned down, 1, 1",
    "the murder of the former mayor Josef Vale shocked them, 1, 1",
    "the murder of political writer Josef Vale and has said, 1, 1",
    "six priests and two women died, 8, 8",
    "five policemen and a civilian were killed, 6, 6",
    "nobody was hurt, 0, 0"
  })
  void modifiersMakeIntervals(String sentence, Long atLeast, Long atMost) {
    assertThat(counts(sentence)).startsWith(new Count(atLeast, atMost));
  }

  @Test
  void thousandsAreReadWithTheirComma() {
    assertThat(counts("It killed 1,200 people.")).containsExactly(Count.exactly(1_200));
  }

  @Test
  void whoeverDiedWithOthersIsNotTheOnlyOne() {
    assertThat(counts("Vale was shot dead along with friends.")).isEmpty();
    assertThat(counts("The murder of Josef Vale and Ida Lund shocked them.")).isEmpty();
    assertThat(counts("The murder of teachers shocked them.")).isEmpty();
  }

  @Test
  void onlyPeopleOfOneFateAreAddedUp() {
    assertThat(counts("It left ten dead and 30 wounded."))
        .containsExactly(Count.exactly(10), Count.exactly(30));
    assertThat(counts("It killed three men and 12 houses burned."))
        .containsExactly(Count.exactly(3));
    assertThat(counts("About six men and two women died.")).hasSize(2);
  }

  @Test
  void whatCountsNoPeopleIsPassedOver() {
    assertThat(counts("It took 12 hours and $40 and 3 km, said Vale, 61, of house no. 7."))
        .isEmpty();
  }
}
