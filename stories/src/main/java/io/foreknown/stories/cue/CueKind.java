package io.foreknown.stories.cue;

import java.util.Locale;

/** What words are a cue for; the first column of the file. */
public enum CueKind {
  /** A verb that says that something happened; its value is the hazard. */
  HAPPENED,
  /** A noun for something that may have happened, or be feared; its value is the hazard. */
  EVENT,
  /** A verb for what an event does, by which a noun for it says that it happened. */
  IMPACT,
  /** A noun that says again what the story has told of, such as "the accident". */
  AGAIN,
  /** A noun for a kind of site; its value is the kind. */
  SITE,
  /** A verb of warning; its value is the audience that it suits, or {@code any}. */
  WARN,
  /** A noun for a warning that was given; its value is the audience, or {@code any}. */
  WARNING,
  /** A verb or noun for a plot that failed. */
  FOILED,
  /** Says that what was reported did not happen. */
  DISPROVED,
  /** A verb of saying. */
  SAY,
  /** What somebody holds; its value is predicate and position. */
  POSITION,
  /** What makes a thing possible, feared or planned, and no fact. */
  MAYBE,
  /** What makes a thing an old one that is only recalled. */
  RECALLED,
  /** What turns a sentence round. */
  NOT,
  /** Words of sport. */
  SPORT,
  /** Words that make an attack one of terrorism. */
  TERROR,
  /** A noun for people who may speak for others. */
  ROLE,
  /** A noun for whom a public warning reaches. */
  PEOPLE,
  /** A noun or verb for the dead. */
  KILLED,
  /** A noun or verb for the hurt. */
  INJURED,
  /** A noun for those who did it, of whom the story gives no name. */
  ATTACKER;

  /** The word for it in the file. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
