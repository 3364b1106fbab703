package io.foreknown.domain.claim;

import java.util.regex.Pattern;

/** Addresses that a browser may be sent to: those of http and https, and no other. */
public final class WebAddress {
  /** Nothing that could end it early, or make it another one where white space is dropped. */
  private static final Pattern FORM =
      Pattern.compile("(?i)https?://[^\\s\\p{Cc}/?#][^\\s\\p{Cc}\\u2028\\u2029]*");

  private WebAddress() {}

  /** Whether the text is one. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
