package io.foreknown.feeds.codes;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.feeds.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which place the codes of one form are, and in which broader ones it lies: a row of {@code
 * geocodes.csv}.
 *
 * @param id of the place; {@code {1}} stands for the first group of the form, {@code {0}} for the
 *     whole code, {@code {1>table}} for what {@code areas.csv} says of the group
 * @param lineage ids in the same way, nearest first
 */
record CodeScheme(String id, List<String> lineage, TextPattern form) {
  private static final Pattern PART = Pattern.compile("\\{(\\d)(?:>([\\w-]+))?}");

  /** Copies the list, and requires that there is all that stands for something. */
  CodeScheme {
    lineage = List.copyOf(lineage);
    requireParts(id, form);
    lineage.forEach(broader -> requireParts(broader, form));
  }

  static CodeScheme of(String id, String lineage, String form) {
    List<String> broader = lineage.isBlank() ? List.of() : List.of(lineage.strip().split(" +", -1));
    require(!id.isBlank(), "has no id");
    return new CodeScheme(id.strip(), broader, TextPattern.parse(form));
  }

  private static void requireParts(String template, TextPattern form) {
    Matcher parts = PART.matcher(template);
    while (parts.find()) {
      int group = Integer.parseInt(parts.group(1));
      String table = parts.group(2);
      require(group <= form.groupCount(), "%s is none of the groups of the form", parts.group());
      require(table == null || AreaNames.isTable(table), "there is no table '%s'", table);
    }
  }

  /** Null for a code of another form, or with a part that a table does not know. */
  @Nullable Geocode read(String code) {
    List<String> groups = form.wholeGroups(code);
    String place = groups == null ? null : filled(id, groups);
    if (groups == null || place == null) {
      return null;
    }
    List<String> broader = new ArrayList<>();
    for (String template : lineage) {
      String filled = filled(template, groups);
      if (filled == null) {
        return null;
      }
      broader.add(filled);
    }
    return new Geocode(place, broader);
  }

  private static @Nullable String filled(String template, List<String> groups) {
    Matcher parts = PART.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (parts.find()) {
      String group = groups.get(Integer.parseInt(parts.group(1)));
      String table = parts.group(2);
      String meant = table == null ? group : AreaNames.of(table, group);
      if (meant == null) {
        return null;
      }
      parts.appendReplacement(filled, Matcher.quoteReplacement(meant));
    }
    return parts.appendTail(filled).toString();
  }
}
