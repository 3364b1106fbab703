package io.foreknown.domain.claim;

import io.foreknown.domain.Limits;
import io.foreknown.domain.time.Span;

/**
 * What a speaker holds on one question of an event.
 *
 * @param about the event id
 * @param predicate the question, for instance {@code warning.specificity}
 * @param correction whether the speaker says that an earlier statement was wrong
 * @param said when it was said
 * @param asOf the moment that the statement speaks of
 */
public record Statement(
    Header header,
    String about,
    String predicate,
    Position position,
    Polarity polarity,
    boolean correction,
    Party speaker,
    Span said,
    Span asOf)
    implements Claim {
  /** Checks the sizes. */
  public Statement {
    Limits.id(about);
    Limits.text(predicate, Limits.NAME);
    header.requireActive();
    header.requireOriginals(
        field ->
            switch (field) {
              case "said" -> said;
              case "asOf" -> asOf;
              case "position.when" -> position instanceof Position.OfTime of ? of.when() : null;
              default -> null;
            });
  }

  /** Whether a question is asked about a warning; all others are asked about an incident. */
  public static boolean isAboutWarning(String predicate) {
    return predicate.startsWith("warning.");
  }

  @Override
  public ClaimType type() {
    return ClaimType.STATEMENT;
  }

  @Override
  public long bytes() {
    return header.bytes() + speaker.bytes() + position.bytes();
  }

  @Override
  public Statement withoutText() {
    return with(header.withoutText(), about);
  }

  /** The same about another event. */
  public Statement about(String event) {
    return with(header, event);
  }

  private Statement with(Header other, String event) {
    return new Statement(
        other, event, predicate, position, polarity, correction, speaker, said, asOf);
  }
}
