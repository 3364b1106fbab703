package io.foreknown.cli;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a program that runs on, as dated lines of the log. Shown without being asked for,
 * unlike all else that is no warning.
 */
final class LifeLog implements Consumer<String> {
  private static final Logger LOG = LoggerFactory.getLogger(LifeLog.class);

  @Override
  public void accept(String line) {
    LOG.info("{}", line);
  }
}
