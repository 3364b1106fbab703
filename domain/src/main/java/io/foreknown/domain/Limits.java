package io.foreknown.domain;

import static io.foreknown.domain.InvalidValueException.require;

import java.util.List;

/** The sizes that every claim keeps to, so that no input can grow a record without bound. */
public final class Limits {
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
    require(
        text.length() <= limit, "has %d characters, at most %d are allowed", text.length(), limit);
    return text;
  }

  /** Returns an unmodifiable copy of the list if it is no longer than {@link #LIST}. */
  public static <T> List<T> list(List<T> list) {
    require(list.size() <= LIST, "has %d entries, at most %d are allowed", list.size(), LIST);
    return List.copyOf(list);
  }
}
