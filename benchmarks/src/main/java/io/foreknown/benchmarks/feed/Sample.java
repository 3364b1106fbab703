package io.foreknown.benchmarks.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.gazetteer.GazetteerFiles;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.MappingFile;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.party.PartyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A feed of each format, of any length, made by rule. */
public enum Sample {
  /** Claims of the usual workload. */
  NDJSON(Plainly::lines),
  /** Alerts of a weather service. */
  CAP(Plainly.elements("alert")),
  /** Storm reports. */
  CSV(Plainly::rows),
  /** Stories that report an incident each. */
  NINJS(Plainly::lines),
  /** The same stories. */
  NEWSML(Plainly.elements("newsItem")),
  /** Fact checks in one dump. */
  CLAIMREVIEW(Plainly::entries),
  /** Pages with a fact check in each. */
  RSS(Plainly.elements("item"));

  private final Plainly plainly;

  Sample(Plainly plainly) {
    this.plainly = plainly;
  }

  /** Its format. */
  public Format format() {
    return Format.valueOf(name());
  }

  Plainly plainly() {
    return plainly;
  }

  /** How its columns are read, if it has some. */
  public Mapping mapping() throws IOException {
    try (InputStream in = resource("reports.yaml")) {
      return MappingFile.read(
          in, "mapping", new Registers(GazetteerFiles.read(List.of()), PartyFiles.read(List.of())));
    }
  }

  /** Writes so many items. */
  public void write(Path file, long number) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Iterator<String> each = pieces(number).iterator(); each.hasNext(); ) {
        out.write(each.next());
      }
    }
  }

  /** What comes before all items, the items, and what comes after them. */
  private Stream<String> pieces(long number) throws IOException {
    if (this == NDJSON) {
      return new Workload(Recipe.of(number)).claims().map(claim -> ClaimJson.write(claim) + "\n");
    }
    try (InputStream in = resource(name().toLowerCase(Locale.ROOT) + ".txt")) {
      String[] parts = new String(in.readAllBytes(), UTF_8).split("%%\n", -1);
      return Stream.of(
              Stream.of(parts[0]),
              LongStream.range(0, number).mapToObj(n -> new SampleItem(n).filled(parts[1])),
              Stream.of(parts[2]))
          .flatMap(each -> each);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Sample.class.getResourceAsStream(name), name);
  }
}
