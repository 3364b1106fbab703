package io.foreknown.producers.http;

import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;

/** A source with what it remembers. */
record Opened(Source source, Memory memory) implements AutoCloseable {
  @Override
  public void close() {
    memory.close();
  }
}
