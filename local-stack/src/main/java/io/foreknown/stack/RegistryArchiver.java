package io.foreknown.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.kafka.common.utils.Utils;

/**
 * Starts the registry once and archives the classes that it loads, so that later starts are
 * quicker. The build runs it, and {@code ./foreknown} for each Java.
 */
public final class RegistryArchiver {
  private RegistryArchiver() {}

  /**
   * Takes the directory that the registry was unpacked into. Does nothing if it holds an archive
   * that fits or may not be written to; an archive that cannot be made is reported and done
   * without.
   */
  public static void main(String[] args) throws InterruptedException {
    Path registryHome = Path.of(args[0]).toAbsolutePath().normalize();
    try {
      if (Files.isWritable(registryHome) && !fits(registryHome)) {
        archive(registryHome);
      }
    } catch (IOException | StackException e) {
      System.err.println("the classes of the Schema Registry are not archived: " + e.getMessage());
    }
  }

  /** Whether the archive is there, and is of these jars as they are, and of this Java. */
  static boolean fits(Path registryHome) throws IOException, InterruptedException {
    Path archive = ClassArchive.in(registryHome);
    return Files.isRegularFile(archive)
        && new ProcessBuilder(
                    RegistryCommand.probe(
                        RegistryHome.runnerJar(registryHome), ClassArchive.required(archive)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  /** Under another name until it is whole: others may start meanwhile, or do the same. */
  private static void archive(Path registryHome) throws IOException {
    Path archive = ClassArchive.in(registryHome);
    Path partial =
        archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid());
    Path data = Files.createTempDirectory("foreknown-registry-");
    try {
      LocalRegistry.start(new StackOptions(data, registryHome, 0, 0), ClassArchive.written(partial))
          .close();
      Files.move(partial, archive, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
      Utils.delete(data.toFile());
    }
  }
}
