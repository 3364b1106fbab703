package io.foreknown.stack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line of the registry's process. */
final class RegistryCommand {
  private static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

  private RegistryCommand() {}

  /** To be run in the directory that keeps the registry's database, which it names relatively. */
  static List<String> of(Path runnerJar, ClassArchive archive, int port) {
    List<String> command = java(runnerJar, archive);
    settings(port).forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of(RegistryChild.class.getName(), MAIN_CLASS));
    return command;
  }

  /** The same JVM, to see whether it starts at all. */
  static List<String> probe(Path runnerJar, ClassArchive archive) {
    List<String> command = java(runnerJar, archive);
    command.add("-version");
    return command;
  }

  private static List<String> java(Path runnerJar, ClassArchive archive) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(archive.options());
    command.addAll(List.of("-cp", classPath(runnerJar)));
    return command;
  }

  /**
   * The libraries that the build renewed stand in for those that it took away from beside the
   * program. Jars alone, for an archive of classes takes no directories.
   */
  private static String classPath(Path runnerJar) {
    return String.join(
        File.pathSeparator,
        runnerJar.toString(),
        runnerJar.resolveSibling("newer").resolve("*").toString(),
        RegistryHome.launcherJar(runnerJar).toString());
  }

  /** As system properties, which outrank the environment: the user's may be for another Quarkus. */
  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("quarkus.http.host", Ports.HOST);
    settings.put("quarkus.http.port", Integer.toString(port));
    // What does not speak it is cut off: see RegistryProxy.
    settings.put("quarkus.http.proxy.use-proxy-protocol", "true");
    settings.put("quarkus.http.access-log.enabled", "false");
    settings.put("quarkus.log.category.\"io.apicurio\".level", "WARN");
    settings.put("apicurio.storage.kind", "sql");
    settings.put("apicurio.storage.sql.kind", "h2");
    // Relative, for a path may hold what the URL gives a meaning to. Unless told otherwise, H2
    // acknowledges a commit half a second before it writes it: a kill would lose the last schemas.
    settings.put("apicurio.datasource.url", "jdbc:h2:file:./registry;WRITE_DELAY=0");
    // Twenty connections from the start are for a server of many; they cost memory and time.
    settings.put("apicurio.datasource.jdbc.initial-size", "1");
    settings.put("apicurio.datasource.jdbc.min-size", "1");
    settings.put("apicurio.datasource.jdbc.max-size", "10");
    settings.put("java.io.tmpdir", ".");
    // No copies of its own resources there, which a kill would leave behind.
    settings.put("quarkus.vertx.caching", "false");
    settings.put("quarkus.vertx.classpath-resolving", "false");
    return settings;
  }
}
