package io.foreknown.feeds.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newsroom's own files and GeoNames' dumps add. */
class GazetteerFilesTest {
  @TempDir private Path directory;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(directory.resolve(name), List.of(lines));
  }

  private Path divisions() throws IOException {
    return file(
        "admin1CodesASCII.txt",
        "RU.47\tMoscow Oblast\tMoscow Oblast\t524925",
        "RU.48\tMoscow\tMoscow\t524894",
        "US.IA\tIowa\tIowa\t4862182",
        "RU.00\tAtlantis Oblast\tAtlantis Oblast\t7");
  }

  private static String city(String id, String name, String country, String admin1, String more) {
    return String.join(
        "\t",
        id,
        name,
        name,
        "",
        "41.5",
        "-93.5",
        "P",
        "PPL",
        country,
        "",
        admin1,
        "",
        "",
        "",
        more,
        "",
        "0",
        "UTC",
        "2024-01-01");
  }

  @Test
  void placesOfTheDumpLieInTheirDivisions() throws IOException {
    Path cities =
        file(
            "cities500.txt",
            city("1", "Exampleville", "RU", "47", "20000"),
            city("2", "Moscow", "US", "IA", "600"),
            city("3", "Hamlet", "US", "IA", "20"),
            city("4", "Atlantis City", "RU", "00", "900"),
            city("524901", "Moscow", "RU", "48", "10381222"));
    Gazetteer gazetteer = GazetteerFiles.read(List.of(cities, divisions()));

    assertThat(lineage(gazetteer, "geonames:1")).containsExactly("RU-MOS", "RU");
    assertThat(lineage(gazetteer, "geonames:2")).containsExactly("US-IA", "US");
    assertThat(lineage(gazetteer, "geonames:4")).containsExactly("geonames:7", "RU");
    assertThat(gazetteer.coded("geonames:3")).isNull();
    assertThat(gazetteer.coded("geonames:RU.48")).isEqualTo(gazetteer.coded("RU-MOW"));
    assertThat(GazetteerTest.told(gazetteer.find("Moscow", new Hints(Set.of("US"), null))))
        .isEqualTo("geonames:2");
    assertThat(GazetteerTest.told(gazetteer.find("geonames:524901"))).isEqualTo("moscow");
  }

  private static List<String> lineage(Gazetteer gazetteer, String code) {
    Place place = gazetteer.coded(code);
    if (place == null) {
      throw new AssertionError(code);
    }
    return place.lineage();
  }

  @Test
  void ownFileGoesBeforeWhatIsShippedAndBeforeDumps() throws IOException {
    Path own =
        file(
            "own.yaml",
            "- {id: moscow, name: Our Moscow, level: city, lineage: [RU]}",
            "- {id: our-town, level: city, lineage: [US-IA, US], aliases: [The Town], codes: ['geonames:2']}");
    Path cities = file("US.txt", city("2", "Moscow", "US", "IA", "600"));
    Gazetteer gazetteer = GazetteerFiles.read(List.of(cities, own));

    assertThat(GazetteerTest.told(gazetteer.find("Our Moscow"))).isEqualTo("moscow");
    assertThat(GazetteerTest.told(gazetteer.find("town"))).isEqualTo("our-town");
    assertThat(GazetteerTest.told(gazetteer.find("geonames:2"))).isEqualTo("our-town");
  }

  @Test
  void allProblemsOfAnOwnFileAreReported() throws IOException {
    Path own =
        file(
            "own.ndjson",
            "{\"id\":\"a\",\"level\":\"town\",\"aliases\":\"A\"}",
            "",
            "{\"id\":\"b\",\"nmae\":\"B\",\"codes\":[7]}",
            "[\"c\"]",
            "{\"id\":");

    assertThatThrownBy(() -> GazetteerFiles.read(List.of(own)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage(
            """
            %s
              line 1: aliases: a list of texts is expected
              line 1: level: is the text 'town', one of country, region, city, district, site is expected
              line 3: codes[0]: a text is expected
              line 3: unknown field 'nmae'
              line 4: is a list; one object per line is expected: jq -c '.[]'
              line 5: is not JSON: Unexpected end-of-input within/between Object entries, at column 7"""
                .formatted(own));
  }

  @Test
  void codeOfTwoPlacesIsRefused() throws IOException {
    Path own = file("own.yaml", "- {id: a, codes: [x]}", "- {id: b, codes: [x]}");

    assertThatThrownBy(() -> GazetteerFiles.read(List.of(own)))
        .hasMessage("'x' is a code of a already, so it cannot be one of b");
  }

  @Test
  void fileThatIsNoDumpIsRefused() throws IOException {
    Path notes = file("notes.txt", "buy milk", city("1", "A", "US", "IA", "many"));

    assertThatThrownBy(() -> GazetteerFiles.read(List.of(notes)))
        .hasMessage(
            "%s\n  line 1: has 1 columns, 19 are expected\n  line 2: population is 'many', a number is expected"
                .formatted(notes));
  }

  @Test
  void placesAreBounded() {
    GeoNames geoNames = new GeoNames(new Directory.Builder<>(), 1);
    byte[] dump =
        (city("1", "A", "US", "IA", "600") + "\n" + city("2", "B", "US", "IA", "600"))
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> geoNames.places(new ByteArrayInputStream(dump), "US.txt"))
        .hasMessageContaining("line 2: is one place too many, as 1 are known already");
  }
}
