package io.foreknown.producers.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with the names of columns in braces, {@code {iyear}-{imonth}}; tells nothing when one of
 * them does. A brace of its own is written twice.
 */
record Template(List<Part> parts) implements Expression {
  private static final Pattern PART =
      Pattern.compile("\\{\\{|}}|\\{([^{}]+)}|([^{}]+)|(.)", Pattern.DOTALL);

  /**
   * A piece of it.
   *
   * @param column whether the text is the name of a column
   */
  record Part(boolean column, String text) {}

  /** Refuses braces without partner. */
  static Template parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      require(matcher.group(3) == null, "'%s' has a brace without its partner", text);
      if (matcher.group(1) != null) {
        parts.add(new Part(true, matcher.group(1).strip()));
      } else {
        String plain = matcher.group(2);
        parts.add(new Part(false, plain == null ? matcher.group().substring(1) : plain));
      }
    }
    return new Template(List.copyOf(parts));
  }

  @Override
  public @Nullable JsonNode of(Row row) {
    String text = text(row);
    return text == null ? null : TextNode.valueOf(text);
  }

  /** Null when a column tells nothing. */
  @Nullable String text(Row row) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String piece = part.column() ? row.cell(part.text()) : part.text();
      if (piece == null) {
        return null;
      }
      text.append(piece);
    }
    return text.toString();
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    parts.stream().filter(Part::column).forEach(part -> columns.add(part.text()));
    return columns;
  }
}
