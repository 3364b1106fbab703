package io.foreknown.feeds.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.given.AnyNotation;
import io.foreknown.feeds.ndjson.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingTest {
  private final Problems problems = new Problems();

  private Setting written(String yaml) {
    try {
      return new Setting(YamlText.read(new ByteArrayInputStream(yaml.getBytes(UTF_8))), problems);
    } catch (MalformedException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private void assertProblems(String... words) {
    assertThat(problems.found()).extracting(Problem::toString).containsExactly(words);
  }

  @Test
  void valuesAreFields() {
    AnyNotation.assertReadsAsAnyOther(
        written("rows: [{category: Met, killed: 143, injured: '-1', blank: ''}]")
            .field("rows")
            .entries()
            .get(0));
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(written("name: {a: b}").required("name")).isNull();
    assertThat(written("name: [a]").text("name")).isNull();

    assertProblems("name: a text or a number is expected", "name: a text or a number is expected");
  }

  @Test
  void whatAParserOfTheJdkRefusesIsNoted() {
    assertThat(written("fresh: PT6H").parsed("fresh", Duration::parse))
        .isEqualTo(Duration.ofHours(6));
    assertThat(written("fresh: soon").parsed("fresh", Duration::parse)).isNull();

    assertProblems("fresh: Text cannot be parsed to a Duration");
  }

  @Test
  void whatNobodyHasAskedForIsUnknown() {
    Setting root = written("nam: a\nurl: b\nzzz: c");
    root.text("name");
    root.required("url");
    root.refuseOthers();

    assertProblems(
        "unknown field 'nam', did you mean 'name'? There are name, url",
        "unknown field 'zzz'; there are name, url");
  }

  @Test
  void twoOfOneNameAreRefusedWhereTheSecondStands() {
    written("rows: [{name: a}, {name: b}, {name: a}]").field("rows").entriesBy("name");

    assertProblems("rows[2].name: 'a' is there already: rows[0]");
  }
}
