package io.foreknown.cli;

import java.util.Locale;

/**
 * How standard error is written. The choice is a system property, which log4j2.xml looks up for
 * every line: a logger is there before the arguments are read.
 */
enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** An object of JSON on each line. */
  JSON;

  private static final String PROPERTY = "foreknown.log.format";

  /** Has all that follows written so. */
  void choose() {
    System.setProperty(PROPERTY, name().toLowerCase(Locale.ROOT));
  }

  /** The one that is chosen now. */
  static LogFormat chosen() {
    return JSON.name().equalsIgnoreCase(System.getProperty(PROPERTY)) ? JSON : TEXT;
  }
}
