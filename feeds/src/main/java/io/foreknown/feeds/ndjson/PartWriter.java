package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes a value as JSON. */
@FunctionalInterface
interface PartWriter<T> {
  void write(JsonGenerator json, T value) throws IOException;
}
