package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.Ledger;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All contents of one claim that were published, in the order of arrival, without repeats. */
public final class ClaimContents {
  private final List<Published> all;

  /** Of most claims there is one content, of which it is always the same that stands. */
  private final @Nullable StandingClaim ofOne;

  private ClaimContents(List<Published> all) {
    this.all = List.copyOf(all);
    this.ofOne = all.size() == 1 ? standing(all) : null;
  }

  /** A claim of which this comes first. */
  public static ClaimContents of(Published first) {
    return new ClaimContents(List.of(first));
  }

  /**
   * The same with one more content: itself if it knows it, or if the claim was erased. What erases
   * a claim takes the place of all others.
   */
  public ClaimContents with(Published more) {
    if (isErased() || all.stream().anyMatch(known -> isSame(known, more))) {
      return this;
    }
    if (erases(more)) {
      return of(more);
    }
    List<Published> with = new ArrayList<>(all);
    with.add(more);
    return new ClaimContents(with);
  }

  private static boolean isSame(Published one, Published other) {
    return one.claim().header().revision() == other.claim().header().revision()
        && one.hash().equals(other.hash())
        && one.claim().header().publishedAt().equals(other.claim().header().publishedAt());
  }

  /** Whether nothing is left of the claim but the mark that it was erased. */
  public boolean isErased() {
    return erases(all.get(0));
  }

  private static boolean erases(Published content) {
    return content.claim() instanceof Retraction retraction
        && retraction.header().revision() == Retraction.ERASING;
  }

  /** Those that were published by then. */
  public Stream<Published> until(Instant moment) {
    return all.stream().filter(content -> isBy(moment, content));
  }

  private static boolean isBy(Instant moment, Published content) {
    return !content.claim().header().publishedAt().isAfter(moment);
  }

  /** What stands by then; null: nothing of it was published. */
  @Nullable StandingClaim standing(Instant moment) {
    if (ofOne != null) {
      return isBy(moment, all.get(0)) ? ofOne : null;
    }
    List<Published> published = until(moment).toList();
    return published.isEmpty() ? null : standing(published);
  }

  /** What comes of some contents, at least one. */
  private static StandingClaim standing(List<Published> contents) {
    ClaimLedger ledger = new ClaimLedger();
    TreeMap<Long, JsonText> history = new TreeMap<>();
    Published stands = contents.get(0);
    for (Published content : contents) {
      LedgerUpdate update = ledger.enter(content);
      if (update.arrivalResult() == ArrivalResult.STANDS) {
        stands = content;
      }
      if (update.arrivalResult() == ArrivalResult.STANDS
          || update.arrivalResult() == ArrivalResult.SUPERSEDED) {
        history.put(content.claim().header().revision(), content.entry().json());
      }
    }
    Ledger after = Objects.requireNonNull(ledger.now(), "something was entered");
    ViewRecord shown =
        history.size() == 1
            ? stands.entry()
            : stands.entry().withHistory(List.copyOf(history.values()));
    Claim claim = stands.claim();
    return new StandingClaim(
        ViewKind.of(claim.type()),
        shown,
        after.event(),
        new Reported<>(claim, after.firstPublished()));
  }
}
