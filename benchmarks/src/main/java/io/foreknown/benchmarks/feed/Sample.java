package io.foreknown.benchmarks.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.gazetteer.GazetteerFiles;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.MappingFile;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.feeds.party.PartyFiles;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A feed of each format, of any length, made by rule. */
public enum Sample {
  NDJSON(Format.NDJSON, new ClaimLines(), Plainly::lines),
  CAP(Format.CAP, new Alerts(), Plainly.elements("alert")),
  CSV(Format.CSV, new Reports(), Plainly::rows),
  NINJS(Format.NINJS, new NewsInJson(), Plainly::lines),
  NEWSML(Format.NEWSML, new NewsMl(), Plainly.elements("newsItem")),
  CLAIMREVIEW(Format.CLAIMREVIEW, new FactChecks(), Plainly::entries),
  RSS(Format.RSS, new Entries(), Plainly.elements("item"));

  private final Format format;
  private final Items items;
  private final Plainly plainly;

  Sample(Format format, Items items, Plainly plainly) {
    this.format = format;
    this.items = items;
    this.plainly = plainly;
  }

  /** What is written of a feed. */
  interface Items {
    /** Before the first item. */
    default String head() {
      return "";
    }

    /** An item and what ends it. */
    String item(long number, long of);

    /** After the last item. */
    default String tail() {
      return "";
    }
  }

  /** So many items, as text. */
  public String document(long number) {
    StringBuilder out = new StringBuilder(items.head());
    for (long i = 0; i < number; i++) {
      out.append(items.item(i, number));
    }
    return out.append(items.tail()).toString();
  }

  /** Its format. */
  public Format format() {
    return format;
  }

  /** How its syntax is read by the library alone. */
  Plainly plainly() {
    return plainly;
  }

  /** How its columns are read, if it has some. */
  public Mapping mapping() throws IOException {
    return MappingFile.read(
        new ByteArrayInputStream(Reports.MAPPING.getBytes(UTF_8)),
        "mapping",
        new Registers(GazetteerFiles.read(List.of()), PartyFiles.read(List.of())));
  }

  /** Writes so many items. */
  public void write(Path file, long number) throws IOException {
    try (Writer out = new BufferedWriter(Files.newBufferedWriter(file))) {
      out.write(items.head());
      for (long i = 0; i < number; i++) {
        out.write(items.item(i, number));
      }
      out.write(items.tail());
    }
  }
}
