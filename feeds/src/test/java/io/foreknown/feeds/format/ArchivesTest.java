package io.foreknown.feeds.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The files of a zip archive are read as files; what would flood or trick a reader is refused. */
class ArchivesTest {
  private static final String ALERT =
      """
      <?xml version="1.0"?>
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier>
      <sender>met@example.org</sender><sent>2024-05-01T08:00:00-00:00</sent>
      <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s
      <info><category>Met</category><event>Storm</event><urgency>Immediate</urgency>
      <severity>Severe</severity><certainty>Likely</certainty>
      <area><areaDesc>Delta</areaDesc></area></info></alert>
      """;

  private static String alert(String id) {
    return ALERT.formatted(id, "Alert", "");
  }

  private static List<String> read(Format format, byte[] bytes) {
    return format
        .open(Setup.of(new HeapMemory()))
        .read(new ByteArrayInputStream(bytes), "day.zip")
        .map(ArchivesTest::shown)
        .toList();
  }

  private static String shown(Item item) {
    if (item instanceof Item.Accepted accepted) {
      return place(accepted.origin()) + " " + accepted.claim().header().id();
    }
    Item.Refused refused = (Item.Refused) item;
    return place(refused.rejection().origin())
        + " "
        + refused.rejection().reason()
        + " "
        + refused.rejection().problems().get(0).message();
  }

  private static String place(Origin origin) {
    return origin.file() + ":" + origin.line();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> files(String... namesAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return files;
  }

  @Test
  void filesAreReadUnderTheirNames() throws IOException {
    byte[] zip =
        zip(
            files(
                "a.xml",
                alert("a"),
                "deep/",
                "",
                "deep/b.xml",
                "no xml",
                "__MACOSX/._a.xml",
                "x",
                ".hidden/c.xml",
                "x",
                "d.xml",
                alert("d")));

    assertThat(read(Format.CAP, zip))
        .containsExactly(
            "day.zip!/a.xml:2 cap:met@example.org,a,2024-05-01T08:00:00Z",
            "day.zip!/deep/b.xml:1 MALFORMED is not XML: Unexpected character 'n' (code 110) in"
                + " prolog; expected '<'",
            "day.zip!/d.xml:2 cap:met@example.org,d,2024-05-01T08:00:00Z");
  }

  @Test
  void anUpdateInOneFileFindsItsAlertInAnother() throws IOException {
    String update =
        ALERT.formatted(
            "u", "Update", "<references>met@example.org,a,2024-05-01T08:00:00-00:00</references>");

    assertThat(read(Format.CAP, zip(files("a.xml", alert("a"), "u.xml", update))))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("cap:met@example.org,a,"));
  }

  @Test
  void severalDocumentsInOneFileAreReadWithTheirLines() throws IOException {
    assertThat(read(Format.CAP, (alert("a") + alert("b") + "\n" + alert("c")).getBytes(UTF_8)))
        .containsExactly(
            "day.zip:2 cap:met@example.org,a,2024-05-01T08:00:00Z",
            "day.zip:9 cap:met@example.org,b,2024-05-01T08:00:00Z",
            "day.zip:17 cap:met@example.org,c,2024-05-01T08:00:00Z");
  }

  @Test
  void packingsWithinEachOtherAreRefused() throws IOException {
    String line = "{}\n";
    byte[] inner = zip(files("a.ndjson", line));
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(outer)) {
      for (byte[] packed : List.of(inner, gzip(line.getBytes(UTF_8)))) {
        zip.putNextEntry(new ZipEntry(packed.length + ""));
        zip.write(packed);
      }
    }

    assertThat(read(Format.NDJSON, outer.toByteArray()))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .endsWith(
                        "is a zip archive within a zip archive, which is not read; unpack it first"),
            second ->
                assertThat(second)
                    .endsWith("is gzip within a zip archive, which is not read; unpack it first"));
    assertThat(read(Format.NDJSON, gzip(inner)))
        .containsExactly(
            "day.zip:1 MALFORMED is a zip archive within gzip, which is not read; unpack it first");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void bombsAreNotUnpackedNorPassedOver() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("a.xml"));
      zip.write(alert("a").getBytes(UTF_8));
    }

    assertThat(read(Format.CAP, bytes.toByteArray()))
        .containsExactly(
            "day.zip!/bomb.xml:1 TOO_LARGE unpacks to more than 200 times its size; unpack it first"
                + " if that is meant",
            "day.zip:1 TOO_LARGE the rest of the archive is not read");
    assertThat(read(Format.NDJSON, bytes.toByteArray())).last().asString().contains("TOO_LARGE");
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i <= 100_000; i++) {
        zip.putNextEntry(new ZipEntry(i + "/"));
      }
    }

    assertThat(read(Format.CAP, bytes.toByteArray()))
        .containsExactly("day.zip:1 TOO_LARGE is an archive of more than 100000 files");
  }

  @Test
  void archivesThatBreakOffOrAreSpoiltGiveWhatWasBefore() throws IOException {
    byte[] whole = zip(files("a.xml", alert("a"), "b.xml", alert("b").repeat(20)));
    byte[] spoilt = whole.clone();
    for (int i = whole.length / 2; i < whole.length / 2 + 8; i++) {
      spoilt[i] = (byte) 0xA5;
    }

    assertThat(read(Format.CAP, Arrays.copyOf(whole, whole.length / 2)))
        .first()
        .asString()
        .startsWith("day.zip!/a.xml:2 cap:");
    assertThat(read(Format.CAP, Arrays.copyOf(whole, whole.length / 2)))
        .endsWith(
            "day.zip!/b.xml:1 MALFORMED is a zip archive that breaks off",
            "day.zip:1 MALFORMED the rest of the archive is not read");
    assertThat(read(Format.CAP, spoilt)).last().asString().contains("MALFORMED");
  }

  /** Where it ends: the file before is whole, and nothing of the next one is there. */
  private static byte[] cutBefore(byte[] whole, String signature) {
    String text = new String(whole, ISO_8859_1);
    return Arrays.copyOf(whole, text.lastIndexOf(signature));
  }

  @Test
  void anArchiveThatIsCutBetweenItsFilesIsNotTakenForAWholeOne() throws IOException {
    byte[] whole = zip(files("a.xml", alert("a"), "b.xml", alert("b")));

    assertThat(read(Format.CAP, cutBefore(whole, "PK\3\4")))
        .containsExactly(
            "day.zip!/a.xml:2 cap:met@example.org,a,2024-05-01T08:00:00Z",
            "day.zip:1 MALFORMED is a zip archive that breaks off (files read before: 1)");
  }

  @Test
  void anArchiveThatGoesOnWithSomethingElseSaysSo() throws IOException {
    byte[] whole = zip(files("a.xml", alert("a"), "b.xml", alert("b")));
    whole[new String(whole, ISO_8859_1).lastIndexOf("PK\3\4")] = 'Q';

    assertThat(read(Format.CAP, whole))
        .endsWith(
            "day.zip:1 MALFORMED is a zip archive that cannot be unpacked (files read before: 1): no"
                + " file begins where one is expected");
  }

  @Test
  void anArchiveWithoutItsDirectoryHasLostNoFile() throws IOException {
    byte[] whole = zip(files("a.xml", alert("a")));

    assertThat(read(Format.CAP, cutBefore(whole, "PK\5\6"))).hasSize(1);
  }

  @Test
  void storedFilesAreReadToo() throws IOException {
    byte[] text = alert("a").getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("a.xml");
      CRC32 sum = new CRC32();
      sum.update(text);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(text.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(text);
    }

    assertThat(read(Format.CAP, bytes.toByteArray())).hasSize(1);
  }
}
