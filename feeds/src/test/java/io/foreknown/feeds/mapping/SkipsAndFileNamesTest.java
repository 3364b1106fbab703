package io.foreknown.feeds.mapping;

import static io.foreknown.feeds.mapping.Given.in;
import static io.foreknown.feeds.mapping.Given.mapping;
import static io.foreknown.feeds.mapping.Given.reading;
import static io.foreknown.feeds.mapping.Given.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which rows make no claim, files of several tables, and what the name of a file says. */
class SkipsAndFileNamesTest {
  private static final String CLAIM =
      """
      claims:
        - {type: incident, id: "{id}", publishedAt: 2024-03-23, hazard: met.tornado,
           outcome: occurred, began: 2024-03-22, places: [{id: "{x}"}]}
      """;

  private static List<String> skipped(String rule, String table) {
    return told(mapping("skip: [" + rule + "]\n" + CLAIM), table);
  }

  @Test
  void patternSkipsWhatItIsFoundIn() {
    List<String> given =
        skipped(
            "{when: '{x}', matches: '(?i)^test|^$', why: a test}", "id,x\n1,Testing\n2,RU\n3,\n");

    assertThat(given).hasSize(3);
    assertThat(given.get(0)).isEqualTo("2 skipped: a test");
    assertThat(given.get(1)).startsWith("3 {");
    assertThat(given.get(2)).isEqualTo("4 skipped: a test");
  }

  @Test
  void unlessSkipsAllOthers() {
    assertThat(skipped("{when: '{x}', unless: [RU], why: elsewhere}", "id,x\n1,UA\n2,\n"))
        .containsExactly("2 skipped: elsewhere", "3 skipped: elsewhere");
  }

  /** What would keep a backtracking matcher busy for longer than the world has stood. */
  @Test
  @Timeout(20)
  void noPatternBlowsUp() {
    String row = "1," + "a".repeat(100_000) + "!\n";

    assertThat(skipped("{when: '{x}', matches: '^(a+)+$', why: why}", "id,x\n" + row).get(0))
        .doesNotContain("skipped");
  }

  @Test
  void patternsAreCheckedBeforeTheFirstRow() {
    assertThatThrownBy(() -> skipped("{when: '{x}', matches: '(', why: why}", ""))
        .hasMessageContaining("skip[0].matches: '(' is no regular expression of RE2: ");
    assertThatThrownBy(() -> skipped("{when: '{x}', matches: '(a)\\1', why: why}", ""))
        .hasMessageContaining("is no regular expression of RE2");
    assertThatThrownBy(() -> skipped("{when: '{x}', matches: '((a{100}){100}){100}', why: w}", ""))
        .hasMessageContaining("repeats more than 1000 times in all");
    assertThatThrownBy(
            () -> skipped("{when: '{x}', matches: '" + "a".repeat(501) + "', why: w}", ""))
        .hasMessageContaining("has more than 500 characters");
    assertThatThrownBy(() -> skipped("{when: '{x}', why: w}", ""))
        .hasMessageContaining("skip[0].in: is missing, and so are matches and unless");
  }

  @Test
  void repeatedHeaderIsNoRow() {
    List<String> given = told(mapping(CLAIM), "id,x\n1,RU\nid, x\n2,RU\n");

    assertThat(given.get(1)).isEqualTo("3 skipped: repeats the names of the columns");
    assertThat(given.get(2)).startsWith("4 {\"type\":\"incident\",\"id\":\"2\"");
  }

  @Test
  void fileMayHoldSeveralTables() {
    Mapping mapping =
        mapping(
            "csv: {newHeader: id}\n"
                + CLAIM.replace(
                    "places: [{id: \"{x}\"}]",
                    "places: [{$first: [{$when: '{x}', id: 'x-{x}'}, {$when: '{y}', id: 'y-{y}'}]}]"));
    List<String> given = told(mapping, "id,x\n1,a\nid,y,z\n2,b,c\nid,y,y\n3,b,c\n");

    assertThat(given).hasSize(4);
    assertThat(given.get(0)).contains("\"x-a\"");
    assertThat(given.get(1)).isEqualTo("3 skipped: names the columns of another table");
    assertThat(given.get(2)).contains("\"y-b\"");
    assertThat(given.get(3)).isEqualTo("5 MALFORMED null: two columns are called 'y'");
  }

  @Test
  void lastColumnMayTakeWhatFollows() {
    String table = "id,x\n1,a,b,,c\n2,d\n3\n";

    assertThat(told(mapping("csv: {rest: x}\n" + CLAIM), table))
        .satisfiesExactly(
            row -> assertThat(row).contains("\"a,b,,c\""),
            row -> assertThat(row).contains("\"d\""),
            row -> assertThat(row).isEqualTo("4 MALFORMED null: has 1 columns, 2 are expected"));
    assertThat(told(mapping("csv: {rest: id}\n" + CLAIM), table).get(0))
        .isEqualTo("2 MALFORMED null: has 5 columns, 2 are expected");
  }

  @Test
  void whatATableLacksMayBeMadeOfTheRecord() {
    Mapping mapping =
        mapping(
            "tables: {places: {RU: {id: RU, name: Russia}}}\n"
                + CLAIM.replace(
                    "places: [{id: \"{x}\"}]",
                    "places: [{$lookup: '{x}', in: places, otherwise: {id: 'x-{x}'}}]"));
    List<String> given = told(mapping, "id,x\n1,RU\n2,other\n");

    assertThat(given.get(0)).contains("\"places\":[{\"id\":\"RU\",\"name\":\"Russia\"");
    assertThat(given.get(1)).contains("\"places\":[{\"id\":\"x-other\"");
  }

  @Test
  void nameOfTheFileIsReadIntoGroups() {
    Mapping mapping =
        mapping(
            "file: '^(?P<day>\\d{6})_rpts'\ncsv: {header: [id]}\n"
                + CLAIM.replace("{x}", "at-{$file.day}"));

    assertThat(told(reading(mapping, in("1"), "feeds/240508_rpts.csv")).get(0))
        .contains("\"places\":[{\"id\":\"at-240508\"}]");
    assertThat(told(reading(mapping, in("1"), "240508_rpts/today.csv")))
        .containsExactly(
            "1 INVALID null: the name of the file does not match the pattern 'file' of the mapping");
  }

  @Test
  void groupThatThePatternHasNotIsRefused() {
    assertThatThrownBy(
            () -> mapping("file: '(?P<day>\\d+)'\n" + CLAIM.replace("{x}", "{$file.date}")))
        .hasMessageContaining("the pattern of 'file' has no group 'date', but [day]");
  }
}
