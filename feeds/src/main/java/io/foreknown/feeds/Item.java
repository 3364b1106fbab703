package io.foreknown.feeds;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a source makes of one item of a feed; an item that makes several claims gives several. */
public sealed interface Item {
  /**
   * A claim that keeps to the contract.
   *
   * @param notes what was mended or left out to make it
   */
  record Accepted(Claim claim, Origin origin, List<Problem> notes) implements Item {
    /** Copies the list. */
    public Accepted {
      notes = List.copyOf(notes);
    }

    /** One that is as its item gives it. */
    public Accepted(Claim claim, Origin origin) {
      this(claim, origin, List.of());
    }

    /** The same items; the first claim that is of this place reports what was mended, each once. */
    public static List<Item> noted(List<Item> items, Origin of, List<Problem> given) {
      List<Problem> notes = given.stream().distinct().toList();
      if (notes.isEmpty()) {
        return items;
      }
      List<Item> noted = new ArrayList<>(items);
      for (int i = 0; i < noted.size(); i++) {
        if (noted.get(i) instanceof Accepted own && own.origin().equals(of)) {
          noted.set(i, new Accepted(own.claim(), of, notes));
          break;
        }
      }
      return noted;
    }

    /** Whether something was mended or left out. */
    public boolean isMended() {
      return !notes.isEmpty();
    }

    /** The first notes and how many more there are, in as few words as problems are reported in. */
    public List<Problem> summarized() {
      return Refused.foremost(notes);
    }
  }

  /** No claim, with all that is wrong. */
  record Refused(Rejection rejection) implements Item {
    /** Problems reported of one item; of the rest only how many they are. */
    private static final int MOST = 50;

    /** Characters of a problem, and of where it is: a record of all of them has to fit. */
    private static final int LONGEST = 1_000;

    /** An item whose bytes are kept only where it came from. */
    public static Refused of(
        Reason reason, List<Problem> problems, @Nullable String claim, Origin origin) {
      return of(reason, problems, claim, origin, ByteBuffer.allocate(0));
    }

    /** An item with the beginning of its bytes. */
    public static Refused of(
        Reason reason,
        List<Problem> problems,
        @Nullable String claim,
        Origin origin,
        ByteBuffer original) {
      return new Refused(new Rejection(reason, foremost(problems), claim, origin, original));
    }

    private static List<Problem> foremost(List<Problem> found) {
      Stream<Problem> given = found.stream().limit(MOST).map(Refused::shortened);
      if (found.size() <= MOST) {
        return given.toList();
      }
      Problem rest = new Problem("", "and %d more problems".formatted(found.size() - MOST));
      return Stream.concat(given, Stream.of(rest)).toList();
    }

    private static Problem shortened(Problem problem) {
      return new Problem(shortened(problem.field()), shortened(problem.message()));
    }

    private static String shortened(String text) {
      return text.length() <= LONGEST ? text : Excerpt.head(text, LONGEST) + "…";
    }
  }

  /**
   * Nothing is wrong with it, and it makes no claim: an acknowledgement, a story without claims.
   *
   * @param why in a few words
   * @param notes what people should know of it all the same
   */
  record Unclaimed(Origin origin, String why, List<Problem> notes) implements Item {
    /** Copies the list. */
    public Unclaimed {
      notes = List.copyOf(notes);
    }

    /** One of which there is no more to say. */
    public Unclaimed(Origin origin, String why) {
      this(origin, why, List.of());
    }
  }

  /**
   * It waits for its hour.
   *
   * @param why what it waits for
   * @param until its hour, at which it may be read again; null: none is given
   */
  record Held(Origin origin, String why, @Nullable Instant until) implements Item {}

  /**
   * The item itself lies elsewhere, and who reads the feed may fetch it.
   *
   * @param address as the feed gives it
   */
  record Linked(String address, Origin origin) implements Item {
    /** Characters of an address that are shown. */
    private static final int MOST = 200;

    /** In the place of what it leads to, which is not fetched. */
    public Refused refused(String why) {
      Problem problem = new Problem("link", "%s %s".formatted(Excerpt.of(address, MOST), why));
      return Refused.of(Reason.INVALID, List.of(problem), null, origin);
    }
  }
}
