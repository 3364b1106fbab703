package io.foreknown.feeds.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.ledger.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version of a story as it is remembered, as plain JSON; no text of the story is kept.
 *
 * @param created when it was, as retractions give it
 * @param hash of all that it says
 * @param embargoed null for no embargo
 * @param claims each id once
 */
public record Version(
    long revision,
    String created,
    @Nullable String embargoed,
    String hash,
    List<Carried> claims,
    String file,
    long line) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A claim that it carries. */
  public record Carried(String id, ClaimType type) {}

  /** One that carries these claims; only the first of each id counts. */
  public static Version of(
      Moment moment, String hash, List<? extends Claim> claims, Origin origin) {
    Map<String, Carried> carried = new LinkedHashMap<>();
    claims.stream()
        .map(claim -> new Carried(claim.header().id(), claim.type()))
        .forEach(claim -> carried.putIfAbsent(claim.id(), claim));
    Instant embargoed = moment.embargoed();
    return new Version(
        moment.revision(),
        moment.created().toString(),
        embargoed == null ? null : embargoed.toString(),
        hash,
        List.copyOf(carried.values()),
        origin.file() == null ? "" : origin.file(),
        origin.line() == null ? 1 : origin.line());
  }

  /**
   * When a version was.
   *
   * @param revision of its claims
   * @param embargoed null for no embargo
   */
  public record Moment(long revision, Instant created, @Nullable Instant embargoed) {}

  /** Also what another one carries, if it has the same revision. */
  Version with(Version other) {
    if (other.revision() != revision) {
      return this;
    }
    List<Carried> all = new ArrayList<>(other.claims());
    all.addAll(other.lacking(claims));
    return new Version(
        revision,
        other.created(),
        other.embargoed(),
        other.hash(),
        all,
        other.file(),
        other.line());
  }

  /** Those of the claims that it does not carry; looks at each, and at its own, once. */
  List<Carried> lacking(Collection<Carried> others) {
    Set<String> ids = claims.stream().map(Carried::id).collect(Collectors.toSet());
    return others.stream().filter(claim -> !ids.contains(claim.id())).toList();
  }

  static String writeAll(List<Version> versions) {
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
  static List<Version> readAll(@Nullable String json) {
    try {
      return json == null ? List.of() : List.of(JSON.readValue(json, Version[].class));
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
