package io.foreknown.feeds.codes;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.feeds.pattern.TextPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which place the codes of one form are, and in which broader ones it lies: a row of {@code
 * geocodes.csv}.
 *
 * @param id of the place
 * @param lineage ids, nearest first
 */
record CodeScheme(CodeTemplate id, List<CodeTemplate> lineage, TextPattern form) {
  /** Copies the list, and requires that there is all that stands for something. */
  CodeScheme {
    lineage = List.copyOf(lineage);
    id.requireParts(form);
    lineage.forEach(broader -> broader.requireParts(form));
  }

  static CodeScheme of(String id, String lineage, String form) {
    List<String> broader = lineage.isBlank() ? List.of() : List.of(lineage.strip().split(" +", -1));
    require(!id.isBlank(), "has no id");
    return new CodeScheme(
        CodeTemplate.parse(id.strip()),
        broader.stream().map(CodeTemplate::parse).toList(),
        TextPattern.parse(form));
  }

  /** Null for a code of another form, or with a part that a table does not know. */
  @Nullable Geocode read(String code) {
    List<String> groups = form.wholeGroups(code);
    String place = groups == null ? null : id.filled(groups);
    if (groups == null || place == null) {
      return null;
    }
    List<String> broader = new ArrayList<>();
    for (CodeTemplate template : lineage) {
      String filled = template.filled(groups);
      if (filled == null) {
        return null;
      }
      broader.add(filled);
    }
    return new Geocode(place, broader);
  }
}
