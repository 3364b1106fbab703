package io.foreknown.schemas.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The released schemas of each topic, a file per version, against the one that is built today. */
class SchemaHistoryTest {
  /** With this system property set to true a changed schema becomes the next version. */
  private static final String RELEASE = "foreknown.schemas.release";

  private static final String HOW_TO_RELEASE =
      """
      the schema of %s is not the one released last.
      If that is meant, write it down as the next version:
        mvn -pl schemas -am test -Dtest=SchemaHistoryTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
      A version that no registry has seen yet may be deleted from schemas/history first.""";

  @ParameterizedTest
  @EnumSource
  void todaysSchemaIsTheOneReleasedLast(Topic topic) throws IOException {
    List<String> released = released(topic);
    String today = SchemaFormatter.format("json/pretty", today(topic)) + "\n";
    String last = released.isEmpty() ? "" : released.get(released.size() - 1);
    if (Boolean.getBoolean(RELEASE) && !today.equals(last)) {
      Files.createDirectories(directory(topic));
      Files.writeString(version(topic, released.size() + 1), today);
      return;
    }

    assertThat(today).as(HOW_TO_RELEASE, topic, RELEASE).isEqualTo(last);
  }

  @ParameterizedTest
  @EnumSource
  void todaysSchemaReadsAndIsReadByEveryReleasedOne(Topic topic) throws IOException {
    for (String text : released(topic)) {
      Schema released = new Schema.Parser().parse(text);

      assertReads(today(topic), released);
      assertReads(released, today(topic));
    }
  }

  private static void assertReads(Schema reader, Schema writer) {
    var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);

    assertThat(compatibility.getType())
        .as(compatibility.getDescription())
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  private static Schema today(Topic topic) {
    return Registrar.schema(topic).rawSchema();
  }

  private static List<String> released(Topic topic) {
    List<String> released = new ArrayList<>();
    while (Files.exists(version(topic, released.size() + 1))) {
      try {
        released.add(Files.readString(version(topic, released.size() + 1), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return released;
  }

  private static Path version(Topic topic, int number) {
    return directory(topic).resolve(number + ".avsc");
  }

  private static Path directory(Topic topic) {
    return Path.of("history", topic.word());
  }
}
