package io.foreknown.operations.replay;

import io.foreknown.operations.cluster.CommandException;
import io.foreknown.stack.StackAddress;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Says which part of a cluster it was that stopped a run. */
final class FailureTranslator {
  private FailureTranslator() {}

  /** The same error, unless it is one of these: then one that names the part and its address. */
  static RuntimeException translated(StackAddress address, RuntimeException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof CommandException) {
        return error;
      }
      if (isOfBrokerOrRegistry(cause) && RegistryRetry.isRegistrySilent(cause)) {
        return silent("Schema Registry", address.schemaRegistryUrl(), cause, error);
      }
      if (cause instanceof RetriableException) {
        return silent("Kafka", address.bootstrapServers(), cause, error);
      }
    }
    return error;
  }

  private static boolean isOfBrokerOrRegistry(Throwable cause) {
    return cause instanceof SerializationException || cause instanceof RetriableException;
  }

  private static CommandException silent(
      String part, String address, Throwable cause, RuntimeException error) {
    return new CommandException(
        "%s at %s does not answer: %s".formatted(part, address, root(cause)), error);
  }

  private static @Nullable String root(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }
}
