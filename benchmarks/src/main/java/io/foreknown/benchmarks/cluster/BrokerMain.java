package io.foreknown.benchmarks.cluster;

import io.foreknown.stack.LocalStack;
import io.foreknown.stack.StackAddress;
import io.foreknown.stack.StackOptions;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The local stack on a directory, until the process is asked to end. */
final class BrokerMain {
  /** Followed by both addresses, once they answer. */
  static final String READY = "READY ";

  private BrokerMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    JavaProcess.endWithParent();
    LocalStack stack = LocalStack.start(StackOptions.in(Path.of(arguments[0])));
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close-stack"));
    StackAddress address = stack.address();
    System.out.println(READY + address.bootstrapServers() + " " + address.schemaRegistryUrl());
    new CountDownLatch(1).await();
  }
}
