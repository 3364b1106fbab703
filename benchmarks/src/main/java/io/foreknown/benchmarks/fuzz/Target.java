package io.foreknown.benchmarks.fuzz;

import org.jspecify.annotations.Nullable;

/** Something of the product that reads what strangers write. */
interface Target extends AutoCloseable {
  /** The word for it on the command line. */
  String word();

  /** A sample, broken by chance. */
  FuzzInput draw(Chance chance);

  /**
   * Gives it to the product.
   *
   * @return what is wrong with what came of it, beginning with words that are the same for the same
   *     fault; null: nothing
   * @throws Exception whatever the product throws, which is a fault
   */
  @Nullable String fault(FuzzInput fuzzInput) throws Exception;

  @Override
  default void close() {}
}
