package io.foreknown.benchmarks.fuzz;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.enrich.Completion;
import io.foreknown.feeds.enrich.Enrichment;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.producers.intake.Intake;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feed of one format, read and published. */
final class FeedTarget implements Target {
  /** Between what samples say and the far ends of the calendar. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

  private final Format format;
  private final Corpus corpus;
  private final List<Mapping> mappings;
  private final Completion completion;
  private final Publication publication;
  private final Path feed;

  /** By variant, the claims of the guards in their order. */
  private final List<List<String>> guards = new ArrayList<>();

  /**
   * Through a publication that is closed with it.
   *
   * @param mappings by variant; of formats that need none, empty
   * @param feed a file that is there, for links are looked for beside it
   */
  FeedTarget(
      Format format, Corpus corpus, List<Mapping> mappings, Publication publication, Path feed) {
    this.format = format;
    this.corpus = corpus;
    this.mappings = mappings;
    this.publication = publication;
    this.feed = feed;
    Registers shipped = Registers.shipped();
    this.completion = Completion.by(new Enrichment(shipped.gazetteer(), shipped.parties()));
    for (int variant = 0; variant < corpus.variants(); variant++) {
      List<String> claims = claims(read(corpus.guards(variant), new HeapMemory()));
      if (claims.size() < 2) {
        throw new IllegalStateException(format.label() + ": the guards make claims: " + claims);
      }
      guards.add(claims);
    }
  }

  @Override
  public String word() {
    return format.label();
  }

  @Override
  public FuzzInput draw(Chance chance) {
    return corpus.draw(chance);
  }

  @Override
  public @Nullable String fault(FuzzInput fuzzInput) throws Exception {
    Memory memory = new HeapMemory();
    List<Item> items = read(fuzzInput, memory);
    String lost = fuzzInput.isGuarded() ? lost(items, guards.get(fuzzInput.variant())) : null;
    if (lost != null) {
      return lost;
    }
    // A second time, as after a crash before all was settled.
    List<Item> again = read(fuzzInput, memory);
    String fault = publication.fault(items);
    return fault == null ? publication.fault(again) : fault;
  }

  private List<Item> read(FuzzInput fuzzInput, Memory memory) {
    Setup setup = new Setup(memory, () -> mappings.get(fuzzInput.variant()), CLOCK);
    Intake intake =
        new Intake(format.open(setup), path -> new ByteArrayInputStream(fuzzInput.bytes()));
    try (Stream<Item> items = intake.read(List.of(feed))) {
      return items.map(completion.noting((origin, note) -> {})).toList();
    }
  }

  private static List<String> claims(List<Item> items) {
    return items.stream()
        .filter(Item.Accepted.class::isInstance)
        .map(item -> ((Item.Accepted) item).claim().header().id())
        .toList();
  }

  /** One bad item costs one item; but where syntax breaks, XML can be read no further. */
  private @Nullable String lost(List<Item> items, List<String> guards) {
    Set<String> claims = new HashSet<>(claims(items));
    String last = guards.get(guards.size() - 1);
    if (!claims.contains(guards.get(0))) {
      return "lost is the item before the changed one: " + items;
    }
    if (!claims.contains(last) && !(corpus.isOneText() && items.stream().anyMatch(this::ends))) {
      return "lost is the item after the changed one: " + items;
    }
    return items.size() <= guards.size() && !isSearched() && claims.contains(last)
        ? "lost is the changed item: " + items
        : null;
  }

  private boolean ends(Item item) {
    return item instanceof Item.Refused refused
        && Set.of(Reason.MALFORMED, Reason.TOO_LARGE).contains(refused.rejection().reason());
  }

  /** Whether what is no fact check is passed over, wherever it stands. */
  private boolean isSearched() {
    return format == Format.CLAIMREVIEW;
  }

  @Override
  public void close() {
    publication.close();
  }
}
