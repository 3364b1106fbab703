package io.foreknown.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.match.Match;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims of the demo, as a resource of the program. */
public final class CrocusCase {
  /** What the claims are called in their origins. */
  public static final String NAME = "crocus.ndjson";

  private CrocusCase() {}

  /** The claims as NDJSON; the caller closes it. */
  public static InputStream open() {
    return Objects.requireNonNull(CrocusCase.class.getResourceAsStream(NAME), NAME);
  }

  /** The case in words, with what the pipeline found. */
  public static List<String> leadTimes(Collection<Match> matches, Judgements judgements) {
    Collection<Event> events = events();
    Set<String> ids = ids(events);
    return DemoReport.of(
        events,
        matches.stream()
            .filter(match -> ids.contains(match.warning()) && ids.contains(match.incident()))
            .toList(),
        judgements);
  }

  /** Who contradicts whom about the events of the case, in words. */
  public static List<String> contradictions(Collection<ObjectNode> contradictions) {
    return DisputeText.of(contradictions, ids(events()));
  }

  private static Set<String> ids(Collection<Event> events) {
    return events.stream().map(Event::id).collect(Collectors.toSet());
  }

  /** The events that the claims are about. */
  static Collection<Event> events() {
    Map<String, List<Reported<Claim>>> claims = new TreeMap<>();
    try (InputStream in = open();
        Stream<Item> items = new NdjsonSource().read(in, NAME)) {
      items.forEach(
          item -> {
            if (item instanceof Item.Accepted accepted) {
              Claim claim = accepted.claim();
              claims
                  .computeIfAbsent(EventKey.of(claim).toString(), key -> new ArrayList<>())
                  .add(new Reported<>(claim, claim.header().publishedAt()));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
    return claims.values().stream().map(EventFold::of).filter(Objects::nonNull).toList();
  }
}
