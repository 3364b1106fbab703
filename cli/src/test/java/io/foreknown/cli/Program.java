package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.cli.demo.CrocusCase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user runs it. */
final class Program implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 600;

  /** The jar of the program, where the build has come that far; else it is run from its classes. */
  private static final String JAR = System.getProperty("foreknown.program", "");

  /** Classes in an archive of the JVM spare each start a quarter of its work. */
  private static final Path ARCHIVE = Path.of("target", "program.jsa");

  private final Process process;
  private final List<String> out = Collections.synchronizedList(new ArrayList<>());
  private final List<String> err = Collections.synchronizedList(new ArrayList<>());
  private final List<Expected> expected = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> readers = new ArrayList<>();

  private record Expected(String text, CountDownLatch seen) {}

  private Program(Process process) {
    this.process = process;
    readers.add(reader(process.getInputStream(), out));
    readers.add(reader(process.getErrorStream(), err));
  }

  /** Starts a command on the local stack of a data directory. */
  static Program start(Path dataDirectory, String... arguments) {
    return start(
        Files.exists(ARCHIVE) ? List.of("-XX:SharedArchiveFile=" + ARCHIVE) : List.of(),
        dataDirectory,
        arguments);
  }

  private static Program start(List<String> options, Path dataDirectory, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:cds*=off",
            "-cp",
            classPath()));
    command.addAll(options);
    command.add(
        "-Dforeknown.registry.home=" + System.getProperty("foreknown.registry.home", "missing"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data-dir", dataDirectory.toString()));
    return start(command);
  }

  private static String classPath() {
    return JAR.isEmpty()
        ? System.getProperty("java.class.path", "")
        : JAR + File.pathSeparator + Path.of(JAR).resolveSibling("lib").resolve("*");
  }

  /** Starts another program. */
  static Program start(List<String> command) {
    try {
      return new Program(new ProcessBuilder(command).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end. */
  static Program run(Path dataDirectory, String... arguments) {
    Program program = start(dataDirectory, arguments);
    program.exitCode();
    return program;
  }

  /** The same, and what it loads makes all that start later start sooner. */
  static Program runFirst(Path dataDirectory, String... arguments) {
    if (JAR.isEmpty()) {
      return run(dataDirectory, arguments);
    }
    Path archive =
        ARCHIVE.resolveSibling("program-%d.jsa".formatted(ProcessHandle.current().pid()));
    Program program =
        start(List.of("-XX:ArchiveClassesAtExit=" + archive), dataDirectory, arguments);
    program.exitCode();
    try {
      Files.move(archive, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return program;
  }

  private Thread reader(InputStream in, List<String> lines) {
    Thread thread =
        new Thread(
            () -> {
              try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
                reader.lines().forEach(line -> note(line, lines));
              } catch (IOException | UncheckedIOException e) {
                lines.add("the stream broke: " + e.getMessage());
              }
            });
    thread.start();
    return thread;
  }

  private void note(String line, List<String> lines) {
    synchronized (expected) {
      lines.add(line);
      expected.stream().filter(e -> line.contains(e.text())).forEach(e -> e.seen().countDown());
    }
  }

  /** Waits until a line with this text has been printed. */
  Program awaitLine(String text) {
    Expected waiting = new Expected(text, new CountDownLatch(1));
    synchronized (expected) {
      if (all().contains(text)) {
        return this;
      }
      expected.add(waiting);
    }
    var unused = process.onExit().thenRun(() -> over(waiting));
    try {
      if (!waiting.seen().await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !all().contains(text)) {
        throw new AssertionError("'%s' was not printed, but:%n%s".formatted(text, all()));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  /** Nothing is printed any more. */
  private void over(Expected waiting) {
    try {
      for (Thread reader : readers) {
        reader.join();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    waiting.seen().countDown();
  }

  /** Sends a signal by its name, such as INT or KILL. */
  Program signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  /** The processes that it has started and that live. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Waits for the end. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("it has not ended, but printed:\n" + all());
      }
      for (Thread reader : readers) {
        reader.join();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String out() {
    return String.join("\n", out);
  }

  String err() {
    return String.join("\n", err);
  }

  String all() {
    return out() + "\n" + err();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroyForcibly();
      exitCode();
    }
  }

  /** The claims of the demo, as a file. */
  static Path crocus(Path directory) throws IOException {
    Path file = directory.resolve("crocus.ndjson");
    Files.write(file, crocusLines());
    return file;
  }

  /** The claims of the demo, line by line. */
  static List<String> crocusLines() throws IOException {
    try (var in = CrocusCase.open()) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
