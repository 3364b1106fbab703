package io.foreknown.benchmarks.fuzz;

/** Sound documents of one format, and how they are broken. */
interface Corpus {
  /** A document with one or more things changed. */
  FuzzInput draw(Chance chance);

  /** Two sound items and nothing between. */
  FuzzInput guards(int variant);

  /** How many ways of reading there are. */
  default int variants() {
    return 1;
  }

  /** Whether an item may end what can be read of a document, as in XML. */
  default boolean isOneText() {
    return true;
  }
}
