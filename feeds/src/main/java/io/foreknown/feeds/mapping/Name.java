package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mapping calls a value of a record: a column of a table, or a path into an object.
 *
 * @param text as the mapping writes it, and messages show it
 * @param steps names of members and indexes of lists, the outermost first; of a column only itself
 */
public record Name(String text, List<String> steps) {
  /** What an entry of a list is read from, within {@code $each}. */
  static final String EACH = "each";

  /** What the name of the file is read from. */
  static final String FILE = "$file";

  /** A plain name, or one in quotation marks and brackets, which may hold dots. */
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]\"]+)|\\[\"([^\"]+)\"]");

  /** An index that a list may have. */
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  /** Copies the list. */
  public Name {
    steps = List.copyOf(steps);
  }

  static Name column(String text) {
    return new Name(text, List.of(text));
  }

  /**
   * Reads a path: steps parted by dots, {@code properties.places.0.["a.b"]}.
   *
   * @throws InvalidValueException if it is none
   */
  static Name path(String text) {
    List<String> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    int at = 0;
    while (step.find(at) && step.start() == at) {
      steps.add(step.group(1) == null ? step.group(2) : step.group(1));
      if (step.end() == text.length()) {
        return new Name(text, steps);
      }
      if (text.charAt(step.end()) != '.') {
        break;
      }
      at = step.end() + 1;
    }
    throw new InvalidValueException(
        "'%s' is no path such as properties.places.0 or a.[\"b.c\"]".formatted(text));
  }

  boolean isOfEach() {
    return steps.get(0).equals(EACH);
  }

  boolean isOfFile() {
    return steps.get(0).equals(FILE);
  }

  /** The same without its first step. */
  Name rest() {
    return new Name(text, steps.subList(1, steps.size()));
  }

  /** Follows the path; a missing node where it leads nowhere. */
  public JsonNode in(JsonNode object) {
    JsonNode node = object;
    for (String step : steps) {
      node = node.isArray() ? entry(node, step) : node.path(step);
    }
    return node;
  }

  private static JsonNode entry(JsonNode list, String step) {
    return INDEX.matcher(step).matches()
        ? list.path(Integer.parseInt(step))
        : MissingNode.getInstance();
  }
}
