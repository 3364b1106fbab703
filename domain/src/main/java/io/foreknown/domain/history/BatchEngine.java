package io.foreknown.domain.history;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.ledger.Counted;
import io.foreknown.domain.ledger.Ledger.ArrivalResult;
import io.foreknown.domain.ledger.Ledger.LedgerUpdate;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.Revision;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All claims that have been added, and what follows from them at a moment: the same as what the
 * topology comes to in the end, by the same functions, with all claims at hand instead of one after
 * the other.
 *
 * <p>What is kept grows with claims; what follows from them at a moment is not kept. For one
 * thread, which others help.
 */
public final class BatchEngine {
  private static final int FOLDED_AT_A_TIME = 1_024;

  private static final Recall NOTHING =
      new Recall() {
        @Override
        public Whole claim(int place) {
          throw new IllegalArgumentException("no row has a place " + place);
        }

        @Override
        public long key() {
          return 0; // There will be no rows.
        }

        @Override
        public boolean areSame(int place, int other) {
          throw new IllegalArgumentException("no row has a place " + place);
        }
      };

  private final Rules rules;
  private final Consumer<Rejection> refused;
  private final Ledgers ledgers = new Ledgers();
  private final EventGrouping eventGrouping = new EventGrouping();
  private final Interner interner = new Interner();
  private final ClaimRows claimRows;
  private final Recall recall;
  private final Map<Counted, Long> tally = new EnumMap<>(Counted.class);
  private Instant latest = Instant.EPOCH;
  private long received;
  private long duplicate;
  private boolean isWhole;

  /**
   * Nothing has been added.
   *
   * @param refused hears of every content that is not admitted, be it that of an earlier claim
   */
  public BatchEngine(Rules rules, Consumer<Rejection> refused) {
    this(rules, refused, NOTHING);
  }

  /**
   * The same of an input that can be read again.
   *
   * @param recall knows the places of rows
   */
  public BatchEngine(Rules rules, Consumer<Rejection> refused, Recall recall) {
    this.rules = rules;
    this.refused = refused;
    this.recall = recall;
    this.claimRows = new ClaimRows(recall.key());
    this.isWhole = !rules.scorecards().declared().isEmpty();
  }

  /**
   * Whether all claims are to be added as a whole from now on: what is declared or was added
   * concerns events that are plain too.
   */
  public boolean isWhole() {
    return isWhole;
  }

  /**
   * Takes the row of a claim that the clock allows to be known. It is as good as the whole claim,
   * and costs a fraction, as long as nothing else is added under its id and of its event; then the
   * whole claim is read again.
   *
   * @param place where it stands in the input
   */
  public void add(PlainClaim row, int place) {
    String id = row.head().id();
    if (isWhole || ledgers.knows(id)) {
      add(recall.claim(place));
      return;
    }
    PlainClaim known = claimRows.get(id);
    if (known == null) {
      claimRows.add(row, place);
    } else if (known.getClass() != row.getClass()) {
      addWhole(id, place);
      return;
    } else {
      Integer same = claimRows.place(id, row.head().revision());
      if (same == null) {
        claimRows.revise(row, place);
      } else if (recall.areSame(same, place)) {
        duplicate++;
      } else {
        addWhole(id, place);
        return;
      }
    }
    received++;
    published(Instant.ofEpochMilli(row.head().publishedAt()));
  }

  private void addWhole(String id, int place) {
    makeWhole(id);
    add(recall.claim(place));
  }

  private void makeWhole(String id) {
    for (int place : claimRows.remove(id)) {
      received--;
      add(recall.claim(place));
    }
  }

  private void add(Recall.Whole whole) {
    add(whole.claim(), whole.hash(), whole.origin());
  }

  private void published(Instant at) {
    latest = at.isAfter(latest) ? at : latest;
  }

  /** Takes a claim that the clock allows to be known. */
  public void add(Claim claim, ContentHash hash, Origin origin) {
    if (claim instanceof Decision decision && decision.subject() instanceof Subject.OfIssuer) {
      makeAllWhole();
    } else if (claimRows.get(claim.header().id()) != null) {
      makeWhole(claim.header().id());
    }
    count(Counted.RECEIVED);
    List<Problem> problems = rules.predicates().problems(claim);
    if (problems.isEmpty()) {
      enter(claim, hash, origin);
    } else {
      count(Counted.REJECTED);
      refused.accept(
          new Rejection(
              Reason.INVALID, problems, claim.header().id(), origin, ByteBuffer.allocate(0)));
    }
  }

  private void enter(Claim claim, ContentHash hash, Origin origin) {
    String id = claim.header().id();
    LedgerUpdate ledgerUpdate = ledgers.enter(id, Revision.of(claim, hash, origin));
    ledgerUpdate.counted().forEach(this::count);
    if (ledgerUpdate.arrivalResult() == ArrivalResult.DUPLICATE) {
      return;
    }
    if (ledgerUpdate.refused() != null) {
      refused.accept(Rejection.ofConflict(id, ledgerUpdate.refused(), ByteBuffer.allocate(0)));
    }
    published(claim.header().publishedAt());
    ClaimChange.of(ledgerUpdate, interner.of(claim)).forEach(eventGrouping::apply);
  }

  private void count(Counted what) {
    tally.merge(what, 1L, Long::sum);
  }

  /** How many claims became what. */
  public Map<Counted, Long> tally() {
    Map<Counted, Long> all = new EnumMap<>(tally);
    if (received > 0) {
      all.merge(Counted.RECEIVED, received, Long::sum);
      all.merge(Counted.DUPLICATE, duplicate, Long::sum);
      all.merge(Counted.ADMITTED, (long) claimRows.size(), Long::sum);
    }
    return Map.copyOf(all);
  }

  /** The greatest publication time admitted; the epoch when there is none. */
  public Instant latestPublished() {
    return latest;
  }

  /**
   * Emits what follows from all that was added so far.
   *
   * @param clock the moment by which warnings run out
   */
  public void at(Instant clock, ResultListener resultListener) {
    makeSharedWhole();
    new Evaluation(rules, clock, resultListener).of(eventGrouping, claimRows);
  }

  /**
   * The links that stand and by which the settings let events be one. Once decisions say so there
   * may be others.
   */
  public List<Link> automaticLinks() {
    if (!rules.links().mergeAny()) {
      return List.of();
    }
    makeSharedWhole();
    return Stream.of(ClaimType.WARNING, ClaimType.INCIDENT)
        .flatMap(type -> links(type).stream())
        .filter(Link::automatic)
        .toList();
  }

  private List<Link> links(ClaimType type) {
    List<PlainClaim> plain = new ArrayList<>();
    claimRows.forEach(
        row -> {
          if (row.type() == type) {
            plain.add(row);
          }
        });
    List<Event> whole = new ArrayList<>();
    eventGrouping.forEach(
        type,
        FOLDED_AT_A_TIME,
        some ->
            some.parallelStream()
                .map(given -> EventFold.of(given.claims(), given.sameness()))
                .filter(Objects::nonNull)
                .forEachOrdered(whole::add));
    FootprintBuilder footprintBuilder = new FootprintBuilder(rules.rules(), rules.links());
    return new Linking(rules.linkRule(), footprintBuilder, plain, whole).all();
  }

  /**
   * An event of several claims, or that the desk decides about, is none that is plain; but what is
   * decided about a pair leaves its incident what it was.
   */
  private void makeSharedWhole() {
    Set<String> shared = new LinkedHashSet<>();
    eventGrouping.forEachKey(
        event -> {
          if (!eventGrouping.hasPairsOnly(event)) {
            addShared(event, shared);
          }
        });
    eventGrouping.merged().merged().forEach(event -> addShared(event, shared));
    shared.forEach(this::makeWhole);
  }

  private void addShared(EventKey event, Set<String> shared) {
    PlainClaim row = claimRows.get(event.id());
    if (row != null && row.type() == event.type()) {
      shared.add(event.id());
    }
  }

  /** What the desk decides about an issuer may concern any event. */
  private void makeAllWhole() {
    isWhole = true;
    List<String> all = new ArrayList<>(claimRows.size());
    claimRows.forEach(row -> all.add(row.head().id()));
    all.forEach(this::makeWhole);
  }
}
