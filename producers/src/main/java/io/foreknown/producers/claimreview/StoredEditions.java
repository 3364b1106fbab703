package io.foreknown.producers.claimreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.ClaimType;
import java.util.Map;
import java.util.TreeMap;

/**
 * All editions of one story, as far as they matter.
 *
 * @param revision of the newest
 * @param published the newest, in milliseconds since 1970
 * @param newest claims of the newest, by id; of several with one revision those of all
 * @param ever claims of all
 */
record StoredEditions(
    long revision, long published, Map<String, ClaimType> newest, Map<String, ClaimType> ever) {
  static final StoredEditions NONE = new StoredEditions(0, 0, Map.of(), Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sorted copies, so that one set of editions has one way of being stored. */
  StoredEditions {
    newest = new TreeMap<>(newest);
    ever = new TreeMap<>(ever);
  }

  StoredEditions with(Edition edition) {
    Map<String, ClaimType> told = Editions.types(edition);
    Map<String, ClaimType> all = union(ever, told);
    if (edition.revision() < revision) {
      return new StoredEditions(revision, published, newest, all);
    }
    return new StoredEditions(
        edition.revision(),
        edition.published().toEpochMilli(),
        edition.revision() == revision ? union(newest, told) : told,
        all);
  }

  private static Map<String, ClaimType> union(
      Map<String, ClaimType> one, Map<String, ClaimType> other) {
    Map<String, ClaimType> union = new TreeMap<>(one);
    union.putAll(other);
    return union;
  }

  /** Claims that the newest edition no longer makes. */
  Map<String, ClaimType> dropped() {
    Map<String, ClaimType> dropped = new TreeMap<>(ever);
    dropped.keySet().removeAll(newest.keySet());
    return dropped;
  }

  String write() {
    try {
      return JSON.writeValueAsString(
          Map.of("revision", revision, "published", published, "newest", newest, "ever", ever));
    } catch (JsonProcessingException e) {
      throw new AssertionError("plain texts can be written", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException if it is something else
   */
  static StoredEditions read(String json) {
    try {
      return JSON.readValue(json, StoredEditions.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the memory holds no editions: " + e.getMessage(), e);
    }
  }
}
