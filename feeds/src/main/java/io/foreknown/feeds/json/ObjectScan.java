package io.foreknown.feeds.json;

/**
 * Finds the end of an object: the bracket that closes it, or the next item when it lacks that.
 *
 * <p>An object or a list begins after a bracket, a comma or a colon, and no text holds the end of a
 * line. So what begins in the first column of a line after anything else is the next item.
 */
final class ObjectScan implements ItemCutter.Scan {
  private static final String BEFORE_A_BEGIN = "[,:";

  private long depth;
  private boolean text;
  private boolean escaped;
  private boolean lineBegins;
  private byte previous;
  private boolean over;

  @Override
  public int stop(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isNextItem(bytes[i])) {
        over = true;
        return i;
      }
      pass(bytes[i]);
      if (depth == 0) {
        over = true;
        return i + 1;
      }
    }
    return to;
  }

  @Override
  public boolean isOver() {
    return over;
  }

  private boolean isNextItem(byte one) {
    return (one == '{' || one == '[')
        && lineBegins
        && (text || BEFORE_A_BEGIN.indexOf(previous) < 0);
  }

  private void pass(byte one) {
    lineBegins = one == '\n';
    if (text) {
      passInText(one);
    } else if (one == '"') {
      text = true;
    } else if (one == '{' || one == '[') {
      depth++;
    } else if (one == '}' || one == ']') {
      depth--;
    }
    if (one < 0 || one > ' ') {
      previous = one;
    }
  }

  private void passInText(byte one) {
    text = one != '"' || escaped;
    escaped = one == '\\' && !escaped;
  }
}
