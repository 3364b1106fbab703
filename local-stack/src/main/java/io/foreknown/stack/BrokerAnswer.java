package io.foreknown.stack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** What a client hears from a broker that is ready. */
final class BrokerAnswer {
  private BrokerAnswer() {}

  /** Returns when the broker describes its cluster; the client repeats the question until then. */
  static void await(StackAddress address, Duration bound) {
    int millis = Math.toIntExact(bound.toMillis());
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address.bootstrapServers()))) {
      admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis)).nodes().get();
    } catch (ExecutionException e) {
      throw new StackException(
          "the Kafka broker at %s gave no answer in %d s: %s"
              .formatted(address.bootstrapServers(), bound.toSeconds(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(
          "interrupted before the Kafka broker at " + address.bootstrapServers() + " answered", e);
    }
  }
}
