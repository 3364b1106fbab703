package io.foreknown.feeds.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the list of items within documents, chunk by chunk, and holds no more of them than one name
 * of a member. What stands beside the list is passed over. Names on the way to it are compared as
 * they are written, without escapes.
 */
final class ItemList {
  /** Bytes of a name; a longer one is not looked for. */
  private static final int LONGEST_NAME = 1_000;

  private final List<byte[]> steps;
  private final String shown;
  private final ByteArrayOutputStream name = new ByteArrayOutputStream();

  /** Objects and lists that are open, of those around the items. */
  private long depth;

  /** Lists of documents that are open. */
  private long around;

  /** Steps that have been taken; the members of the last object are looked at. */
  private int taken;

  private boolean text;
  private boolean escaped;
  private boolean nameExpected;
  private boolean isName;

  /** Whether the next value is the next step. */
  private boolean hit;

  private boolean found;
  private boolean inside;
  private boolean single;
  private boolean garbage;
  private @Nullable String fault;

  /** With the steps to the list; none: the items stand in no document. */
  ItemList(List<String> steps) {
    this.steps = steps.stream().map(step -> step.getBytes(StandardCharsets.UTF_8)).toList();
    this.shown = String.join(".", steps);
  }

  /** Whether what comes next is no part of the list. */
  boolean isOutside() {
    return !steps.isEmpty() && !inside;
  }

  /** Whether one object stands in the place of the list. */
  boolean isSingle() {
    return single;
  }

  /** The list has been read. */
  void leave() {
    inside = false;
    single = false;
    nameExpected = false;
  }

  /** What is wrong with the document, once; null when nothing is. */
  @Nullable String takenFault() {
    String taken = fault;
    fault = null;
    return taken;
  }

  /** What is wrong with a file that ends here; null when nothing is. */
  @Nullable String faultAtEnd() {
    boolean open = depth > 0 || around > 0;
    depth = 0;
    around = 0;
    return open ? "ends before the document around the items is closed" : null;
  }

  /** The index in the chunk at which the list begins, or after a fault, or its end. */
  int stop(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text) {
        passInText(bytes[i]);
      } else if (hit && taken == steps.size() - 1 && (bytes[i] == '[' || bytes[i] == '{')) {
        enter(bytes[i] == '{');
        return i;
      } else {
        pass(bytes[i]);
        if (fault != null) {
          return i + 1;
        }
      }
    }
    return to;
  }

  private void enter(boolean asObject) {
    hit = false;
    found = true;
    inside = true;
    single = asObject;
  }

  private void passInText(byte one) {
    if (escaped) {
      escaped = false;
    } else if (one == '\\') {
      escaped = true;
    } else if (one == '"') {
      text = false;
      return;
    }
    if (isName && name.size() < LONGEST_NAME) {
      name.write(one);
    }
  }

  private void pass(byte one) {
    switch (one) {
      case '"' -> beginText();
      case '{' -> beginObject();
      case '[' -> beginList();
      case '}', ']' -> end();
      case ':' -> {
        hit = isName && Arrays.equals(name.toByteArray(), steps.get(taken));
        isName = false;
      }
      case ',' -> {
        passValue();
        nameExpected = isOnTheWay();
      }
      case ' ', '\t', '\r', '\n' -> {}
      default -> passOther();
    }
  }

  /** Whether the innermost object is the one whose members are looked at. */
  private boolean isOnTheWay() {
    return depth > 0 && depth == taken + 1L;
  }

  private void beginText() {
    text = true;
    isName = nameExpected;
    nameExpected = false;
    name.reset();
    if (depth == 0) {
      refuseOther();
    }
  }

  private void beginObject() {
    garbage = false;
    if (hit) {
      taken++;
      hit = false;
    }
    depth++;
    nameExpected = isOnTheWay();
  }

  private void beginList() {
    hit = false;
    nameExpected = false;
    if (depth == 0) {
      around++;
    } else {
      depth++;
    }
  }

  private void end() {
    passValue();
    nameExpected = false;
    if (depth == 0) {
      around = Math.max(0, around - 1);
      return;
    }
    taken -= isOnTheWay() && taken > 0 ? 1 : 0;
    depth--;
    if (depth == 0) {
      taken = 0;
      fault =
          found ? null : "has no list '%s', which the mapping names as its items".formatted(shown);
      found = false;
    }
  }

  /** A null, number or text in the place of the list is none, as an empty one would be. */
  private void passValue() {
    found |= hit && taken == steps.size() - 1;
    hit = false;
  }

  private void passOther() {
    if (depth == 0) {
      refuseOther();
    }
  }

  private void refuseOther() {
    if (!garbage) {
      fault = "is no document of JSON, an object is expected";
    }
    garbage = true;
  }
}
