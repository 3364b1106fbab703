package io.foreknown.domain;

import static io.foreknown.domain.InvalidValueException.require;

import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The sizes that every claim keeps to, so that no input can grow a record without bound. */
public final class Limits {
  /**
   * Bytes that a record may have on the wire, whatever it is derived from; what clouds let a topic
   * have, and the one number that all limits in bytes follow from.
   */
  public static final int RECORD_BYTES = 8 * 1024 * 1024;

  /** Bytes of a claim on the wire; an event of four claims and what it unites fit into a record. */
  public static final int CLAIM_BYTES = RECORD_BYTES / 16;

  /** Bytes of what is united of several claims in one list; more than any claim brings along. */
  public static final int UNITED_BYTES = RECORD_BYTES / 8;

  /** Bytes of a list of claims that something rests on. */
  public static final int EVIDENCE_BYTES = RECORD_BYTES / 128;

  /** Characters in an identifier of a claim, event, party or place. */
  public static final int ID = 200;

  /** Characters in a name, hazard or kind. */
  public static final int NAME = 500;

  /** Characters in an address. */
  public static final int URL = 2_048;

  /** Characters in a headline, quote or paraphrase. */
  public static final int TEXT = 5_000;

  /** Entries in a list of parties, places or broader ids. */
  public static final int LIST = 500;

  /** Rings in one polygon; checking that they do not cross costs their square. */
  public static final int RINGS = 100;

  /** Positions in one polygon, all rings together. */
  public static final int POSITIONS = 10_000;

  /** More than the length of any text here takes in any form of a record. */
  private static final int LENGTH_BYTES = 5;

  private Limits() {}

  /** Returns the id if it has 1 to {@link #ID} characters and is not blank. */
  public static String id(String id) {
    require(!id.isBlank(), "an id must not be blank");
    require(!holdsControls(id), "an id must not hold control characters");
    return text(id, ID);
  }

  private static boolean holdsControls(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text if it is no longer than the limit, in UTF-16 characters. */
  public static String text(String text, int limit) {
    if (text.length() > limit) { // Asked of every text, so that no array is made for a message.
      throw new InvalidValueException(
          "has %d characters, at most %d are allowed".formatted(text.length(), limit));
    }
    return text;
  }

  /** Bytes of a text in UTF-8 with its length; null takes one. */
  public static long bytes(@Nullable String text) {
    return text == null ? 1 : LENGTH_BYTES + utf8Bytes(text);
  }

  private static long utf8Bytes(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    }
    return bytes;
  }

  /** Bytes of several texts. */
  public static long bytes(Collection<String> texts) {
    long bytes = 0;
    for (String text : texts) {
      bytes += bytes(text);
    }
    return bytes;
  }

  /**
   * The longest beginning of a list that has at most so many bytes, and at least its first entry.
   */
  public static <T> List<T> beginning(List<T> list, int most, ToLongFunction<T> bytes) {
    long left = most;
    int fit = 0;
    while (fit < list.size() && left >= 0) {
      left -= bytes.applyAsLong(list.get(fit));
      fit += left >= 0 || fit == 0 ? 1 : 0;
    }
    return list.subList(0, fit);
  }

  /** Returns an unmodifiable copy of the list if it is no longer than {@link #LIST}. */
  public static <T> List<T> list(List<T> list) {
    if (list.size() > LIST) {
      throw new InvalidValueException(
          "has %d entries, at most %d are allowed".formatted(list.size(), LIST));
    }
    return List.copyOf(list);
  }
}
