package io.foreknown.cli;

import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.desk.OneTimeCodes;
import io.foreknown.domain.position.Predicates;
import io.foreknown.monitor.http.Token;
import io.foreknown.operations.cluster.Cluster;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may decide on the page. */
final class DeskOptions {
  private static final String TOKEN_FILE = "--desk-token-file";

  @Option(
      names = TOKEN_FILE,
      paramLabel = "FILE",
      description =
          "holds lines such as 'anna: TOKEN', one for each person who may decide on the page"
              + " (default: the page is read-only)")
  private @Nullable Path file;

  /** Whether anybody may. */
  boolean isWanted() {
    return file != null;
  }

  /** Those who may; reads the file. */
  List<Token> people() {
    return file == null ? List.of() : TokenFile.read(TOKEN_FILE, file);
  }

  /** The door through which they decide; null: the page is read-only. */
  @Nullable DeskDoor door(Cluster cluster, Predicates predicates) {
    return isWanted() ? DeskDoor.open(cluster, predicates) : null;
  }

  /** Who decides, how, and what they look up; where nobody does, no register is read. */
  static DeskAccess desk(List<Token> people, @Nullable DeskDoor door, RegisterOptions registers) {
    return door == null
        ? DeskAccess.CLOSED
        : new DeskAccess(
            people, OneTimeCodes.none(), door, new DeskNames(registers.files(null).registers()));
  }
}
