package io.foreknown.feeds.claimreview;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.jsonld.Found;
import io.foreknown.feeds.jsonld.Thing;
import io.foreknown.feeds.jsonld.ThingKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes items of what was found in a document or a script.
 *
 * @param prefix what the problems of this script begin with; empty for a document
 * @param care what becomes of things with problems that cost no more than what has them
 */
record ThingReader(Editions editions, Backdrop backdrop, String prefix, Care care) {
  private static final String VOCABULARY = "schema.org";

  Stream<Item> read(Found found, Origin origin) {
    if (found instanceof Found.Broken broken) {
      Problem problem = new Problem(at(broken.path()).toString(), broken.problem());
      return refused(broken.reason(), List.of(problem), origin);
    }
    Found.Whole whole = (Found.Whole) found;
    Problems problems = new Problems();
    Problems notes = care == Care.STRICT ? problems : new Problems();
    Thing thing = new Thing(whole.node(), at(whole.path()), problems, notes);
    ThingKind thingKind = ThingKind.of(whole.node().path("@type"));
    if (thingKind == null) {
      return Stream.of(new Item.Unclaimed(origin, unread(thing)));
    }
    if (whole.context() != null && !whole.context().contains(VOCABULARY)) {
      String message =
          "is %s, https://schema.org is expected".formatted(Excerpt.of(whole.context()));
      thing.refuse("@context", message);
      return refused(Reason.INVALID, problems.found(), origin);
    }
    ReviewEdition reviewEdition = edition(thing, thingKind);
    return reviewEdition == null
        ? refused(Reason.INVALID, Problems.all(problems, notes), origin)
        : Item.Accepted.noted(editions.add(reviewEdition, origin), origin, notes.found()).stream();
  }

  private static String unread(Thing thing) {
    return thing.types().isEmpty() ? "has no @type" : "is of type " + Excerpt.of(thing.types());
  }

  private @Nullable ReviewEdition edition(Thing thing, ThingKind thingKind) {
    ReviewEdition own =
        thingKind == ThingKind.REVIEW
            ? ReviewReader.read(thing, backdrop)
            : ArticleReader.read(thing, backdrop);
    return own == null || !thing.problems().isEmpty() ? null : own;
  }

  private Path at(String path) {
    Path script = prefix.isEmpty() ? Path.ROOT : Path.ROOT.field(prefix);
    return path.isEmpty() ? script : script.field(path);
  }

  private static Stream<Item> refused(Reason reason, List<Problem> problems, Origin origin) {
    return Stream.of(Item.Refused.of(reason, problems, null, origin));
  }
}
