package io.foreknown.producers.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.ledger.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a story as the index stores it, as plain JSON; no text of the story is kept.
 *
 * @param hash of all that it says
 * @param embargoed null for no embargo
 */
record StoredVersion(
    long revision,
    String created,
    @Nullable String embargoed,
    String hash,
    List<Carried> claims,
    String file,
    long line) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A claim that it carries. */
  record Carried(String id, ClaimType type) {}

  static String writeAll(List<StoredVersion> versions) {
    try {
      return JSON.writeValueAsString(versions);
    } catch (JsonProcessingException e) {
      throw new AssertionError("plain texts can be written", e);
    }
  }

  /**
   * Reads what {@link #writeAll} wrote; nothing is no version.
   *
   * @throws IllegalStateException if it is something else
   */
  static List<StoredVersion> readAll(@Nullable String json) {
    try {
      return json == null ? List.of() : List.of(JSON.readValue(json, StoredVersion[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the memory holds no story: " + e.getMessage(), e);
    }
  }

  Instant moment() {
    return Instant.parse(created);
  }

  @Nullable Instant embargo() {
    return embargoed == null ? null : Instant.parse(embargoed);
  }

  Origin origin() {
    return Origin.of(file, line);
  }
}
