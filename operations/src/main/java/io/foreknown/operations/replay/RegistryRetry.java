package io.foreknown.operations.replay;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/** Asks a registry that does not answer again for a while, as one that is started anew. */
record RegistryRetry(ReplayListener listener) {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Confluent's client asks several times by itself each time. */
  private static final int TRIES = 4;

  /** Does what needs the registry, from the beginning each time. */
  void with(Runnable asking) {
    for (int tries = 1; ; tries++) {
      try {
        asking.run();
        return;
      } catch (SerializationException | RetriableException e) {
        listener.check();
        if (tries == TRIES || !isRegistrySilent(e)) {
          throw e;
        }
        listener.pause(PAUSE);
      }
    }
  }

  /**
   * Whether the registry, and not what it was asked for, is the cause. A proxy before it answers in
   * its place with a status of 502, of which Confluent's client makes an error as of a broker.
   */
  static boolean isRegistrySilent(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() >= 500;
      }
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
