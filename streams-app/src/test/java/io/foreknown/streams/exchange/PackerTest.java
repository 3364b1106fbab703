package io.foreknown.streams.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class PackerTest {
  /** Goes to all three partitions as "all", else to the one that the key names. */
  private static final Exchange<String> EXCHANGE =
      new Exchange<>(
          "words",
          Serdes.String(),
          (topic, key, value, partitions) ->
              Optional.of(key.equals("all") ? Set.of(0, 1, 2) : Set.of(Integer.parseInt(key))),
          3);

  private final List<Record<String, Pack>> sent = new ArrayList<>();
  private final Packer<String> packer = new Packer<>(EXCHANGE, sent::add);

  @Test
  void eachPartitionGetsOnePackInTheOrderInWhichRecordsCame() {
    add("1", "first");
    add("all", "second");
    add("1", "third");
    packer.flush();

    assertThat(words(0)).containsExactly("second");
    assertThat(words(1)).containsExactly("first", "second", "third");
    assertThat(words(2)).containsExactly("second");
    assertThat(sent).hasSize(3);
  }

  @Test
  void packHasTheTimeOfItsFirstRecordAndRecordsKeepTheirOwn() {
    packer.add(new Record<>("0", "later", 2_000));
    packer.add(new Record<>("0", "earlier", 1_000));
    packer.flush();

    assertThat(sent).extracting(Record::timestamp).containsExactly(2_000L);
    assertThat(records(0)).extracting(Record::timestamp).containsExactly(2_000L, 1_000L);
  }

  @Test
  void headersComeAlongEvenThoseWithoutAValue() {
    Headers headers = new RecordHeaders().add("cause", new byte[] {7}).add("none", null);
    packer.add(new Record<>("0", "word", 0, headers));
    packer.flush();

    assertThat(records(0).get(0).headers().toArray())
        .extracting(Header::key, Header::value)
        .containsExactly(tuple("cause", new byte[] {7}), tuple("none", null));
  }

  @Test
  void whatIsTooMuchForOnePackTravelsInSeveral() {
    String large = "x".repeat(100_000);
    IntStream.range(0, 5).forEach(i -> add("0", i + large));
    packer.flush();

    assertThat(sent.size()).isGreaterThan(1).isLessThan(5);
    assertThat(words(0))
        .extracting(word -> word.charAt(0))
        .containsExactly('0', '1', '2', '3', '4');
  }

  @Test
  void recordThatIsLargerThanAPackTravelsAlone() {
    add("0", "small");
    add("0", "x".repeat(1_000_000));
    add("0", "small again");
    packer.flush();

    assertThat(sent).hasSize(3);
    assertThat(words(0)).extracting(String::length).containsExactly(5, 1_000_000, 11);
  }

  @Test
  void nothingIsSentTwiceAndNothingForNothing() {
    add("0", "word");
    packer.flush();
    packer.flush();

    assertThat(sent).hasSize(1);
  }

  private void add(String key, String value) {
    packer.add(new Record<>(key, value, 0));
  }

  private List<String> words(int partition) {
    return records(partition).stream().map(Record::value).toList();
  }

  /** All that a poll of the partition would bring. */
  private List<Record<String, String>> records(int partition) {
    List<byte[]> parts =
        sent.stream()
            .map(Record::value)
            .filter(pack -> pack.partition() == partition)
            .flatMap(pack -> pack.parts().stream())
            .toList();
    return GivenPacks.records(EXCHANGE, new Pack(Pack.ARRIVED, parts));
  }
}
