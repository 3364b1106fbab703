package io.foreknown.feeds.story;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Versions of stories for tests, and where they lead. */
final class Given {
  static final String STORY = "urn:story";
  private static final Instant MORNING = Instant.parse("2024-04-01T08:00:00Z");

  private Given() {}

  /** A usable version, created so many minutes after eight, that carries claims of these ids. */
  static StoryVersion version(long minute, long number, Set<String> claims) {
    return version(edition(minute, number, PublicationStatus.USABLE), claims);
  }

  static StoryVersion withdrawn(long minute, PublicationStatus publicationStatus) {
    return version(edition(minute, 0, publicationStatus), Set.of());
  }

  static StoryVersion version(Edition edition, Set<String> ids) {
    List<Claim> claims = new TreeSet<>(ids).stream().map(id -> claim(edition, id)).toList();
    return new StoryVersion(edition, claims, Origin.of("feed", 1));
  }

  static Edition edition(long minute, long number, PublicationStatus publicationStatus) {
    return new Edition(STORY, MORNING.plusSeconds(60 * minute), number, publicationStatus, null);
  }

  static Claim claim(Edition edition, String id) {
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "incident")
            .put("id", edition.claim(id))
            .put("revision", edition.revision())
            .put("publishedAt", edition.created().toString())
            .put("hazard", "fire")
            .put("outcome", "occurred")
            .put("began", "2024-04-01");
    tree.putArray("places").addObject().put("id", "delta");
    return Objects.requireNonNull(ClaimTree.claim(tree, new Problems()));
  }

  /** All that was told, each once, as {@code convert} would write it. */
  static Set<String> told(List<Item> items) {
    Set<String> given = new TreeSet<>();
    for (Item item : items) {
      if (item instanceof Item.Accepted accepted) {
        given.add(ClaimJson.write(accepted.claim()));
      }
    }
    return given;
  }

  /** The ids of claims whose last word is none of withdrawal. */
  static Set<String> standing(List<Item> items) {
    Map<String, Claim> last = new TreeMap<>();
    for (Item item : items) {
      if (item instanceof Item.Accepted accepted) {
        last.merge(
            accepted.claim().header().id(),
            accepted.claim(),
            (one, other) -> one.header().revision() >= other.header().revision() ? one : other);
      }
    }
    Set<String> standing = new TreeSet<>(last.keySet());
    standing.removeIf(id -> last.get(id) instanceof Retraction);
    return standing;
  }
}
