package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import io.foreknown.benchmarks.cluster.PartMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wall clock of one process jumps while it runs: a small library that is loaded into it adds
 * what a file says. The monotonic clock stays, as it does when a machine's clock is set. Libraries
 * that are made for this meddle with how threads wait, and a JVM does not come up under them.
 */
final class ClockJump implements Disaster {
  private static final String SOURCE = "clock.c";
  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final List<String> VICTIMS = List.of("serve-1", "intake", PartMain.BROKER);
  private static final List<String> JUMPS = List.of("7200", "-7200");

  @Override
  public @Nullable String hindrance() {
    return Files.isExecutable(Path.of("/usr/bin/cc")) ? null : "there is no C compiler";
  }

  /** By a clock two hours behind, younger ones would lie in the future. */
  @Override
  public Duration ageOfClaims() {
    return Duration.ofHours(3);
  }

  @Override
  public void prepare(Installation installation) {
    String library = compiled(installation.directory()).toString();
    for (String victim : VICTIMS) {
      set(installation, victim, "0");
      Child child = installation.child(victim);
      child.environment("LD_PRELOAD", library);
      child.environment("CLOCK_FILE", clock(installation, victim).toString());
    }
  }

  private static Path compiled(Path directory) {
    Path source = directory.resolve(SOURCE);
    Path library = directory.resolve("clock.so");
    try (InputStream own = ClockJump.class.getResourceAsStream(SOURCE)) {
      Files.copy(Objects.requireNonNull(own), source, StandardCopyOption.REPLACE_EXISTING);
      Process compiler =
          new ProcessBuilder(
                  "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString())
              .inheritIO()
              .start();
      if (compiler.waitFor() != 0) {
        throw new IOException(SOURCE + " does not compile");
      }
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
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
                "the clock of %s jumps by %s s".formatted(victim, jump),
                () -> set(installation, victim, jump),
                () -> set(installation, victim, "0"),
                BOUND,
                true));
      }
    }
    return cases;
  }
}
