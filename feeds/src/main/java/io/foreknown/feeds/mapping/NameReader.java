package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import java.util.List;
import java.util.Set;

/**
 * Reads the names of values in a mapping.
 *
 * @param layout of the records, which says what a name is
 * @param groups that the name of the file is read into
 */
record NameReader(Layout layout, Set<String> groups) {
  private static final String OF_FILE = Name.FILE + ".";

  /** Refuses what is no name by {@link io.foreknown.domain.InvalidValueException}. */
  Name name(String text) {
    if (!text.startsWith(OF_FILE)) {
      return layout instanceof Dialect && !isInEach(text) ? Name.column(text) : Name.path(text);
    }
    String group = text.substring(OF_FILE.length());
    require(
        groups.contains(group),
        "the pattern of 'file' has no group '%s', but %s",
        group,
        groups.stream().sorted().toList());
    return new Name(text, List.of(Name.FILE, group));
  }

  private static boolean isInEach(String text) {
    return text.startsWith(Name.EACH + ".");
  }

  /**
   * Reads a text with names in braces.
   *
   * @param path where it stands in the claim
   */
  Template template(String path, String text) {
    return Template.parse(path, text, this::name);
  }
}
