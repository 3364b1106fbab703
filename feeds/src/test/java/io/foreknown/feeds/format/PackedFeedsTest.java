package io.foreknown.feeds.format;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.feeds.gazetteer.GazetteerFiles;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.MappingFile;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.feeds.party.PartyFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A feed means the same as gzip; what no format can be in is refused in one item. */
class PackedFeedsTest {
  private static final Path TABLES = Path.of("../docs/mappings");
  private static final String LINE =
      "{\"type\":\"warning\",\"id\":\"w1\",\"revision\":2,\"status\":\"retracted\","
          + "\"publishedAt\":\"2024-03-08\"}\n";

  @ParameterizedTest
  @EnumSource
  void gzipIsRead(Format format) throws IOException {
    byte[] plain = document(format);

    assertThat(told(format, gzip(plain))).isEqualTo(told(format, plain)).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void utf16IsReadOrRefusedInOneLine(Format format) throws IOException {
    byte[] plain = document(format);
    boolean isXml = plain[0] == '<';

    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      String text = "\ufeff" + new String(plain, UTF_8).replace("encoding=\"UTF-8\"", "");
      List<String> found = told(format, text.getBytes(charset));

      assertThat(found)
          .isEqualTo(
              isXml
                  ? told(format, plain)
                  : List.of(
                      "1 MALFORMED\n  is UTF-16, UTF-8 is expected: iconv -f UTF-16 -t UTF-8"));
    }
  }

  @Test
  void gzipIsUnpackedOnce() throws IOException {
    assertThat(told(Format.CAP, gzip(gzip(document(Format.CAP)))))
        .containsExactly("1 MALFORMED\n  is gzip within gzip, which is not read; unpack it first");
  }

  @Test
  void packedUtf16IsRecognisedToo() throws IOException {
    assertThat(told(Format.NDJSON, gzip(LINE.getBytes(UTF_16))))
        .singleElement()
        .asString()
        .contains("is UTF-16");
  }

  @Test
  void membersOfGzipFollowEachOtherInAPipe() throws IOException {
    InputStream slow =
        new SequenceInputStream(
            new ByteArrayInputStream(gzip(LINE.getBytes(UTF_8))),
            new ByteArrayInputStream(gzip(LINE.getBytes(UTF_8))));

    assertThat(Format.NDJSON.open(Setup.of(new HeapMemory())).read(slow, "-")).hasSize(2);
  }

  @Test
  void gzipThatBreaksOffGivesWhatWasBeforeTheBreak() throws IOException {
    byte[] whole = gzip(LINE.repeat(3).getBytes(UTF_8));
    byte[] noise = Arrays.copyOf(whole, whole.length);
    noise[whole.length / 2] ^= 0x55;

    assertThat(told(Format.NDJSON, Arrays.copyOf(whole, whole.length - 4)))
        .last()
        .isEqualTo("1 MALFORMED\n  is gzip that breaks off");
    assertThat(told(Format.NDJSON, noise)).last().asString().contains("is gzip that cannot be");
    assertThat(told(Format.CAP, Arrays.copyOf(whole, 15))).hasSize(1);
  }

  @Test
  void bombsAreNotUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 100; i++) {
        out.write(zeros);
      }
    }

    for (Format format : List.of(Format.NDJSON, Format.NINJS)) {
      assertThat(told(format, bytes.toByteArray()))
          .last()
          .isEqualTo(
              "1 TOO_LARGE\n  unpacks to more than 200 times its size; unpack it first if that is meant");
    }
  }

  @Test
  void otherPackingsAreNamed() {
    assertThat(told(Format.CAP, "BZh91AY\n".getBytes(UTF_8)))
        .containsExactly("1 MALFORMED\n  is bzip2, which is not read; unpack it first");
  }

  @Test
  void brokenDiskIsNoBadGzip() throws IOException {
    byte[] half = Arrays.copyOf(gzip(LINE.getBytes(UTF_8)), 20);
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(half), new Broken());
    var items = Format.NDJSON.open(Setup.of(new HeapMemory())).read(broken, "feed");

    assertThatThrownBy(items::toList)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("disk on fire");
  }

  private static List<String> told(Format format, byte[] bytes) {
    return format
        .open(new Setup(new HeapMemory(), () -> mapping(format), noon()))
        .read(new ByteArrayInputStream(bytes), "feed")
        .map(Told::of)
        .toList();
  }

  private static InstantSource noon() {
    return InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
  }

  private static Mapping mapping(Format format) {
    String name =
        switch (format) {
          case JSON -> "usgs-earthquakes.yaml";
          case XML -> "rss-gdacs.yaml";
          default -> "terrorism.yaml";
        };
    Registers registers = new Registers(GazetteerFiles.read(List.of()), PartyFiles.read(List.of()));
    try (InputStream in = Files.newInputStream(TABLES.resolve(name))) {
      return MappingFile.read(in, name, registers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] document(Format format) throws IOException {
    return switch (format) {
      case NDJSON -> resource("ndjson/good-lines.ndjson");
      case CAP -> resource("cap/bad.xml");
      case CSV -> Files.readAllBytes(TABLES.resolve("terrorism.csv"));
      case JSON -> Files.readAllBytes(TABLES.resolve("usgs-earthquakes.json"));
      case XML -> Files.readAllBytes(TABLES.resolve("rss-gdacs.xml"));
      case NINJS -> resource("ninjs/stories.ndjson");
      case NEWSML -> resource("newsml/bad.xml");
      case CLAIMREVIEW -> resource("claimreview/dump.json");
      case RSS -> resource("syndication/rss.xml");
      case ATOM -> resource("syndication/atom.xml");
    };
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Format.class.getResourceAsStream("/io/foreknown/feeds/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("disk on fire");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }
}
