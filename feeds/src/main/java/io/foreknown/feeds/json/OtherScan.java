package io.foreknown.feeds.json;

/** Finds the end of what is no object: the next comma, bracket or end of line outside of a text. */
final class OtherScan implements ItemCutter.Scan {
  private static final String ENDS = ",]{\n";

  private boolean text;
  private boolean over;

  @Override
  public int stop(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte one = bytes[i];
      if (one == '\n' || (!text && ENDS.indexOf(one) >= 0)) {
        over = true;
        return i;
      }
      text ^= one == '"';
    }
    return to;
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
