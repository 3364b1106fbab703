package io.foreknown.stories.given;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Drafts as lines that people read and write: {@code incident; outcome=foiled; began=2025-04-17}.
 */
public final class Lines {
  private static final Set<Path> LEFT_OUT = Set.of(Path.BASIS);

  private Lines() {}

  /** Type and fields, parted by semicolons. */
  public static String of(Draft draft) {
    return Stream.concat(
            Stream.of(draft.type().name().toLowerCase(Locale.ROOT)),
            draft.fields().entrySet().stream()
                .filter(each -> !LEFT_OUT.contains(each.getKey()))
                .map(each -> each.getKey().field() + "=" + text(each.getValue().value())))
        .collect(Collectors.joining("; "));
  }

  private static String text(Value value) {
    if (value instanceof Value.OfWord of) {
      return of.word();
    }
    if (value instanceof Value.OfParty of) {
      return of.party().id();
    }
    if (value instanceof Value.OfParties of) {
      return ids(of.parties());
    }
    if (value instanceof Value.OfPerpetrators of) {
      return text(of.perpetrators());
    }
    if (value instanceof Value.OfPlaces of) {
      return of.places().stream().map(Lines::text).collect(Collectors.joining(","));
    }
    if (value instanceof Value.OfSpan of) {
      return text(of.span());
    }
    if (value instanceof Value.OfCount of) {
      return text(of.count());
    }
    return text(((Value.OfPosition) value).position());
  }

  private static String text(Place place) {
    List<String> lineage = place.lineage();
    return place.id() + (lineage.isEmpty() ? "" : " in " + lineage.get(0));
  }

  private static String ids(List<Party> parties) {
    return parties.stream().map(Party::id).collect(Collectors.joining(","));
  }

  private static String text(Perpetrators perpetrators) {
    return ids(perpetrators.parties()) + (perpetrators.exclusive() ? " alone" : "");
  }

  private static String text(Span span) {
    String from = day(span.from().toString());
    String to = day(span.to().toString());
    return from.equals(to) ? from : from + ".." + to;
  }

  private static String day(String moment) {
    return moment.substring(0, moment.indexOf('T'));
  }

  private static String text(Count count) {
    return count.atLeast() != null && count.atLeast().equals(count.atMost())
        ? String.valueOf(count.atLeast())
        : end(count.atLeast()) + ".." + end(count.atMost());
  }

  private static String end(@Nullable Long number) {
    return number == null ? "" : String.valueOf(number);
  }

  private static String text(Position position) {
    if (position instanceof Position.OfTruth of) {
      return String.valueOf(of.truth());
    }
    if (position instanceof Position.OfScale of) {
      return of.from();
    }
    if (position instanceof Position.OfParties of) {
      return text(of.perpetrators());
    }
    return String.valueOf(position);
  }
}
