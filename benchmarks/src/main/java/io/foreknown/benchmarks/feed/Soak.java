package io.foreknown.benchmarks.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.cluster.TopicBacklog;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;

/**
 * More claims than fit into the memory of the command that publishes them, through its standard
 * input.
 *
 * @param heap the most that it may have
 */
public record Soak(Cluster cluster, String heap) {
  private static final String PROGRAM = "io.foreknown.cli.Main";
  private static final int DISTINCT = 50_000;
  private static final String ID = "\"id\":\"";

  /**
   * What came of it.
   *
   * @param peakMb the most memory that was resident, heap and all else
   */
  public record Result(long claims, double gigabytes, double seconds, String heap, long peakMb) {
    /** In a line. */
    public String inWords() {
      return "%,d claims, %.1f GB in %.0f s: %,.0f claims/s, %.1f MB/s; heap at most %s, resident at most %,d MB"
          .formatted(
              claims,
              gigabytes,
              seconds,
              claims / seconds,
              gigabytes * 1e3 / seconds,
              heap,
              peakMb);
    }
  }

  /** Publishes at least so many bytes. */
  public Result publish(long bytes) throws IOException, ExecutionException, InterruptedException {
    TopicSettings topics = new TopicSettings("soak", 4, (short) 1);
    new ClaimTopics(cluster, topics).create(List.of());
    List<String> lines = new Workload(Recipe.of(DISTINCT)).claims().map(ClaimJson::write).toList();
    Path state = Files.createTempDirectory("foreknown-soak-");
    long began = System.nanoTime();
    Process process = process(state);
    Written written = write(lines, bytes, process);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("publish failed with status " + process.exitValue());
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Files.delete(state);
    requireAll(topics, written.lines());
    return new Result(written.lines(), written.bytes() / 1e9, seconds, heap, written.peakMb());
  }

  private record Written(long lines, long bytes, long peakMb) {}

  private Process process(Path state) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            PROGRAM,
            "publish",
            "-",
            "--prefix=soak",
            "--partitions=4",
            "--replication=1",
            "--bootstrap-servers=" + cluster.bootstrapServers(),
            "--schema-registry=" + cluster.registryUrl(),
            "--state=" + state)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The same claims again and again, each time under other ids. */
  private static Written write(List<String> lines, long most, Process process) throws IOException {
    long bytes = 0;
    long number = 0;
    long peak = 0;
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
      while (bytes < most) {
        String round = ID + number / lines.size() + "-";
        String line = lines.get((int) (number % lines.size()));
        int id = line.indexOf(ID);
        byte[] given =
            (line.substring(0, id) + round + line.substring(id + ID.length()) + "\n")
                .getBytes(UTF_8);
        out.write(given);
        bytes += given.length;
        number++;
        peak = number % DISTINCT == 0 ? Math.max(peak, peakMb(process)) : peak;
      }
      out.flush();
      peak = Math.max(peak, peakMb(process));
    }
    return new Written(number, bytes, peak);
  }

  /** Linux counts it; it only grows. */
  private static long peakMb(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElseThrow();
  }

  private void requireAll(TopicSettings topics, long claims)
      throws ExecutionException, InterruptedException {
    try (Admin admin = cluster.admin()) {
      long stored =
          TopicBacklog.ends(
                  admin, new ClaimTopics(cluster, topics).inputs(), IsolationLevel.READ_UNCOMMITTED)
              .values()
              .stream()
              .mapToLong(end -> end)
              .sum();
      if (stored != claims) {
        throw new IllegalStateException(
            "%d claims were sent, %d are in the topics".formatted(claims, stored));
      }
    }
  }
}
