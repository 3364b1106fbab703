package io.foreknown.operations.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The ids of the claims that are to be erased, and how they are found in bytes. */
final class Ids {
  private final Set<String> ids;
  private final Pattern any;

  Ids(Set<String> ids) {
    this.ids = new TreeSet<>(ids);
    this.any =
        Pattern.compile(
            this.ids.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
  }

  boolean has(@Nullable String id) {
    return id != null && ids.contains(id);
  }

  /** The id that stands somewhere in bytes that nobody could read; null: none of them. */
  @Nullable String in(byte @Nullable [] bytes) {
    Matcher found = any.matcher(bytes == null ? "" : new String(bytes, UTF_8));
    return found.find() ? found.group() : null;
  }

  /** The id under which a record stands on a claim topic; null: none of them. */
  @Nullable String of(ConsumerRecord<byte[], byte[]> record, ReadClaim readClaim) {
    String key = PartitionReader.key(record);
    if (readClaim instanceof ReadClaim.Accepted accepted) {
      String id = accepted.claim().header().id();
      return has(id) ? id : known(key);
    }
    String given = readClaim instanceof ReadClaim.Refused refused ? refused.claim() : null;
    if (has(given)) {
      return given;
    }
    return known(key) == null && given == null ? in(record.value()) : known(key);
  }

  private @Nullable String known(@Nullable String id) {
    return has(id) ? id : null;
  }
}
