package io.foreknown.operations.work;

import java.io.InputStream;

/** How far a reading has come. */
public interface Progress extends AutoCloseable {
  /** Of what is short: nothing is shown. */
  Progress NONE =
      new Progress() {
        @Override
        public InputStream count(InputStream in) {
          return in;
        }

        @Override
        public void close() {
          // There is nothing to take away.
        }
      };

  /** Moves it by what is read. */
  InputStream count(InputStream in);

  @Override
  void close();
}
