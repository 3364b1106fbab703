package io.foreknown.feeds.xml;

import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Splitter;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of a file, in whatever they are wrapped; one within another is part of it. Documents
 * may follow each other in the file. What is not well-formed ends its document; in a feed, it costs
 * the entry that it is found in.
 */
public final class Units implements Splitter<Unit> {
  /** Places of a file that are passed over because they are no XML; beyond, the rest is refused. */
  static final int MOST_FAULTS = 1_000;

  private final XmlCursor cursor;
  private final ElementFilter elementFilter;
  private boolean over;
  private boolean isFeed;
  private boolean isInUnit;
  private int faults;

  /** Whether the start tag at which the cursor is has not been looked at yet. */
  private boolean isAtStart;

  /** What is wrong if no unit comes; null when nothing is. */
  private @Nullable Unit lacking;

  private Units(XmlCursor cursor, ElementFilter elementFilter) {
    this.cursor = cursor;
    this.elementFilter = elementFilter;
  }

  /** The units of a file; the last may say why there are no more. */
  public static Units in(InputStream in, ElementFilter elementFilter) {
    return new Units(new XmlCursor(in), elementFilter);
  }

  @Override
  public long line() {
    return cursor.line();
  }

  @Override
  public @Nullable Unit next() {
    try {
      return over ? null : search();
    } catch (XmlFault fault) {
      return broken(fault);
    }
  }

  private Unit broken(XmlFault fault) {
    faults++;
    lacking = null;
    if (faults > MOST_FAULTS) {
      over = true;
      return new Unit.Broken(
          Reason.TOO_LARGE,
          fault.line(),
          "has more than %d places that are no XML; the rest is not read".formatted(MOST_FAULTS));
    }
    String within = isInUnit && isFeed ? cursor.unit() + ": " : "";
    over = !cursor.pass(fault, isFeed ? elementFilter.entries() : Set.of());
    isInUnit = false;
    return new Unit.Broken(fault.reason(), fault.line(), within + fault.problem());
  }

  private @Nullable Unit search() throws XmlFault {
    while (isAtStart || cursor.next()) {
      if (cursor.isRoot() && !isAtStart) {
        Unit before = lacking;
        lacking = lacking();
        isFeed = elementFilter.mayBeEmpty().test(cursor.namespace(), cursor.name());
        isAtStart = before != null;
        if (before != null) {
          return before;
        }
      }
      isAtStart = false;
      if (elementFilter.isUnit().test(cursor.namespace(), cursor.name())) {
        lacking = null;
        return unit();
      }
    }
    over = true;
    return lacking;
  }

  private @Nullable Unit lacking() {
    String root = cursor.name();
    String problem = "%s %s".formatted(Excerpt.of(root), elementFilter.empty());
    return elementFilter.mayBeEmpty().test(cursor.namespace(), root)
        ? null
        : new Unit.Broken(Reason.MALFORMED, cursor.documentLine(), problem);
  }

  private Unit unit() throws XmlFault {
    long line = cursor.line();
    String name = cursor.name();
    isInUnit = true;
    Element element = cursor.element(elementFilter.unread());
    isInUnit = false;
    String problem = cursor.problem();
    if (element == null) {
      return new Unit.Broken(Reason.TOO_LARGE, line, name + ": " + XmlCursor.LIMITS);
    }
    return problem == null
        ? new Unit.Whole(element)
        : new Unit.Broken(Reason.MALFORMED, line, name + ": " + problem);
  }
}
