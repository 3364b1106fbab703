package io.foreknown.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of a stack, all on the loopback address.
 *
 * @param registry where clients ask
 * @param behind where the registry itself listens
 */
record Ports(int kafka, int controller, int registry, int behind) {
  static final String HOST = "127.0.0.1";

  /** Not the system's idea of loopback, which may be the one of IPv6. */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /**
   * Takes the ports asked for, and free ones for the rest. All are held at once, so that no two are
   * the same; they are let go before the stack binds them, and another program may be quicker.
   */
  static Ports chosenBy(StackOptions options) {
    try (ServerSocket kafka = open("kafka-port", options.kafkaPort());
        ServerSocket registry = open("registry-port", options.registryPort());
        ServerSocket controller = open("the controller's port", 0);
        ServerSocket behind = open("the registry's own port", 0)) {
      return new Ports(
          kafka.getLocalPort(),
          controller.getLocalPort(),
          registry.getLocalPort(),
          behind.getLocalPort());
    } catch (IOException e) {
      throw new StackException("no free port on " + HOST + ": " + e.getMessage(), e);
    }
  }

  private static ServerSocket open(String option, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new StackException(
          "%s %d on %s: %s; stop what listens there, or choose another port, or 0 for a free one"
              .formatted(option, port, HOST, e.getMessage()),
          e);
    }
  }
}
