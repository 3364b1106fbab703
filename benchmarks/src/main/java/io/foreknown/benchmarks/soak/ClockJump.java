package io.foreknown.benchmarks.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall clock of one process jumps while it runs; libfaketime, which is loaded into it, reads it
 * from a file. The monotonic clock stays, as it does when a machine's clock is set.
 */
final class ClockJump implements Disaster {
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final List<String> VICTIMS = List.of("serve-1", "intake", PartMain.BROKER);
  private static final List<String> JUMPS = List.of("+2h", "-2h");

  @Override
  public @Nullable String hindrance() {
    return library() == null ? "faketime is not installed" : null;
  }

  private static @Nullable Path library() {
    return LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
  }

  /** By a clock two hours behind, younger ones would lie in the future. */
  @Override
  public Duration ageOfClaims() {
    return Duration.ofHours(3);
  }

  @Override
  public void prepare(Installation installation) {
    for (String victim : VICTIMS) {
      set(installation, victim, "+0");
      Child child = installation.child(victim);
      child.environment("LD_PRELOAD", String.valueOf(library()));
      child.environment("FAKETIME_TIMESTAMP_FILE", clock(installation, victim).toString());
      // Not at every look at the clock: a broker that opens a file each time does not come up.
      child.environment("FAKETIME_CACHE_DURATION", "1");
      child.environment("FAKETIME_DONT_FAKE_MONOTONIC", "1");
      child.environment("DONT_FAKE_MONOTONIC", "1");
    }
  }

  private static Path clock(Installation installation, String victim) {
    return installation.directory().resolve(victim + ".clock");
  }

  private static void set(Installation installation, String victim, String offset) {
    try {
      Files.writeString(clock(installation, victim), offset + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Case> cases(Installation installation) {
    List<Case> cases = new ArrayList<>();
    for (String victim : VICTIMS) {
      for (String jump : JUMPS) {
        cases.add(
            new Case(
                "the clock of %s jumps by %s".formatted(victim, jump),
                () -> set(installation, victim, jump),
                () -> set(installation, victim, "+0"),
                BOUND,
                true));
      }
    }
    return cases;
  }
}
