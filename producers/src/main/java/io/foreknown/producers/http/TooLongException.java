package io.foreknown.producers.http;

import java.io.IOException;

/** A body over its limit. */
final class TooLongException extends IOException {
  private static final long serialVersionUID = 1L;
}
