package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One JSON value, where it stands, and who hears of its problems. */
record Value(JsonNode node, Path path, Problems problems) {
  void refuse(String message) {
    problems.add(path.toString(), message);
  }

  /** Builds a value of the domain, or notes why the domain refuses it. */
  <T> @Nullable T attempt(Supplier<? extends T> value) {
    return problems.attempt(path, value);
  }

  @Nullable Fields fields() {
    return fits(node.isObject(), "an object") ? new Fields(this) : null;
  }

  @Nullable String id() {
    String text = text();
    return text == null ? null : attempt(() -> Limits.id(text));
  }

  @Nullable String name() {
    return text(Limits.NAME);
  }

  @Nullable String text(int limit) {
    String text = text();
    return text == null ? null : attempt(() -> Limits.text(text, limit));
  }

  @Nullable String text() {
    if (!fits(node.isTextual(), "a text")) {
      return null;
    }
    int half = Surrogates.unpaired(node.textValue());
    if (half >= 0) {
      refuse("has half a character (an unpaired surrogate) at index " + half);
      return null;
    }
    return node.textValue();
  }

  @Nullable Boolean truth() {
    return fits(node.isBoolean(), "true or false") ? node.booleanValue() : null;
  }

  @Nullable Long integer() {
    boolean fits = node.isIntegralNumber() && node.canConvertToLong();
    return fits(fits, "an integer of 64 bits, written without a fraction,")
        ? node.longValue()
        : null;
  }

  @Nullable Double number() {
    boolean fits = node.isNumber() && Double.isFinite(node.doubleValue());
    return fits(fits, "a finite number") ? node.doubleValue() : null;
  }

  /** A list within the contract's limit, empty ones included. */
  <T> @Nullable List<T> list(ValueReader<T> reader) {
    List<Value> entries = entries();
    if (entries == null || attempt(() -> Limits.list(entries)) == null) {
      return null;
    }
    return each(entries, reader);
  }

  /** A list that must not be empty. */
  <T> @Nullable List<T> some(ValueReader<T> reader) {
    List<T> list = list(reader);
    if (list != null && list.isEmpty()) {
      refuse("is empty, at least one entry is expected");
      return null;
    }
    return list;
  }

  /** The entries of a list of any length. */
  @Nullable List<Value> entries() {
    if (!fits(node.isArray(), "a list")) {
      return null;
    }
    List<Value> entries = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      entries.add(new Value(node.get(i), path.entry(i), problems));
    }
    return entries;
  }

  /** Reads all, so that all problems are reported; null when one of them cannot be read. */
  static <T> @Nullable List<T> each(List<Value> entries, ValueReader<T> reader) {
    List<T> read = new ArrayList<>(entries.size());
    for (Value entry : entries) {
      T one = reader.read(entry);
      if (one != null) {
        read.add(one);
      }
    }
    return read.size() == entries.size() ? read : null;
  }

  private boolean fits(boolean fits, String type) {
    if (!fits) {
      refuse("is %s, %s is expected".formatted(JsonValues.of(node), type));
    }
    return fits;
  }
}
