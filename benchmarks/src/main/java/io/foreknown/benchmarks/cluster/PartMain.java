package io.foreknown.benchmarks.cluster;

import io.foreknown.stack.LocalPart;
import io.foreknown.stack.StackException;
import io.foreknown.stack.StackOptions;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** A broker or a registry on a directory and a port, until the process is asked to end. */
public final class PartMain {
  /** The word for the one. */
  public static final String BROKER = "broker";

  /** The word for the other. */
  public static final String REGISTRY = "registry";

  private PartMain() {}

  /** Takes the word, a directory and a port. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    JavaProcess.endWithParent();
    StackOptions options = StackOptions.in(Path.of(arguments[1]));
    int port = Integer.parseInt(arguments[2]);
    try {
      LocalPart part =
          arguments[0].equals(BROKER)
              ? LocalPart.broker(options.withPorts(port, 0))
              : LocalPart.registry(options.withPorts(0, port));
      Runtime.getRuntime().addShutdownHook(new Thread(part::close, "close-part"));
      throw part.failure().get();
    } catch (StackException e) {
      System.err.println(arguments[0] + ": " + e.getMessage());
      System.exit(1);
    }
  }
}
