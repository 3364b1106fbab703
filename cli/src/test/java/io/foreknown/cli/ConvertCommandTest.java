package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  @TempDir private Path directory;

  /** What a command left behind. */
  private record Run(int code, String out, String err) {}

  @Test
  void claimsGoToStandardOutputAndRejectionsToStandardError() throws IOException {
    Path good = Files.writeString(directory.resolve("1.xml"), Alerts.ALERT);
    Path bad =
        Files.writeString(directory.resolve("2.xml"), Alerts.ALERT.replace("Actual", "Real"));
    Run run = convert("", "--format", "cap", good.toString(), bad.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .singleElement()
        .asString()
        .startsWith("{\"type\":\"warning\",\"id\":\"cap:met@example.org,a,2024-05-01T08:00:00Z\"")
        .contains("\"headline\":\"Stürme\"");
    assertThat(run.err())
        .isEqualTo(
            """
            {"reason":"INVALID","detail":["status: is 'Real', one of Actual, Exercise, System, \
            Test, Draft is expected"],"origin":{"file":"%s","line":1}}
            {"claims":1,"rejected":1,"held":0}
            """
                .formatted(bad));
  }

  @Test
  void endOfWhatNobodyHasSeenIsNotedAndRememberedWhereTheUserSays() throws IOException {
    Path alert = Files.writeString(directory.resolve("1.xml"), Alerts.ALERT);
    Path cancel = Files.writeString(directory.resolve("2.xml"), Alerts.CANCEL);
    String state = directory.resolve("state").toString();
    Run first = convert("", "--format", "cap", "--state", state, cancel.toString());
    Run second = convert("", "--format", "cap", "--state", state, alert.toString());

    assertThat(first.out()).isEmpty();
    assertThat(first.err())
        .startsWith("{\"reason\":\"NOTE\",\"detail\":[\"references: nothing of it has been seen")
        .endsWith("{\"claims\":0,\"rejected\":0,\"held\":0,\"withoutClaim\":1}\n");
    assertThat(second.out().lines()).hasSize(2).last().asString().contains("\"ended\":true");
    assertThat(second.err()).isEqualTo(counts(2));
  }

  @Test
  void factChecksAreReadFromThePagesThatAFeedLinksTo() throws IOException {
    Files.writeString(
        directory.resolve("check.html"),
        """
        <html><link rel="canonical" href="https://checks.example/1">
        <script type="application/ld+json">{"@type": "ClaimReview", "datePublished": "2024-05-01",
        "claimReviewed": "It rained", "author": "Delta Checks", "reviewRating": {"alternateName": "False"}}
        </script></html>""");
    Path feed =
        Files.writeString(
            directory.resolve("feed.xml"),
            "<rss version='2.0'><channel><item><link>check.html</link></item></channel></rss>");
    Run run = convert("", "--format", "rss", feed.toString());

    assertThat(run.err()).isEqualTo(counts(1));
    assertThat(run.out().lines())
        .singleElement()
        .asString()
        .contains("https://checks.example/1", "claim.true", "{\"truth\":false}");
  }

  @Test
  void oneBadAlertCostsOneAlert() throws IOException {
    String bad = Alerts.ALERT.replace("<identifier>a<", "<identifier>b<");
    String third = Alerts.ALERT.replace("<identifier>a<", "<identifier>d<");
    for (String harm :
        new String[] {
          bad.replace("2024-", "1970-").replace("05-01T08", "01-01T00"),
          bad.replace(">Actual<", ">Real<")
        }) {
      Path feed =
          Files.writeString(
              directory.resolve("1.xml"), "<alerts>\n" + Alerts.ALERT + harm + third + "</alerts>");
      Run run = convert("", "--format", "cap", feed.toString());

      assertThat(run.code()).isZero();
      assertThat(run.out().lines()).hasSize(2);
      assertThat(run.err().lines())
          .satisfiesExactly(
              first ->
                  assertThat(first).startsWith("{\"reason\":\"INVALID\"").endsWith("\"line\":3}}"),
              last -> assertThat(last).isEqualTo("{\"claims\":2,\"rejected\":1,\"held\":0}"));
    }
  }

  @Test
  void whatIsMendedIsReportedInANoteUnlessItIsToBeRefused() throws IOException {
    Path alert =
        Files.writeString(directory.resolve("1.xml"), Alerts.ALERT.replace(">Met<", ">Met Hydro<"));
    Run mended = convert("", "--format", "cap", alert.toString());
    Run strict = convert("", "--format", "cap", "--strict", alert.toString());

    assertThat(mended.code()).isZero();
    assertThat(mended.out().lines()).hasSize(1);
    assertThat(mended.err().lines())
        .satisfiesExactly(
            note ->
                assertThat(note)
                    .startsWith(
                        "{\"reason\":\"NOTE\",\"detail\":[\"info[0].category[0]: is 'Met Hydro'")
                    .contains("\"origin\":{\"file\":\"" + alert + "\",\"line\":"),
            counts ->
                assertThat(counts)
                    .isEqualTo("{\"claims\":1,\"rejected\":0,\"held\":0,\"mended\":1}"));
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.err()).startsWith("{\"reason\":\"INVALID\"");
  }

  @Test
  void marksThatTurnTextAreEscapedInJson() {
    Run run = convert("{\"type\":\"\u202ewarning\"}\n", "-");

    assertThat(run.err()).contains("is the text '\\u202ewarning'").doesNotContain("\u202e");
  }

  @Test
  void linksInADirectoryAreNotReadAndAreReported() throws IOException {
    Path file = Files.writeString(directory.resolve("a.xml"), Alerts.ALERT);
    Path link = Files.createSymbolicLink(directory.resolve("b.xml"), file);
    Run run = convert("", "--format", "cap", directory.toString());

    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err())
        .isEqualTo(
            """
            {"reason":"NOTE","detail":["is a symbolic link; passed over"],"origin":{"file":"%s"}}
            {"claims":1,"rejected":0,"held":0}
            """
                .formatted(link));
  }

  @Test
  void standardInputIsReadAndNdjsonIsTheDefault() {
    Run run = convert("{}\n", "-");

    assertThat(run.err()).contains("\"origin\":{\"file\":\"-\",\"line\":1}");
  }

  @Test
  void directoriesAreReadWithAllTheirFiles() throws IOException {
    Files.writeString(directory.resolve("b.xml"), Alerts.ALERT);
    Files.writeString(directory.resolve("a.xml"), Alerts.CANCEL);

    assertThat(convert("", "--format", "cap", directory.toString()).out().lines()).hasSize(2);
  }

  @Test
  void storyUnderEmbargoIsHeldAndNothingIsReportedOfIt() {
    String story =
        """
        {"uri":"urn:secret","headline":"secret","type":"secret","embargoed":"2999-01-01T00:00:00Z"}
        """;
    Run run = convert(story, "--format", "ninjs", "-");

    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            {"reason":"HELD","detail":["is embargoed until 2999-01-01T00:00:00Z; \
            read it again then"],"origin":{"file":"-","line":1}}
            {"claims":0,"rejected":0,"held":1}
            """);
  }

  @Test
  void whatAFormatDoesNotKnowIsCounted() {
    Run run =
        convert(
            "{\"uri\":\"urn:a\",\"colour\":1} {\"uri\":\"urn:b\",\"colour\":2}",
            "--format",
            "ninjs",
            "-");

    assertThat(run.err())
        .isEqualTo(
            """
            {"reason":"NOTE","detail":["property 'colour' is not known and not used; \
            it occurs in 2 items"],"origin":{"file":"-","line":1}}
            {"claims":0,"rejected":0,"held":0,"withoutClaim":2}
            """);
  }

  @Test
  void missingFilesAndUnknownFormatsAreErrors() {
    Run missing = convert("", directory.resolve("none").toString());
    Run unknown = convert("", "--format", "fax", "-");

    assertThat(convert("").code()).as("no file at all").isEqualTo(2);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(unknown.code()).isEqualTo(2);
  }

  @Test
  void tablesAreReadByTheMappingThatIsReported() throws IOException {
    Path table =
        Files.writeString(
            directory.resolve("reports.csv"),
            """
            id,type,valid,transmitted,lon,lat,magnitude,source
            LSR.1,T,2018-06-20T19:20:00Z,2018-06-21T02:50:00Z,-94.58,42.05,,TRAINED SPOTTER
            """);
    Run run =
        convert(
            "",
            "--format",
            "csv",
            "--mapping",
            "../docs/mappings/nws-reports.yaml",
            table.toString());
    Run without = convert("", "--format", "csv", table.toString());

    assertThat(run.out()).contains("\"id\":\"LSR.1\"").contains("\"hazard\":\"met.tornado\"");
    assertThat(run.err()).isEqualTo(counts(1));
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("CSV, JSON and XML need --mapping FILE");
  }

  @Test
  void objectsAreReadByAMappingForJson() {
    Run run =
        convert(
            "",
            "--format",
            "json",
            "--mapping",
            "../docs/mappings/usgs-earthquakes.yaml",
            "../docs/mappings/usgs-earthquakes.json");

    assertThat(run.out().lines()).singleElement().asString().contains("\"id\":\"usgs-xx0001\"");
    assertThat(run.err())
        .contains("began: 'soon' is no time of the form epoch-millis (path properties.time)")
        .contains("{\"claims\":1,\"rejected\":1,\"held\":0,\"withoutClaim\":2}");
  }

  @Test
  void pathThatNoItemHasIsNoted() throws IOException {
    Path mapping =
        Files.writeString(
            directory.resolve("mapping.yaml"),
            """
            json: {}
            claims:
              - {type: incident, id: "{id}", publishedAt: 2024-03-23, hazard: met.tornado,
                 outcome: occurred, began: 2024-03-22, places: [{id: RU}], paraphrase: "{tilte}"}
            """);
    Run run = convert("{\"id\":\"i\"}", "--format", "json", "--mapping", mapping.toString(), "-");

    assertThat(run.out()).contains("\"id\":\"i\"");
    assertThat(run.err())
        .contains("NOTE")
        .contains("the mapping names the path 'tilte', which no item has; items read: 1");
  }

  @Test
  void mappingForAnotherFormatIsWrongUse() {
    Run run =
        convert("", "--format", "csv", "--mapping", "../docs/mappings/usgs-earthquakes.yaml", "-");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the mapping is for --format json, not for csv");
  }

  @Test
  void placesAndPartiesAreFilledInFromWhatIsReported() throws IOException {
    Path places =
        Files.writeString(
            directory.resolve("places.yaml"), "- {id: delta, name: Delta, kind: stadium}\n");
    Path parties =
        Files.writeString(directory.resolve("parties.yaml"), "- {id: desk, name: The Desk}\n");
    String claim =
        """
        {"type":"incident","id":"i","publishedAt":"2024-03-23","hazard":"security","outcome":"occurred","began":"2024-03-22","places":[{"id":"delta"},{"id":"crocus-city-hall"}],"perpetrators":{"parties":[{"id":"desk"}]}}
        """;
    Run given =
        convert(claim, "--gazetteer", places.toString(), "--parties", parties.toString(), "-");
    Run plain = convert(claim, "-");

    assertThat(given.out())
        .contains("\"id\":\"delta\",\"name\":\"Delta\",\"kind\":\"stadium\"")
        .contains("\"name\":\"Crocus City Hall\"")
        .contains("\"name\":\"The Desk\"");
    assertThat(plain.out()).doesNotContain("Crocus City Hall").doesNotContain("The Desk");
  }

  private static String counts(int claims) {
    return "{\"claims\":%d,\"rejected\":0,\"held\":0}\n".formatted(claims);
  }

  private static Run convert(String input, String... arguments) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    ByteArrayOutputStream refused = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
      System.setOut(new PrintStream(given, false, UTF_8));
      System.setErr(new PrintStream(refused, false, UTF_8));
      String[] command = new String[arguments.length + 1];
      command[0] = "convert";
      System.arraycopy(arguments, 0, command, 1, arguments.length);
      int code = Main.commandLine().execute(command);
      return new Run(code, given.toString(UTF_8), refused.toString(UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }
}
