package io.foreknown.producers.http;

import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;

/** A source with what it remembers. */
record Opened(Source source, Memory memory) implements AutoCloseable {
  @Override
  public void close() {
    memory.close();
  }
}
