package io.foreknown.feeds.newsml;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import io.foreknown.feeds.ndjson.Rfc3339;
import io.foreknown.feeds.story.Embargo;
import io.foreknown.feeds.story.StoryIndex;
import io.foreknown.feeds.story.StoryVersion;
import io.foreknown.feeds.story.UnknownFields;
import io.foreknown.feeds.xml.CheckedElement;
import io.foreknown.feeds.xml.Element;
import io.foreknown.feeds.xml.ElementFilter;
import io.foreknown.feeds.xml.Unit;
import io.foreknown.feeds.xml.Units;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads NewsML-G2: news items alone, in news messages, or wrapped in anything else.
 *
 * <p>Remembers which claims each version of a story carried, so that they can be retracted.
 */
public final class NewsmlSource implements Source {
  /** Items of any kind, without the article itself, which says nothing of claims. */
  private static final ElementFilter WANTED =
      new ElementFilter(
          NewsmlSource::isItem,
          Set.of(NewsmlNames.CONTENT),
          (namespace, root) -> root.equals("newsMessage"),
          Set.of(),
          "holds no item of NewsML-G2");

  private final StoryIndex index;
  private final Embargo embargo;
  private final Care care;
  private final UnknownFields unknownFields = new UnknownFields("element");

  /** Continues with what the memory holds. */
  public NewsmlSource(Memory memory, Embargo embargo, Care care) {
    this.index = new StoryIndex(memory);
    this.embargo = embargo;
    this.care = care;
  }

  private static boolean isItem(String namespace, String name) {
    return name.equals(NewsmlNames.NEWS_ITEM)
        || (NewsmlNames.OTHER_ITEMS.contains(name) && namespace.equals(NewsmlNames.NAMESPACE));
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    return Units.in(in, WANTED).items(file, unit -> items(unit, file).stream());
  }

  private List<Item> items(Unit unit, String file) {
    if (unit instanceof Unit.Broken broken) {
      return List.of(broken.refused(file));
    }
    Element element = ((Unit.Whole) unit).element();
    Origin origin = Origin.of(file, element.line());
    if (!element.namespace().equals(NewsmlNames.NAMESPACE)) {
      String message =
          "newsItem is in the namespace %s, %s is expected"
              .formatted(Excerpt.of(element.namespace()), NewsmlNames.NAMESPACE);
      return refused(Reason.MALFORMED, List.of(new Problem("", message)), origin);
    }
    return element.name().equals(NewsmlNames.NEWS_ITEM)
        ? newsItem(checked(element), origin)
        : List.of(new Item.Unclaimed(origin, "is a " + element.name() + ", no story"));
  }

  private CheckedElement checked(Element item) {
    Problems problems = new Problems();
    Problems notes = care == Care.STRICT ? problems : new Problems();
    return new CheckedElement(item, Path.ROOT, problems, notes);
  }

  /** Nothing is published of an item under embargo, not even what is wrong with it. */
  private List<Item> newsItem(CheckedElement item, Origin origin) {
    List<CheckedElement> embargoes =
        item.all("itemMeta").stream().flatMap(meta -> meta.all("embargoed").stream()).toList();
    if (embargoes.stream().anyMatch(each -> each.text() == null)) {
      return List.of(Embargo.held(origin));
    }
    Instant until = latest(embargoes);
    if (!item.problems().isEmpty()) {
      return refused(Reason.INVALID, item.problems().found(), origin);
    }
    Item held = embargo.held(until, origin);
    return held == null ? free(item, until, origin) : List.of(held);
  }

  private static @Nullable Instant latest(List<CheckedElement> embargoes) {
    return embargoes.stream()
        .map(each -> each.parsed(Rfc3339::moment))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<Item> free(CheckedElement item, @Nullable Instant until, Origin origin) {
    NewsmlChecks.strangers(item.element()).forEach(name -> unknownFields.note(name, origin));
    StoryVersion version = new NewsItemReader(item, origin, until).read();
    return version == null
        ? refused(Reason.INVALID, Problems.all(item.problems(), item.notes()), origin)
        : Item.Accepted.noted(index.add(version), origin, item.notes().found());
  }

  @Override
  public Stream<UnmatchedField> unused() {
    return unknownFields.taken();
  }

  private static List<Item> refused(Reason reason, List<Problem> problems, Origin origin) {
    return List.of(Item.Refused.of(reason, problems, null, origin));
  }
}
