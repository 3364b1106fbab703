package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.benchmarks.feed.Sample;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.MappingFile;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.operations.settings.SettingsFile;
import io.foreknown.operations.settings.WebhooksFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of what is given broken input; each by the word for it on the command line. */
public enum Targets {
  NDJSON(
      directory ->
          feed(
              Format.NDJSON,
              new JsonLines(samples(Sample.NDJSON, "ndjson/good-lines.ndjson")),
              directory)),
  CAP(directory -> feed(Format.CAP, alerts(), directory)),
  CSV(directory -> mapped(Format.CSV, new FuzzTables(Tables.TEXTS), Tables.MAPPINGS, directory)),
  JSON(
      directory ->
          mapped(
              Format.JSON,
              new JsonFeed(Documents.LIST, Documents.TEXTS),
              Documents.MAPPINGS,
              directory)),
  NINJS(
      directory ->
          feed(
              Format.NINJS,
              new JsonLines(
                  samples(
                      Sample.NINJS,
                      "ninjs/stories.ndjson",
                      "ninjs/standard.ndjson",
                      "ninjs/version-1.json",
                      "ninjs/version-2.json",
                      "ninjs/version-3.json",
                      "ninjs/associations.json")),
              directory)),
  NEWSML(
      directory ->
          feed(
              Format.NEWSML,
              new XmlFeed(
                  "newsItem",
                  samples(
                      Sample.NEWSML,
                      "newsml/item.xml",
                      "newsml/message.xml",
                      "newsml/standard-assert.xml",
                      "newsml/standard-text.xml")),
              directory)),
  CLAIMREVIEW(
      directory ->
          feed(
              Format.CLAIMREVIEW,
              new JsonDump(
                  samples(
                      Sample.CLAIMREVIEW,
                      "claimreview/dump.json",
                      "claimreview/articles.json",
                      "claimreview/single.json",
                      "claimreview/standard.json")),
              directory)),
  RSS(
      directory ->
          feed(
              Format.RSS,
              new XmlFeed(
                  "item",
                  samples(
                      Sample.RSS,
                      "syndication/rss.xml",
                      "syndication/standard-rss.xml",
                      "syndication/rdf.xml")),
              directory)),
  ATOM(
      directory ->
          feed(
              Format.ATOM,
              new XmlFeed("entry", feeds("syndication/atom.xml", "syndication/standard-atom.xml")),
              directory)),
  SETTINGS(
      directory ->
          new SettingsTarget(
              "settings",
              new YamlCorpus(List.of(Resources.example("reference/settings.md"))),
              directory.resolve("settings.yaml"),
              SettingsFile::read)),
  WEBHOOKS(Targets::webhooks),
  MAPPING(
      directory ->
          new MappingTarget(
              new YamlCorpus(Tables.MAPPINGS), new FuzzTables(Tables.TEXTS), new Publication())),
  HTTP(directory -> new HttpTarget());

  private final Opening opening;

  Targets(Opening opening) {
    this.opening = opening;
  }

  /** Opens a target, which may keep files in a directory. */
  @FunctionalInterface
  private interface Opening {
    Target open(Path directory) throws Exception;
  }

  Target open(Path directory) throws Exception {
    return opening.open(directory);
  }

  private static Target feed(Format format, Corpus corpus, Path directory) throws Exception {
    return feed(format, corpus, List.of(), directory);
  }

  private static Target feed(Format format, Corpus corpus, List<Mapping> mappings, Path directory)
      throws Exception {
    Path file = directory.resolve("feed");
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    return new FeedTarget(format, corpus, mappings, new Publication(), file);
  }

  private static Corpus alerts() {
    return new XmlFeed(
        "alert",
        samples(
            Sample.CAP,
            "cap/good.xml",
            "cap/chain.xml",
            "cap/canada.xml",
            "cap/codes.xml",
            "cap/edxl.xml",
            "cap/atom.xml",
            "cap/rss.xml",
            "cap/standard-1.0.xml",
            "cap/standard-1.1.xml",
            "cap/standard-amber.xml",
            "cap/standard-earthquake.xml",
            "cap/standard-security.xml",
            "cap/standard-thunderstorm.xml"));
  }

  private static Target mapped(Format format, Corpus corpus, List<String> texts, Path directory)
      throws Exception {
    Registers registers = Registers.shipped();
    List<Mapping> mappings =
        texts.stream()
            .map(
                text ->
                    MappingFile.read(
                        new ByteArrayInputStream(text.getBytes(UTF_8)), "mapping", registers))
            .toList();
    return feed(format, corpus, mappings, directory);
  }

  private static Target webhooks(Path directory) throws IOException {
    Path secret = directory.resolve("desk.secret");
    Files.writeString(secret, "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3\n");
    // Else each input would warn that others can read it.
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    return new SettingsTarget(
        "webhooks",
        new YamlCorpus(List.of(Resources.example("how-to/send-alerts.md"))),
        directory.resolve("webhooks.yaml"),
        WebhooksFile::read);
  }

  /** Two items made by rule that guard, more of them, then those of recorded feeds. */
  private static List<String> samples(Sample sample, String... recorded) {
    return Stream.concat(
            Stream.of(sample.document(2), sample.document(12)), feeds(recorded).stream())
        .toList();
  }

  private static List<String> feeds(String... recorded) {
    return Stream.of(recorded).map(Resources::feed).toList();
  }
}
