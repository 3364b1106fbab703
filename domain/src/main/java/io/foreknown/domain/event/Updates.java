package io.foreknown.domain.event;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What issuers said anew, as the claims of a warning give it: equal updates once, in the order in
 * which they came to count, then by the least claim that gives them.
 *
 * <p>Where all of it takes more than {@link Limits#UNITED_BYTES}, what was said first stays. A
 * claim more or less costs the logarithm of the number of updates, for each of its own.
 */
final class Updates implements EventAspect<Warning> {
  private final Map<Update, SortedSet<String>> claims = new HashMap<>();
  private final NavigableSet<Said> inOrder = new TreeSet<>(Said.ORDER);
  private long takes;

  /** An update, and the least of the claims that give it. */
  private record Said(Update update, String claim) {
    /** What was said at one moment by one claim: an end first, for then something else held on. */
    static final Comparator<Said> ORDER =
        Comparator.comparing((Said said) -> said.update.at().to())
            .thenComparing(said -> said.update.at().from())
            .thenComparing(Said::claim)
            .thenComparing(said -> !said.update.ended())
            .thenComparing(said -> said.update.toString());
  }

  United<Update> united() {
    List<Update> shown = new ArrayList<>();
    long left = Limits.UNITED_BYTES;
    for (Said said : inOrder) {
      left -= takes <= Limits.UNITED_BYTES ? 0 : said.update.bytes();
      if (left < 0) {
        break;
      }
      shown.add(said.update);
    }
    return new United<>(List.copyOf(shown), claims.size());
  }

  @Override
  public void add(Reported<Warning> reported) {
    for (Update update : updatesOf(reported.claim())) {
      SortedSet<String> reporters = claims.computeIfAbsent(update, any -> new TreeSet<>());
      if (reporters.isEmpty()) {
        takes += update.bytes();
      } else {
        inOrder.remove(new Said(update, reporters.first()));
      }
      reporters.add(reported.id());
      inOrder.add(new Said(update, reporters.first()));
    }
  }

  @Override
  public void remove(Reported<Warning> reported) {
    for (Update update : updatesOf(reported.claim())) {
      SortedSet<String> reporters = claims.getOrDefault(update, new TreeSet<>());
      if (!reporters.isEmpty()) {
        inOrder.remove(new Said(update, reporters.first()));
        reporters.remove(reported.id());
        if (reporters.isEmpty()) {
          claims.remove(update);
          takes -= update.bytes();
        } else {
          inOrder.add(new Said(update, reporters.first()));
        }
      }
    }
  }

  /** That it was cancelled is an update that ends it. */
  private static List<Update> updatesOf(Warning warning) {
    if (warning.cancelled() == null) {
      return warning.updates();
    }
    List<Update> all = new ArrayList<>(warning.updates());
    all.add(Update.end(warning.cancelled()));
    return all;
  }
}
