package io.foreknown.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.format.Format;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.EnvironmentText;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.input.FeedSource.Place;
import io.foreknown.operations.input.StoryFeed;
import io.foreknown.operations.input.StoryFormat;
import io.foreknown.operations.propose.StoryDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {
  private static final EnvironmentText ENVIRONMENT =
      new EnvironmentText(
          Map.of("CHECKS_PASSWORD", "p@ss/w:rd", "CHECKS_KEY", "k7", "EMPTY", "")::get);

  @TempDir private Path work;

  private List<FeedSource> read(String yaml) throws IOException {
    return SourcesFile.read(Files.writeString(work.resolve("s.yaml"), yaml), ENVIRONMENT);
  }

  private String problems(String yaml) {
    try {
      return "none: " + read(yaml);
    } catch (CommandException e) {
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSampleIsReadAsItSays() {
    List<FeedSource> sources =
        SourcesFile.read(Path.of("..", "docs", "samples", "sources.yaml"), ENVIRONMENT);

    assertThat(sources)
        .extracting(FeedSource::name)
        .containsExactly("met-office", "fact-checks", "storm-reports", "desk", "wire");
    FeedSource met = sources.get(0);
    assertThat(met.interval()).isEqualTo(Duration.ofMinutes(2));
    assertThat(claims(met).policy().validities().lengths())
        .containsEntry("met.wind", Duration.ofHours(12));
    assertThat(((Place.Web) met.place()).hosts()).hasSize(1);
    FeedSource checks = sources.get(1);
    assertThat(checks.interval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(claims(checks).format()).isEqualTo(Format.RSS);
    Place.Web web = (Place.Web) checks.place();
    assertThat(web.address().credentials()).isEqualTo("desk:p@ss/w:rd");
    assertThat(web.headers().values())
        .containsEntry("x-api-key", "k7")
        .containsEntry("Accept-Language", "en");
    assertThat(sources.get(2).interval()).isEqualTo(Duration.ofSeconds(10));
    assertThat(claims(sources.get(3)).policy().care()).isEqualTo(Care.STRICT);
    assertThat(sources.toString()).doesNotContain("k7");
    StoryFeed wire = (StoryFeed) sources.get(4).format();
    assertThat(wire.format()).isEqualTo(StoryFormat.NINJS);
    assertThat(wire.defaults()).isEqualTo(new StoryDefaults(null, "The Example", "en"));
    assertThat(wire.proposals().get().proposer()).startsWith("rules ");
  }

  private static FeedFormat claims(FeedSource source) {
    return (FeedFormat) source.format();
  }

  @Test
  void whatOnlyClaimsHaveIsRefusedOfStories() {
    assertThat(
            problems(
                """
                sources:
                  - {name: one, stories: cap, directory: .}
                  - {name: two, stories: rss, format: rss, directory: .}
                  - {name: three, stories: text, directory: ., mapping: m.yaml, cues: gone.tsv, strict: true}
                  - {name: four, directory: .}
                """))
        .contains(
            "sources[0].stories: one of text, html, ninjs, rss, newsml is expected",
            "sources[1]: either format, for claims, or stories, for proposals, is expected",
            "sources[2]: unknown field 'mapping'",
            "sources[2]: unknown field 'strict'",
            "gone.tsv cannot be read",
            "sources[3]: either format, for claims, or stories, for proposals, is expected");
  }

  @Test
  void allProblemsAreSaidAtOnceWithTheirPlaces() {
    assertThat(
            problems(
                """
                sources:
                  - {name: A b, format: capp, address: "ftp://x", intervall: PT1M}
                  - {name: two, format: csv, directory: ., interval: PT0S, headers: {X: y}}
                  - {name: two, format: cap, address: "https://a.example", directory: nowhere}
                  - {name: four, format: cap, address: "https://a.example", allowedHosts: ["https://b", {}],
                     strict: perhaps, validities: {met.wind: long}, gazetteer: [gone.ndjson], headers: {Host: b}}
                  - {format: cap}
                  - no mapping
                source: []
                """))
        .contains(
            "sources[0].name: small letters",
            "sources[0].format: one of ndjson, cap, csv",
            "sources[0].address: an address that begins with http",
            "sources[0]: unknown field 'intervall', did you mean 'interval'?",
            "sources[1].interval: more than zero",
            "sources[1]: allowedHosts and headers go with address",
            "sources[1]: mapping is expected, for the format is csv",
            "sources[2].name: 'two' is there already: sources[1]",
            "sources[2].directory: ",
            "sources[2]: either address or directory is expected",
            "sources[3].allowedHosts[0]: 'https://b' is no host",
            "sources[3].allowedHosts[1]: a text or a number is expected",
            "sources[3].strict: true or false is expected",
            "sources[3].validities: 'long' is no duration",
            "sources[3]: ",
            "gone.ndjson",
            "sources[3].headers: the header Host is not yours to set",
            "sources[4].name: is missing",
            "sources[5]: a mapping is expected",
            "unknown field 'source', did you mean 'sources'?");
  }

  @Test
  void secretsComeFromTheEnvironmentAndAreNeverRepeated() {
    String source = "sources: [{name: a, format: cap, address: \"%s\", headers: {%s}}]";

    for (String header :
        List.of("Authorization: Bearer s3cret", "X-Api-Key: s3cret", "Cookie: s3cret")) {
      assertThat(problems(source.formatted("https://a.example", header)))
          .contains("a secret may not stand in the file")
          .doesNotContain("s3cret");
    }
    assertThat(problems(source.formatted("https://desk:s3cret@a.example", "")))
        .contains("sources[0].address: a password may not stand in the file")
        .doesNotContain("s3cret");
    assertThat(problems(source.formatted("https://a.example", "X-Key: '${MISSING}'")))
        .contains("headers.X-Key: the variable MISSING of the environment is not set");
    assertThat(problems(source.formatted("https://a.example", "X-Key: '${EMPTY}'")))
        .contains("the variable EMPTY of the environment is not set");
    assertThat(
            problems(
                source.formatted(
                    "https://desk:${CHECKS_KEY}@a.example", "Authorization: '${CHECKS_KEY}'")))
        .contains("are one too many")
        .doesNotContain("k7");
    assertThat(problems(source.formatted("https://${CHECKS_KEY} x", "")))
        .contains("sources[0].address")
        .doesNotContain("k7");
  }

  @Test
  void emptyAndHugeFilesAreRefused() {
    assertThat(problems("")).contains("sources: at least one is expected");
    assertThat(problems("sources: {}")).contains("sources: a list is expected");
    assertThat(problems("sources: []\nsources: []")).contains("is not YAML");
    String many =
        IntStream.range(0, 201)
            .mapToObj("  - {name: s%d, format: cap, directory: .}\n"::formatted)
            .collect(Collectors.joining());
    assertThat(problems("sources:\n" + many)).contains("201 are too many, 200 are allowed");
    assertThatThrownBy(() -> SourcesFile.read(work.resolve("none.yaml"), ENVIRONMENT))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("no such file");
  }
}
