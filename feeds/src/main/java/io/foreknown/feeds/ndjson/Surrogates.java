package io.foreknown.feeds.ndjson;

/** Halves of characters, which JSON can escape but UTF-8 cannot hold. */
final class Surrogates {
  private Surrogates() {}

  /** The index of the first surrogate without its other half; -1 when there is none. */
  static int unpaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
