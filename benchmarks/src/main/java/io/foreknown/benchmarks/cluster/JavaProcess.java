package io.foreknown.benchmarks.cluster;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java process with the same program, which answers in lines and ends when asked. */
public final class JavaProcess implements AutoCloseable {
  /** The properties that the launcher sets, and every process needs. */
  private static final List<String> HANDED_ON =
      List.of("foreknown.registry.home", "foreknown.log", "org.apache.avro.SERIALIZABLE_PACKAGES");

  private static final long TO_END_SECONDS = 30;

  private final Process process;
  private final BufferedReader lines;

  private JavaProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  /** Starts {@code main} with JVM options; its standard error is shown. */
  public static JavaProcess start(List<String> jvm, Class<?> main, List<String> arguments) {
    List<String> command = command(jvm, main.getName(), arguments);
    try {
      return new JavaProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + main.getName(), e);
    }
  }

  /** What starts {@code main} with this program's classes and JVM options. */
  public static List<String> command(List<String> jvm, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    for (String property : HANDED_ON) {
      String value = System.getProperty(property);
      if (value != null) {
        command.add("-D" + property + "=" + value);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    return command;
  }

  /** Ends this process once the one that started it is gone, however that ended. */
  public static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> {
              var unused = parent.onExit().thenRun(() -> System.exit(1));
            });
  }

  /** The next line that begins with this mark, without it; all others are passed over. */
  public String answer(String mark) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(mark)) {
          return line.substring(mark.length());
        }
      }
      throw new IllegalStateException(
          "a process of the benchmark ended with status "
              + process.waitFor()
              + " before it was done");
    } catch (IOException e) {
      throw new UncheckedIOException("a process of the benchmark does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Sends it a line. */
  public void send(String line) {
    try {
      BufferedWriter writer = process.outputWriter();
      writer.write(line);
      writer.newLine();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a process of the benchmark does not listen", e);
    }
  }

  /** Its id in the operating system. */
  public long pid() {
    return process.pid();
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
