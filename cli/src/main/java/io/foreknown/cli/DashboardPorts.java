package io.foreknown.cli;

import io.foreknown.dashboard.Dashboard;
import io.foreknown.dashboard.DashboardSettings;
import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.stream.IntStream;

/** Where the dashboard answers when nobody has chosen a port: at the usual one, or near it. */
final class DashboardPorts {
  /** Where people look for it. */
  static final int USUAL = 8090;

  private static final int TRIED = 20;

  /** At the usual port, for this machine. */
  static final HttpSettings ON_THIS_MACHINE =
      new HttpSettings(HttpSettings.ON_THIS_MACHINE.host(), USUAL, Access.OPEN, null);

  private DashboardPorts() {}

  /**
   * A running dashboard at the first port that is free.
   *
   * @param settings with the first port that is tried
   */
  static Dashboard start(DashboardSettings settings, Console console) {
    try {
      return started(
          settings.http(),
          console,
          where -> Dashboard.start(settings.at(where), InstantSource.system()));
    } catch (BindException e) {
      throw DashboardCommand.unusable(settings.http(), e);
    }
  }

  /** Starts a server somewhere. */
  @FunctionalInterface
  interface Start<T> {
    /**
     * Tries to.
     *
     * @throws BindException if the address cannot be used
     */
    T at(HttpSettings where) throws BindException;
  }

  /** Somebody may take a port after it was looked at, such as a second demo: then the next one. */
  static <T> T started(HttpSettings wanted, Console console, Start<T> start) throws BindException {
    for (int tried = 1; ; tried++) {
      try {
        return start.at(free(wanted, console));
      } catch (BindException e) {
        if (tried == TRIED) {
          throw e;
        }
      }
    }
  }

  /** The settings with the first port that is free, and a line about it if it is another. */
  static HttpSettings free(HttpSettings wanted, Console console) {
    int port =
        IntStream.range(wanted.port(), wanted.port() + TRIED)
            .filter(one -> one != IntakeCommand.PORT && isFree(wanted.host(), one))
            .findFirst()
            .orElse(wanted.port());
    if (port != wanted.port()) {
      console.note("Port %d is in use: the dashboard takes %d.", wanted.port(), port);
    }
    return new HttpSettings(wanted.host(), port, wanted.access(), wanted.tls());
  }

  private static boolean isFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
