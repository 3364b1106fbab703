package io.foreknown.feeds.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.CheckedObject;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that a person has written, be it an object or not. Its fields are asked for by
 * their names; what nobody has asked for in the end is unknown. A field that is null is one that is
 * absent.
 */
public final class Setting implements CheckedObject {
  private final JsonNode node;
  private final Path path;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Setting(JsonNode node, Path path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /** The whole file; what is wrong with it is added to the problems. */
  public Setting(JsonNode file, Problems problems) {
    this(file, Path.ROOT, problems);
  }

  /** What it is, unchecked. */
  public JsonNode node() {
    return node;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public Problems problems() {
    return problems;
  }

  /** A number counts as the text that it is written as. */
  @Override
  public @Nullable String text(String name) {
    String text = field(name).parsed(any -> any);
    return text == null || text.isEmpty() ? null : text;
  }

  /** Whether it is there, and not null. */
  public boolean isPresent() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** What stands under a name; not present when nothing does. */
  public Setting field(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    return new Setting(value == null ? MissingNode.getInstance() : value, at(name), problems);
  }

  /** The entries of a list; none when it is not present. */
  public List<Setting> entries() {
    List<Setting> entries = new ArrayList<>();
    if (isPresent() && !node.isArray()) {
      refuse("a list is expected");
      return entries;
    }
    for (int i = 0; i < node.size(); i++) {
      entries.add(new Setting(node.get(i), path.entry(i), problems));
    }
    return entries;
  }

  /** The same, where no two may have one text in a field; one without the field has the empty. */
  public List<Setting> entriesBy(String field) {
    Map<String, Path> pathByName = new HashMap<>();
    List<Setting> entries = entries();
    for (Setting entry : entries) {
      String text = entry.node.path(field).asText();
      Path before = pathByName.putIfAbsent(text, entry.path);
      if (before != null) {
        entry.refuse(field, "'%s' is there already: %s".formatted(text, before));
      }
    }
    return entries;
  }

  /** As {@link #parsed(Function)} has it. */
  @Override
  public <T> @Nullable T parsed(String name, Function<String, ? extends T> parser) {
    return field(name).parsed(parser);
  }

  /** The names of its fields; none when it is not present. */
  public List<String> names() {
    if (isPresent() && !node.isObject()) {
      refuse("a mapping is expected");
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Makes a value of it; null when that is refused, which is noted. */
  public <T> @Nullable T attempt(Supplier<? extends T> value) {
    return attempt("", value);
  }

  /** Its text, as parsed; null when it is not present or cannot be parsed, which is noted. */
  public <T> @Nullable T parsed(Function<String, ? extends T> parser) {
    if (!isPresent()) {
      return null;
    }
    if (node.isContainerNode()) {
      refuse("a text or a number is expected");
      return null;
    }
    try {
      return parser.apply(node.asText());
    } catch (InvalidValueException | DateTimeException e) {
      refuse(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      refuse("'%s' cannot be used here".formatted(node.asText()));
    }
    return null;
  }

  /** The same, where it must be present. */
  public <T> @Nullable T required(Function<String, T> parser) {
    if (!isPresent()) {
      refuse("is missing");
    }
    return parsed(parser);
  }

  /** The same, with what stands in where it is absent or wrong. */
  public <T> T parsedOr(T byDefault, Function<String, T> parser) {
    T value = parsed(parser);
    return value == null ? byDefault : value;
  }

  /** What the texts of a list mean; those that mean nothing are noted and left out. */
  public <T> List<T> each(Function<String, T> parser) {
    List<T> all = new ArrayList<>();
    for (Setting entry : entries()) {
      T value = entry.required(parser);
      if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  /** The texts of a list, none of which may be there twice. */
  public Set<String> distinct() {
    Set<String> texts = new LinkedHashSet<>();
    for (String text : each(any -> any)) {
      if (!texts.add(text)) {
        refuse("'%s' is there twice".formatted(text));
      }
    }
    return texts;
  }

  /** The texts of a list, or the one text that stands in its place. */
  public List<String> texts() {
    if (node.isArray() || !isPresent()) {
      return each(any -> any);
    }
    String only = parsed(any -> any);
    return only == null ? List.of() : List.of(only);
  }

  /** Notes every field that nobody has asked for. */
  public void refuseOthers() {
    refuseUnknown(names(), asked);
  }
}
