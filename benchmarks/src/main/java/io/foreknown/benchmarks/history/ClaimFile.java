package io.foreknown.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.Claim;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** Claims as NDJSON, as a newsroom would hand them over. */
public final class ClaimFile {
  private ClaimFile() {}

  /** Writes a claim on each line. */
  public static void write(Path file, Stream<Claim> claims) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
      for (Iterator<Claim> each = claims.iterator(); each.hasNext(); ) {
        writer.append(ClaimJson.write(each.next())).append('\n');
      }
    }
  }
}
