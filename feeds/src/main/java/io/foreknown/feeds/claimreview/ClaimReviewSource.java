package io.foreknown.feeds.claimreview;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.jsonld.DocumentType;
import io.foreknown.feeds.jsonld.Found;
import io.foreknown.feeds.jsonld.JsonLdPage;
import io.foreknown.feeds.jsonld.JsonLdPage.Script;
import io.foreknown.feeds.jsonld.Things;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads fact checks, and articles that carry claims: JSON-LD as a document, a list or a dump of any
 * size, and pages with JSON-LD in their scripts.
 *
 * <p>Remembers what each of them claimed, so that a newer version takes back what it leaves out.
 *
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/factcheck">How
 *     search engines read ClaimReview</a>
 */
public final class ClaimReviewSource implements Source {
  private static final String NOTHING = "holds no fact check and no article";

  private final Editions editions;
  private final Care care;

  /** Continues with what the memory holds. */
  public ClaimReviewSource(Memory memory, Care care) {
    this.editions = new Editions(memory);
    this.care = care;
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    BufferedInputStream marking = new BufferedInputStream(in, DocumentType.BYTES);
    return Stream.of(marking)
        .flatMap(
            document ->
                FaultBarrier.document(file, () -> read(document, file, DocumentType.at(document))));
  }

  /** Reads a document of which the look is known. */
  public Stream<Item> read(InputStream in, String file, DocumentType documentType) {
    Origin origin = Origin.of(file, 1);
    return switch (documentType) {
      case JSON -> orNothing(document(in, file), origin);
      case PAGE -> page(in, file, origin);
      case XML, OTHER -> refused(Reason.MALFORMED, "is neither JSON nor a page", origin);
    };
  }

  private Stream<Item> document(InputStream in, String file) {
    ThingReader reader = new ThingReader(editions, Backdrop.NONE, "", care);
    return items(Things.in(in), reader, line -> Origin.of(file, line));
  }

  /** What the document names by {@code @id} alone, and has not given before, is read at its end. */
  private static Stream<Item> items(
      Things things, ThingReader reader, LongFunction<Origin> origin) {
    Graph graph = new Graph();
    Function<Found, Stream<Item>> read = one -> reader.read(one, origin.apply(one.line()));
    Stream<Item> given = things.items(origin, found -> graph.add(found).flatMap(read));
    Stream<Item> rest =
        Stream.of(graph)
            .flatMap(Graph::rest)
            .flatMap(
                found ->
                    FaultBarrier.around(
                        origin.apply(found.line()),
                        () -> read.apply(found).toList(),
                        fault -> List.<Item>of(new Item.Refused(fault)))
                        .stream());
    return Stream.concat(given, rest);
  }

  private Stream<Item> page(InputStream in, String file, Origin origin) {
    JsonLdPage jsonLdPage = JsonLdPage.read(in);
    if (jsonLdPage == null) {
      return refused(Reason.TOO_LARGE, JsonLdPage.LIMITS, origin);
    }
    Backdrop backdrop = new Backdrop(jsonLdPage.address(), null, null);
    return orNothing(read(jsonLdPage.scripts(), backdrop, line -> Origin.of(file, line)), origin);
  }

  /**
   * Reads scripts of JSON-LD.
   *
   * @param backdrop what else is known of the page that they are in
   * @param origin of a script by its line
   */
  public Stream<Item> read(List<Script> scripts, Backdrop backdrop, LongFunction<Origin> origin) {
    return IntStream.range(0, scripts.size())
        .boxed()
        .flatMap(
            i -> {
              ThingReader reader =
                  new ThingReader(editions, backdrop, "script[%d]".formatted(i), care);
              Script script = scripts.get(i);
              Origin at = origin.apply(script.line());
              return items(Things.in(new StringReader(script.text())), reader, line -> at);
            });
  }

  private static Stream<Item> orNothing(Stream<Item> items, Origin origin) {
    AtomicBoolean any = new AtomicBoolean();
    return Stream.concat(
        items.peek(item -> any.set(true)),
        Stream.of(origin).filter(at -> !any.get()).map(at -> new Item.Unclaimed(at, NOTHING)));
  }

  private static Stream<Item> refused(Reason reason, String problem, Origin origin) {
    return Stream.of(Item.Refused.of(reason, List.of(new Problem("", problem)), null, origin));
  }
}
