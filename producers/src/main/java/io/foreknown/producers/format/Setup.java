package io.foreknown.producers.format;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.Memory;
import io.foreknown.producers.csv.Mapping;
import java.util.function.Supplier;

/**
 * What a source may need from outside.
 *
 * @param mapping asked for by formats that cannot do without one
 */
public record Setup(Memory memory, Supplier<Mapping> mapping) {
  /** Without a mapping, for the formats that need none. */
  public static Setup of(Memory memory) {
    return new Setup(
        memory,
        () -> {
          throw new InvalidValueException("this format needs a mapping file");
        });
  }
}
