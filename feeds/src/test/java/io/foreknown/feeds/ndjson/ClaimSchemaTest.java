package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.foreknown.domain.claim.Claim;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The schema of claims in the documentation is that of the reader. */
class ClaimSchemaTest {
  private static final Path FILE = Path.of("..", "docs", "reference", "claim.schema.json");

  /** With this system property set to true the file is written anew. */
  private static final String UPDATE = "foreknown.docs.update";

  private static final String HOW_TO_UPDATE =
      """
      %s is not what the description of claims says. Write it anew:
        mvn -pl producers -am test -Dtest=ClaimSchemaTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
      """;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ClaimSchema.written());

  @Test
  void fileIsTheDescriptionOfClaims() throws IOException {
    String today = JSON.writeValueAsString(ClaimSchema.written()) + "\n";
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(FILE, today);
    }

    assertThat(Files.readString(FILE)).as(HOW_TO_UPDATE, FILE, UPDATE).isEqualTo(today);
  }

  @Property(tries = 300)
  void whateverIsWrittenIsAccepted(@ForAll("claims") Claim claim) throws IOException {
    assertThat(SCHEMA.validate(JSON.readTree(ClaimJson.write(claim)))).isEmpty();
  }

  @Property(tries = 100)
  void anUnknownFieldIsRefusedAnywhereAsByTheReader(@ForAll("claims") Claim claim)
      throws IOException {
    JsonNode whole = JSON.readTree(ClaimJson.write(claim));
    for (ObjectNode object : objects(whole).toList()) {
      object.put("unheardOf", "so");

      assertThat(SCHEMA.validate(whole)).isNotEmpty();
      assertThat(Given.reading(whole.toString()).get(0)).isInstanceOf(Item.Refused.class);
      object.remove("unheardOf");
    }
  }

  /** Times as they were given name fields themselves. */
  private static Stream<ObjectNode> objects(JsonNode of) {
    Stream<ObjectNode> itself =
        of instanceof ObjectNode object ? Stream.of(object) : Stream.empty();
    return Stream.concat(
        itself,
        of.properties().isEmpty()
            ? Stream.iterate(0, i -> i < of.size(), i -> i + 1).flatMap(i -> objects(of.get(i)))
            : of.properties().stream()
                .filter(field -> !field.getKey().equals("originalTimes"))
                .flatMap(field -> objects(field.getValue())));
  }

  @Test
  void everySampleThatTheReaderAcceptsIsAccepted() throws IOException {
    List<String> accepted =
        samples().filter(line -> Given.reading(line).get(0) instanceof Item.Accepted).toList();

    assertThat(accepted).hasSizeGreaterThan(50);
    assertThat(accepted)
        .allSatisfy(line -> assertThat(SCHEMA.validate(JSON.readTree(line))).as(line).isEmpty());
  }

  @Test
  void everyFieldIsOnThePageOfClaims() throws IOException {
    String page = Page.named("reference/claims.md").text();

    assertThat(fields(ClaimSchema.written()).distinct())
        .hasSizeGreaterThan(60)
        .allSatisfy(name -> assertThat(page).containsPattern("[`\"]%s[`\"]".formatted(name)));
  }

  private static Stream<String> fields(JsonNode schema) {
    Stream<String> here =
        Stream.of(schema.path("properties"))
            .flatMap(of -> of.properties().stream())
            .map(Map.Entry::getKey);
    return Stream.concat(
        here, StreamSupport.stream(schema.spliterator(), false).flatMap(ClaimSchemaTest::fields));
  }

  /** Lines of all files of claims in the repository, and the examples of its page. */
  private static Stream<String> samples() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      List<String> lines =
          modules
              .map(module -> module.resolve("src"))
              .filter(Files::isDirectory)
              .flatMap(ClaimSchemaTest::files)
              .filter(file -> file.toString().endsWith(".ndjson"))
              .flatMap(ClaimSchemaTest::lines)
              .filter(line -> line.startsWith("{"))
              .toList();
      return Stream.concat(lines.stream(), examples());
    }
  }

  private static Stream<String> examples() throws IOException {
    return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
        .matcher(Page.named("reference/claims.md").text())
        .results()
        .map(block -> block.group(1).replace("\n", ""));
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Claims.claims();
  }
}
