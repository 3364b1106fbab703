package io.foreknown.producers.cap;

import io.foreknown.domain.place.IsoCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Codes of areas that say themselves in which broader ones they lie: a row of {@code geocodes.csv}.
 *
 * @param prefix of the ids of such places
 * @param form of a code of which the broader places are known
 * @param lineage ids with blanks between them, nearest first; {@code {1}} stands for the first
 *     group of the form, {@code {1>table}} for what {@code areas.csv} says of it, else for itself
 *     if it is an ISO code
 */
record CodeScheme(String prefix, Pattern form, String lineage) {
  private static final Pattern PART = Pattern.compile("\\{(\\d)(>(\\w+))?}");
  private static final int COLUMNS = 4;

  /** By table and code. */
  private static final Map<String, String> AREAS = areas();

  private static final Map<String, List<CodeScheme>> BY_NAME = byName();

  private static Map<String, String> areas() {
    Map<String, String> areas = new HashMap<>();
    TableLines.shipped("areas.csv", 3).forEach(row -> areas.put(row[0] + ">" + row[1], row[2]));
    return Map.copyOf(areas);
  }

  private static Map<String, List<CodeScheme>> byName() {
    Map<String, List<CodeScheme>> schemes = new HashMap<>();
    for (String[] row : TableLines.shipped("geocodes.csv", COLUMNS)) {
      CodeScheme scheme = new CodeScheme(row[1], Pattern.compile(row[2]), row[3]);
      schemes.computeIfAbsent(Geocode.folded(row[0]), name -> new ArrayList<>()).add(scheme);
    }
    return Map.copyOf(schemes);
  }

  /** A code of a scheme in the table, by its folded name; null when the table has none. */
  static @Nullable Geocode read(String folded, String value) {
    List<CodeScheme> schemes = BY_NAME.get(folded);
    return schemes == null
        ? null
        : new Geocode(
            schemes.get(0).prefix + ":" + value,
            schemes.stream()
                .map(scheme -> scheme.broader(value))
                .filter(ids -> !ids.isEmpty())
                .findFirst()
                .orElse(List.of()));
  }

  /** Nothing when the code has another form, or a part of it that no table knows. */
  private List<String> broader(String value) {
    Matcher code = form.matcher(value);
    if (!code.matches()) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (String id : lineage.split(" ", -1)) {
      String filled = filled(id, code);
      if (filled == null) {
        return List.of();
      }
      ids.add(filled);
    }
    return ids;
  }

  private static @Nullable String filled(String id, Matcher code) {
    Matcher parts = PART.matcher(id);
    StringBuilder filled = new StringBuilder();
    while (parts.find()) {
      String group = code.group(Integer.parseInt(parts.group(1)));
      String meant = parts.group(3) == null ? group : area(parts.group(3), group);
      if (meant == null) {
        return null;
      }
      parts.appendReplacement(filled, Matcher.quoteReplacement(meant));
    }
    return parts.appendTail(filled).toString();
  }

  private static @Nullable String area(String table, String code) {
    String area = AREAS.get(table + ">" + code);
    return area == null && IsoCode.isCode(code) ? code : area;
  }
}
