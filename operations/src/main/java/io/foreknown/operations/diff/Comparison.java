package io.foreknown.operations.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.operations.diff.SortedFile.Row;
import io.foreknown.operations.disk.DiskMap;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that differs between two replays, the most important first; sorted on disk. */
public final class Comparison implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Settings.Difference> settings;
  private final Causes causes;
  private final DiskMap changes = DiskMap.temporary();
  private long count;

  private Comparison(ReplayDirectory before, ReplayDirectory after) {
    this.settings = Settings.between(before.settings(), after.settings());
    this.causes = new Causes(before, after);
  }

  /** Of these two directories; fails if one of them is none of a replay. */
  public static Comparison of(Path before, Path after) {
    ReplayDirectory one = ReplayDirectory.of(before);
    ReplayDirectory other = ReplayDirectory.of(after);
    Comparison comparison = new Comparison(one, other);
    for (Topic topic : ReplayDirectory.COMPARED) {
      comparison.compare(topic, one, other);
    }
    return comparison;
  }

  private void compare(Topic topic, ReplayDirectory before, ReplayDirectory after) {
    try (SortedFile one = before.open(topic);
        SortedFile other = after.open(topic)) {
      while (one.row() != null || other.row() != null) {
        step(topic, one, other);
      }
    }
  }

  private void step(Topic topic, SortedFile one, SortedFile other) {
    Row was = one.row();
    Row is = other.row();
    int order = order(was, is);
    if (was != null && order <= 0) {
      one.next();
    }
    if (is != null && order >= 0) {
      other.next();
    }
    if (order == 0 && was != null && is != null && was.text().equals(is.text())) {
      return;
    }
    Row shown = was != null && order <= 0 ? was : is;
    if (shown != null) {
      add(
          new Change(
              topic,
              shown.key(),
              was == null || order > 0 ? Change.NOTHING : was.json(),
              is == null || order < 0 ? Change.NOTHING : is.json()));
    }
  }

  private static int order(@Nullable Row was, @Nullable Row is) {
    if (was == null) {
      return 1;
    }
    return is == null ? -1 : was.key().compareTo(is.key());
  }

  private void add(Change change) {
    List<ClaimReference> claims = causes.of(change);
    List<String> others = claims.isEmpty() && !isSumOfOthers(change) ? paths() : List.of();
    count++;
    String key =
        "%d%02d%s\0%016x"
            .formatted(
                change.rank(),
                ReplayDirectory.COMPARED.indexOf(change.topic()),
                change.id(),
                count);
    changes.put(key, ChangeJson.json(change, claims, others).toString().getBytes(UTF_8));
  }

  /** A scorecard counts warnings and incidents, and those have been compared before it. */
  private boolean isSumOfOthers(Change change) {
    return change.topic() == Topic.SCORECARDS && count > 0;
  }

  private List<String> paths() {
    return settings.stream().map(Settings.Difference::path).toList();
  }

  /** How many outputs differ. */
  public long count() {
    return count;
  }

  /** The settings that differ, each with its values. */
  public List<String> settings() {
    return settings.stream().map(Settings.Difference::toString).toList();
  }

  /** Each change as JSON, in words under {@code words}; the most important first. */
  public void forEach(Consumer<ObjectNode> action) {
    changes.forEach(
        (key, bytes) -> {
          try {
            action.accept((ObjectNode) JSON.readTree(bytes));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void close() {
    causes.close();
    changes.close();
  }
}
