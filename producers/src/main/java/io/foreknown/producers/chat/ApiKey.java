package io.foreknown.producers.chat;

import io.foreknown.domain.InvalidValueException;
import java.util.regex.Pattern;

/** A key by which a server knows who asks. It is sent, and never shown. */
public record ApiKey(String value) {
  /** RFC 6750, 2.1, and whatever else of visible ASCII servers hand out. */
  private static final Pattern FORM = Pattern.compile("[!-~]{1,4096}");

  /** Refuses what cannot be sent. */
  public ApiKey {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException("the key cannot be sent (it is not shown)");
    }
  }

  String authorization() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "(a key)";
  }
}
