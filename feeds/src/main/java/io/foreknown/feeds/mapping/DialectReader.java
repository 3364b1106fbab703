package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.yaml.Setting;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads how a file writes its rows. */
final class DialectReader {
  /**
   * Those in which a byte of ASCII is that character and nothing else, so that lines can be cut.
   */
  private static final Pattern CHARSETS =
      Pattern.compile("utf-8|us-ascii|iso-8859-\\d+|windows-125\\d|koi8-[ru]");

  private DialectReader() {}

  static Dialect read(Setting given) {
    Charset charset =
        given.field("charset").parsedOr(StandardCharsets.UTF_8, DialectReader::charset);
    char delimiter = given.field("delimiter").parsedOr(',', DialectReader::character);
    char quote = given.field("quote").parsedOr('"', DialectReader::character);
    List<String> header = given.field("header").texts();
    String newHeader = given.text("newHeader");
    String rest = given.text("rest");
    given.refuseOthers();
    if (delimiter == quote) {
      given.refuse("delimiter and quote are the same");
    }
    return new Dialect(
        charset, delimiter, quote, header.isEmpty() ? null : header, newHeader, rest);
  }

  private static Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      require(
          CHARSETS.matcher(charset.name().toLowerCase(Locale.ROOT)).matches(),
          "'%s' cannot be used: UTF-8, ISO-8859-* and windows-125* can",
          name);
      return charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidValueException("'%s' is no character set".formatted(name));
    }
  }

  private static Character character(String text) {
    String character = text.equals("tab") ? "\t" : text;
    require(
        character.length() == 1 && character.charAt(0) < 128 && !character.matches("[\\r\\n]"),
        "'%s' is no single character of ASCII, nor tab",
        text);
    return character.charAt(0);
  }
}
