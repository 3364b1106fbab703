package io.foreknown.feeds.mapping;

/** How a file holds its records. */
public sealed interface Layout permits Dialect, Documents, Elements {
  /** The format that holds such records, as the command line calls it. */
  String format();

  /** The name of a value of a record, in words. */
  String word();

  /** More than one of them. */
  String words();
}
