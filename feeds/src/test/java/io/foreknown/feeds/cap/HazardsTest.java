package io.foreknown.feeds.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Hazard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HazardsTest {
  @TempDir private Path work;

  @Test
  void anEventThatSameDoesNotKnowIsReadFromTheWeatherServicesOwnCode() {
    assertThat(
            Hazards.SHIPPED.of(
                List.of(new Pair("SAME", "NWS"), new Pair("NationalWeatherService", "WIY"))))
        .isEqualTo(new Hazard("met.wind"));
  }

  @Test
  void oneCodeMeansDifferentThingsInDifferentSchemes() {
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("SAME", "LEW"))))
        .isEqualTo(new Hazard("security.law-enforcement"));
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("NationalWeatherService", "LEW"))))
        .isEqualTo(new Hazard("met.winter-storm"));
  }

  @Test
  void numbersOfOneListMeanNothingInAnotherVersion() {
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("OET:v1.2", "OET-081"))))
        .isEqualTo(new Hazard("met.flood"));
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("OET:v1.0", "OET-081")))).isNull();
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("II", "51")))).isEqualTo(new Hazard("met.wind"));
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("eventType", "rainFlood"))))
        .isEqualTo(new Hazard("met.flood"));
  }

  /** Otherwise its category would count: a closed road would be met by any railway accident. */
  @Test
  void everyEventTermNamesAHazardButThoseThatNameNoDanger() {
    Set<Integer> without = Set.of(0, 2, 135, 147, 213);

    assertThat(IntStream.rangeClosed(0, 223).boxed())
        .allSatisfy(
            number ->
                assertThat(Hazards.SHIPPED.of(List.of(term(number))) == null)
                    .as("OET-%03d", number)
                    .isEqualTo(without.contains(number)));
    assertThat(Hazards.SHIPPED.of(List.of(term(219)))).isEqualTo(new Hazard("met.wind"));
    assertThat(Hazards.SHIPPED.of(List.of(term(165)))).isEqualTo(new Hazard("transport.road"));
  }

  private static Pair term(int number) {
    return new Pair("OET:v1.2", "OET-%03d".formatted(number));
  }

  @Test
  void eventsOfTheAustralianProfileAreKnownByTheAddressOfItsList() {
    String list = "govshare.gov.au/xmlui/handle/10772/6495";

    assertThat(Hazards.SHIPPED.of(List.of(new Pair("https://" + list, "bushFire"))))
        .isEqualTo(new Hazard("fire.wildfire"));
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("http://" + list, "tropCyclone"))))
        .isEqualTo(new Hazard("met.tropical-cyclone"));
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("https://" + list, "admin")))).isNull();
  }

  @Test
  void aDesksOwnRowsComeFirst() throws IOException {
    Path own =
        Files.writeString(
            work.resolve("own.csv"),
            """
            name,code,hazard,meaning
            # ours

            SAME,TOR,met.whirl,a, b
            profile:CAP-CP:Event:0.4,quake,geo.quake
            MINE,1,met
            """);
    Hazards hazards = Hazards.SHIPPED.with(own);

    assertThat(hazards.of(List.of(new Pair("same", "tor")))).isEqualTo(new Hazard("met.whirl"));
    assertThat(hazards.of(List.of(new Pair("profile:CAP-CP:Event:0.5", "quake"))))
        .isEqualTo(new Hazard("geo.quake"));
    assertThat(hazards.of(List.of(new Pair("MINE", "1; one")))).isEqualTo(new Hazard("met"));
    assertThat(hazards.of(List.of(new Pair("SAME", "AVA")))).isEqualTo(new Hazard("geo.avalanche"));
  }

  @Test
  void allThatIsWrongWithAFileIsSaidByLine() throws IOException {
    Path bad =
        Files.writeString(
            work.resolve("bad.csv"), "code,name\nA,1\n,1,met\nA,1,Met!\nA,2,met\na,2,geo\n");

    assertThatThrownBy(() -> Hazards.SHIPPED.with(bad))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContainingAll(
            "bad.csv",
            "line 1: 'name,code,hazard,meaning' is expected",
            "line 2: a name, a code and a hazard are expected",
            "line 3: a name, a code and a hazard are expected",
            "line 4: ",
            "line 6: 'A:2' is there already");
    assertThatThrownBy(
            () ->
                Hazards.SHIPPED.with(
                    Files.writeString(work.resolve("huge.csv"), "x".repeat(1 << 21))))
        .hasMessageContaining("has more than 1048576 bytes");
    assertThatThrownBy(() -> Hazards.SHIPPED.with(work.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aCodeOfNoTableMeansNothing() {
    assertThat(Hazards.SHIPPED.of(List.of(new Pair("NationalWeatherService", "SPS")))).isNull();
  }
}
