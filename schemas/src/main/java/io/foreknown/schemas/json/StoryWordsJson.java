package io.foreknown.schemas.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Words of a story that a proposal rests on, as the {@code StoryWords} of its record. */
public final class StoryWordsJson {
  /** Characters kept before and behind the words, by which they are found in another version. */
  private static final int AROUND = 32;

  private StoryWordsJson() {}

  /**
   * Those from one place of a text to another, in UTF-16 units; both must lie in it, in this order.
   */
  public static ObjectNode of(int from, int to, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", from)
        .put("to", to)
        .put("exact", text.substring(from, to))
        .put("prefix", text.substring(whole(text, Math.max(0, from - AROUND)), from))
        .put("suffix", text.substring(to, whole(text, Math.min(text.length(), to + AROUND))));
  }

  private static int whole(String text, int at) {
    return isWhole(text, at) ? at : at - 1;
  }

  /** Whether a place lies between no two halves of a character. */
  public static boolean isWhole(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
