package io.foreknown.feeds.codes;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.feeds.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An id with gaps, which parts of a code fill: {@code {1}} stands for the first group of a form,
 * {@code {0}} for the whole code, {@code {1>table}} for what {@code areas.csv} says of the group.
 *
 * @param gaps in their order
 * @param tail behind the last gap
 */
record CodeTemplate(List<Gap> gaps, String tail) {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)(?:>([\\w-]+))?}");

  /** Copies the list. */
  CodeTemplate {
    gaps = List.copyOf(gaps);
  }

  /**
   * A gap and what is written before it.
   *
   * @param table null where the group stands for itself
   */
  record Gap(String before, int group, @Nullable String table) {
    @Nullable String meant(List<String> groups) {
      String given = groups.get(group);
      return table == null ? given : AreaNames.of(table, given);
    }
  }

  static CodeTemplate parse(String text) {
    List<Gap> gaps = new ArrayList<>();
    Matcher found = GAP.matcher(text);
    int end = 0;
    while (found.find()) {
      String before = text.substring(end, found.start());
      gaps.add(new Gap(before, Integer.parseInt(found.group(1)), found.group(2)));
      end = found.end();
    }
    return new CodeTemplate(gaps, text.substring(end));
  }

  void requireParts(TextPattern form) {
    for (Gap gap : gaps) {
      String table = gap.table();
      require(
          gap.group() <= form.groupCount(), "{%d} is none of the groups of the form", gap.group());
      require(table == null || AreaNames.isTable(table), "there is no table '%s'", table);
    }
  }

  /** Null for a part that a table does not know. */
  @Nullable String filled(List<String> groups) {
    StringBuilder filled = new StringBuilder();
    for (Gap gap : gaps) {
      String meant = gap.meant(groups);
      if (meant == null) {
        return null;
      }
      filled.append(gap.before()).append(meant);
    }
    return filled.append(tail).toString();
  }
}
