package io.foreknown.domain.claim;

/** Addresses that a browser may be sent to: those of http and https, and no other. */
public final class WebAddress {
  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private WebAddress() {}

  /** Whether the text is one. */
  public static boolean isOne(String text) {
    int host = hostOf(text);
    if (host < 0 || host == text.length() || "/?#".indexOf(text.charAt(host)) >= 0) {
      return false;
    }
    for (int i = host; i < text.length(); i++) {
      if (isBreak(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where the host begins; -1: there is no scheme that is one of these. */
  private static int hostOf(String text) {
    if (begins(text, HTTPS)) {
      return HTTPS.length();
    }
    return begins(text, HTTP) ? HTTP.length() : -1;
  }

  /** In letters of either case, of ASCII alone. */
  private static boolean begins(String text, String scheme) {
    for (int i = 0; i < scheme.length(); i++) {
      if (i == text.length() || lower(text.charAt(i)) != scheme.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char one) {
    return one >= 'A' && one <= 'Z' ? (char) (one - 'A' + 'a') : one;
  }

  /** What could end an address early, or make it another one where white space is dropped. */
  private static boolean isBreak(char one) {
    return one <= ' '
        || Character.isISOControl(one)
        || one == LINE_SEPARATOR
        || one == PARAGRAPH_SEPARATOR;
  }
}
