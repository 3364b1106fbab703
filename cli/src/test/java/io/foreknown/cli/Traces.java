package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Where on the shared stack a word can still be read. */
final class Traces {
  private static final Path DATA = SharedStack.directory();

  private Traces() {}

  /** The topics that hold the word in any record, committed or not. */
  static Set<String> inTopics(String prefix, String word) {
    Set<String> described = new TreeSet<>();
    Map<String, Object> client =
        Map.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            LocalStack.running(DATA).orElseThrow().bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(info -> info.topic().startsWith(prefix + "."))
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(20))
            .forEach(
                record -> {
                  if (text(record.key()).contains(word) || text(record.value()).contains(word)) {
                    described.add(record.topic());
                  }
                });
      }
    }
    return described;
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }

  /** The files that are written to: those before them lie before what was cut off. */
  static List<Path> inFiles(String prefix, String word) throws IOException {
    Map<Path, Path> last = new TreeMap<>();
    for (Path file : LiveTree.of(DATA)) {
      Path partition = file.getParent();
      if (partition != null
          && file.toString().endsWith(".log")
          && String.valueOf(partition.getFileName()).startsWith(prefix + ".")) {
        last.merge(partition, file, BinaryOperator.maxBy(Comparator.naturalOrder()));
      }
    }
    List<Path> described = new ArrayList<>();
    for (Path file : last.values()) {
      if (tells(file, word)) {
        described.add(file);
      }
    }
    return described;
  }

  private static boolean tells(Path file, String word) throws IOException {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(word);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
