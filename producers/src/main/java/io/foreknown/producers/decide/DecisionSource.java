package io.foreknown.producers.decide;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.ndjson.ClaimTree;
import io.foreknown.feeds.ndjson.NdjsonSource;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads decisions, a line each, of which {@code type}, {@code id}, {@code at} and, where it is
 * known who sends them, {@code by} may be absent. To take one back needs its id and a revision, as
 * withdrawing a claim does. Other claims are refused.
 */
public final class DecisionSource implements Source {
  private static final String TYPE = "decision";
  private static final String STATUS = "status";
  private static final String ACTIVE = "active";

  /** In the place of an id that is not there yet. */
  private static final String NO_ID = "-";

  private static final int MOST_SHOWN = 80;

  private final @Nullable Party sender;
  private final InstantSource clock;
  private final NdjsonSource lines = new NdjsonSource(NdjsonSource.DEFAULT_LIMIT, this::read);

  /**
   * Reads what somebody sends.
   *
   * @param sender who decides; null: that is not known, and every line has to say it
   * @param clock when it is decided, where a line does not say
   */
  public DecisionSource(@Nullable Party sender, InstantSource clock) {
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    return lines.read(in, file);
  }

  private @Nullable Claim read(ObjectNode line, Problems problems) {
    ObjectNode whole = line.deepCopy();
    setAbsent(whole, "type", TYPE);
    if (!whole.path("type").asText().equals(TYPE)) {
      problems.add("type", "is %s, a decision is expected here".formatted(shown(whole, "type")));
      return null;
    }
    setAbsent(whole, "at", clock.instant().toString());
    boolean isActive = !whole.hasNonNull(STATUS) || whole.path(STATUS).asText().equals(ACTIVE);
    if (!isActive) {
      return ClaimTree.claim(whole, problems);
    }
    sign(whole, problems);
    boolean isNamed = whole.hasNonNull("id");
    setAbsent(whole, "id", NO_ID);
    Claim claim = ClaimTree.claim(whole, problems);
    return claim instanceof Decision decision && !isNamed && decision.header().revision() == 1
        ? DecisionDraft.of(decision).decision()
        : claim;
  }

  /** Nobody decides in the name of another. */
  private void sign(ObjectNode line, Problems problems) {
    Party known = sender;
    if (known == null) {
      return;
    }
    if (line.hasNonNull("by") && !line.path("by").path("id").asText().equals(known.id())) {
      problems.add("by", notOf(line.path("by").path("id").asText(), known));
    }
    line.set("by", ClaimTree.tree(known));
  }

  /** Why somebody does not decide by the token of another. */
  public static String notOf(String given, Party known) {
    return "is %s, but the token is that of %s; leave it out"
        .formatted(Excerpt.of(given, MOST_SHOWN), Excerpt.of(known.id(), MOST_SHOWN));
  }

  private static void setAbsent(ObjectNode line, String field, String value) {
    if (!line.hasNonNull(field)) {
      line.put(field, value);
    }
  }

  private static String shown(ObjectNode line, String field) {
    return Excerpt.of(line.path(field).toString(), MOST_SHOWN);
  }
}
