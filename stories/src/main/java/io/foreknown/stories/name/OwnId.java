package io.foreknown.stories.name;

import io.foreknown.domain.name.NameKey;

/**
 * The id of what no lookup knows: its name, as the story has it, behind a prefix that no lookup
 * uses. The same name gives the same id in every story.
 */
public final class OwnId {
  /** Before the name. */
  public static final String PREFIX = "name:";

  /** Characters of the name that are kept; an id has 200. */
  private static final int LENGTH = 120;

  private OwnId() {}

  /** The id for a name. */
  public static String of(String name) {
    String key = NameKey.of(name).replace(' ', '-');
    return PREFIX + key.substring(0, Math.min(LENGTH, key.length()));
  }
}
