package io.foreknown.producers.xml;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Cutter;
import io.foreknown.producers.Shown;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The units of one document, in whatever they are wrapped; one within another is part of it. */
public final class Units implements Cutter<Unit> {
  private final XmlCursor cursor;
  private final Wanted wanted;
  private boolean over;

  /** What is wrong if no unit comes; null when nothing is. */
  private @Nullable Unit lacking;

  private Units(XmlCursor cursor, Wanted wanted) {
    this.cursor = cursor;
    this.wanted = wanted;
  }

  /** The units of a document; the last may tell why there are no more. */
  public static Units in(InputStream in, Wanted wanted) {
    return new Units(new XmlCursor(in), wanted);
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
      over = true;
      return new Unit.Broken(fault.reason(), fault.line(), fault.problem());
    }
  }

  private @Nullable Unit search() throws XmlFault {
    while (cursor.next()) {
      if (cursor.isRoot()) {
        lacking = lacking();
      }
      if (wanted.isUnit().test(cursor.namespace(), cursor.name())) {
        lacking = null;
        return unit();
      }
    }
    over = true;
    return lacking;
  }

  private @Nullable Unit lacking() {
    String root = cursor.name();
    String problem = "%s %s".formatted(Shown.of(root), wanted.empty());
    return wanted.mayBeEmpty().test(cursor.namespace(), root)
        ? null
        : new Unit.Broken(Reason.MALFORMED, 1, problem);
  }

  private Unit unit() throws XmlFault {
    long line = cursor.line();
    String name = cursor.name();
    Element element = cursor.element(wanted.unread());
    String problem = cursor.problem();
    if (element == null) {
      return new Unit.Broken(Reason.TOO_LARGE, line, name + ": " + XmlCursor.LIMITS);
    }
    return problem == null
        ? new Unit.Whole(element)
        : new Unit.Broken(Reason.MALFORMED, line, name + ": " + problem);
  }
}
