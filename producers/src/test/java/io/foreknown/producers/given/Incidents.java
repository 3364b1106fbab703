package io.foreknown.producers.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;

/** Items of a feed, where only their ids matter. */
public final class Incidents {
  private Incidents() {}

  /** An incident of each id; what is no id is no claim. */
  public static Stream<Item> of(String file, String... ids) {
    String lines = String.join("\n", Stream.of(ids).map(Incidents::line).toList());
    return new NdjsonSource().read(new ByteArrayInputStream(lines.getBytes(UTF_8)), file);
  }

  /** One under embargo. */
  public static Stream<Item> until(String embargo, String id) {
    String line =
        line(id).replaceFirst("\"id\"", "\"embargoedUntil\":\"%s\",\"id\"".formatted(embargo));
    return new NdjsonSource().read(new ByteArrayInputStream(line.getBytes(UTF_8)), "embargoed");
  }

  /** One line. */
  public static String line(String id) {
    return id.matches("\\w+")
        ? "{'type':'incident','id':'%s','publishedAt':'2025-05-03T08:00:00Z','hazard':'met','outcome':'occurred','began':'2025-05-03','places':[{'id':'p'}]}"
            .formatted(id)
            .replace('\'', '"')
        : id;
  }
}
