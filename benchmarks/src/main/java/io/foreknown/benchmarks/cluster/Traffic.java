package io.foreknown.benchmarks.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * What an application has sent to its own topics, for hops and changelogs.
 *
 * @param records by topic, without the application's name; markers of transactions count as well
 * @param bytes by topic, compressed, as they lie on the disk; of a changelog before compaction
 */
public record Traffic(SortedMap<String, Long> records, SortedMap<String, Long> bytes) {
  /** Up to now. */
  public static Traffic of(Admin admin, String application)
      throws ExecutionException, InterruptedException {
    String prefix = application + "-";
    List<String> topics =
        admin.listTopics().names().get().stream().filter(name -> name.startsWith(prefix)).toList();
    SortedMap<String, Long> records = new TreeMap<>();
    TopicBacklog.ends(admin, topics, IsolationLevel.READ_UNCOMMITTED)
        .forEach((partition, end) -> add(records, partition, prefix, end));
    SortedMap<String, Long> bytes = new TreeMap<>();
    for (Map.Entry<TopicPartition, ReplicaInfo> replica : replicas(admin)) {
      if (topics.contains(replica.getKey().topic())) {
        add(bytes, replica.getKey(), prefix, replica.getValue().size());
      }
    }
    return new Traffic(records, bytes);
  }

  private static void add(
      SortedMap<String, Long> sums, TopicPartition partition, String prefix, long value) {
    sums.merge(partition.topic().substring(prefix.length()), value, Long::sum);
  }

  private static List<Map.Entry<TopicPartition, ReplicaInfo>> replicas(Admin admin)
      throws ExecutionException, InterruptedException {
    List<Integer> brokers =
        admin.describeCluster().nodes().get().stream().map(node -> node.id()).toList();
    return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .map(LogDirDescription::replicaInfos)
        .flatMap(replicas -> replicas.entrySet().stream())
        .toList();
  }

  /** A line per topic. */
  public String table(long claims) {
    StringBuilder table = new StringBuilder("records and bytes per claim, by topic%n".formatted());
    records.forEach(
        (topic, number) ->
            table.append(
                "  %7.3f %8.1f  %s%n"
                    .formatted(
                        number / (double) claims,
                        bytes.getOrDefault(topic, 0L) / (double) claims,
                        topic)));
    return table.toString();
  }
}
