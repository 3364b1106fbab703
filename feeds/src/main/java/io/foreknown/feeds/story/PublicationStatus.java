package io.foreknown.feeds.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a story may be published, in the words of the IPTC.
 *
 * @see <a href="http://cv.iptc.org/newscodes/pubstatusg2/">Publishing Status</a>
 */
public enum PublicationStatus {
  /** It may. */
  USABLE,
  /** Not until further notice. */
  WITHHELD,
  /** Never. */
  CANCELED;

  /** Null when the word is none of the three. */
  public static @Nullable PublicationStatus of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  /** As the standards write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, for messages. */
  public static String words() {
    return Arrays.stream(values()).map(PublicationStatus::word).collect(Collectors.joining(", "));
  }
}
