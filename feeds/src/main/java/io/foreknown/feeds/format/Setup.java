package io.foreknown.feeds.format;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.cap.AlertPolicy;
import io.foreknown.feeds.mapping.Mapping;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What a source may need from outside.
 *
 * @param mapping asked for by formats that cannot do without one
 * @param clock decides whether the embargo of a story has ended
 * @param policy what is the recipient's to decide about alerts
 */
public record Setup(
    Memory memory, Supplier<Mapping> mapping, InstantSource clock, AlertPolicy policy) {
  /** That mends what can be mended. */
  public Setup(Memory memory, Supplier<Mapping> mapping, InstantSource clock) {
    this(memory, mapping, clock, AlertPolicy.SHIPPED);
  }

  /**
   * Without a mapping, for the formats that need none, and without a clock: stories under embargo
   * are read, and their claims say until when.
   */
  public static Setup of(Memory memory) {
    return new Setup(
        memory,
        () -> {
          throw new InvalidValueException("this format needs a mapping file");
        },
        InstantSource.fixed(Instant.MAX));
  }
}
