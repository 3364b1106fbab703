package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** Breaks a document where nobody looks at its structure: cut, marked, in another encoding. */
record BytesMutation(Chance chance) {
  private static final List<byte[]> INSERTS =
      List.of(
          new byte[] {0},
          new byte[] {(byte) 0xFF},
          new byte[] {(byte) 0xC0, (byte) 0xAF},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          new byte[] {(byte) 0xFE, (byte) 0xFF},
          new byte[] {(byte) 0xE2, (byte) 0x82},
          "\r".getBytes(UTF_8),
          "\n".getBytes(UTF_8),
          "\"".getBytes(UTF_8),
          "<".getBytes(UTF_8),
          "{".getBytes(UTF_8),
          "]".getBytes(UTF_8),
          "\u202e".getBytes(UTF_8));

  /** Most documents stay as they are. */
  byte[] changed(String document) {
    if (!chance.oneIn(4)) {
      return document.getBytes(UTF_8);
    }
    byte[] bytes = document.getBytes(UTF_8);
    return switch (chance.below(10)) {
      case 0 -> Arrays.copyOf(bytes, chance.below(bytes.length + 1));
      case 1 -> joined(INSERTS.get(5), bytes);
      case 2 -> joined(new byte[] {(byte) 0xFE, (byte) 0xFF}, document.getBytes(UTF_16BE));
      case 3 -> document.getBytes(charset());
      case 4 -> joined(declaration().getBytes(UTF_8), bytes);
      case 5 -> joined(bytes, bytes);
      case 6 -> joined(chance.oneIn(2) ? entities().getBytes(UTF_8) : new byte[0], bytes);
      case 7 -> Arrays.copyOfRange(bytes, chance.below(bytes.length + 1), bytes.length);
      case 8 -> inserted(bytes, chance.of(INSERTS));
      default -> flipped(bytes);
    };
  }

  private Charset charset() {
    return chance.among(
        UTF_16LE, UTF_16BE, ISO_8859_1, Charset.forName("UTF-32"), Charset.forName("windows-1251"));
  }

  private String declaration() {
    String encoding =
        chance.among(
            "UTF-8", "UTF-16", "ISO-8859-1", "windows-1251", "EBCDIC-CP-US", "UTF-7", "x", "");
    return "<?xml version=\"%s\" encoding=\"%s\"?>"
        .formatted(chance.among("1.0", "1.1", "2.0"), encoding);
  }

  private String entities() {
    return chance.among(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">");
  }

  private byte[] inserted(byte[] bytes, byte[] insert) {
    int at = chance.below(bytes.length + 1);
    return joined(
        joined(Arrays.copyOf(bytes, at), insert), Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int left = chance.few(); left > 0 && flipped.length > 0; left--) {
      flipped[chance.below(flipped.length)] ^= (byte) (1 << chance.below(8));
    }
    return flipped;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
