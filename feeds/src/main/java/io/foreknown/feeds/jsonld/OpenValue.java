package io.foreknown.feeds.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** A list or an object whose end has not come, with what is known of it so far. */
final class OpenValue {
  static final String CONTEXT = "@context";
  private static final String TYPE = "@type";

  private final boolean isObject;
  private final String path;
  private final long line;
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();
  private final Budget budget = new Budget();
  private @Nullable String context;
  private int entries;
  private boolean holdsOthers;

  private OpenValue(boolean isObject, String path, long line, @Nullable String context) {
    this.isObject = isObject;
    this.path = path;
    this.line = line;
    this.context = context;
  }

  static OpenValue object(String path, long line, @Nullable String context) {
    return new OpenValue(true, path, line, context);
  }

  static OpenValue list(String path, long line, @Nullable String context) {
    return new OpenValue(false, path, line, context);
  }

  /** What its next entry, or its field of this name, is called. */
  String pathOf(@Nullable String field) {
    if (!isObject) {
      entries++;
      return path + "[" + (entries - 1) + "]";
    }
    return path.isEmpty() ? String.valueOf(field) : path + "." + field;
  }

  /** The context for what lies within. */
  @Nullable String context() {
    return context;
  }

  Budget budget() {
    return budget;
  }

  /** Notes that other things lie within. */
  void holds() {
    holdsOthers = true;
  }

  void put(String name, @Nullable JsonNode value) {
    if (node.has(name)) {
      budget.repeated(name);
    } else if (value != null && budget.fits()) {
      node.set(name, value);
    }
    if (name.equals(CONTEXT) && value != null) {
      context = value.toString();
    }
  }

  /** The thing that has ended here; null for a list, and for what only holds others. */
  @Nullable Found found() {
    if (!isObject || (holdsOthers && !ThingKind.isRead(node.path(TYPE)))) {
      return null;
    }
    String repeated = budget.repeated();
    if (!budget.fits()) {
      return new Found.Broken(Reason.TOO_LARGE, Budget.LIMITS, path, line);
    }
    return repeated == null
        ? new Found.Whole(node, context, path, line)
        : new Found.Broken(
            Reason.MALFORMED, "the name '%s' is given twice".formatted(repeated), path, line);
  }
}
