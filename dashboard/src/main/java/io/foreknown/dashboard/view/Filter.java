package io.foreknown.dashboard.view;

import io.foreknown.domain.name.NameKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records a reader wants; what is null or empty restricts nothing.
 *
 * @param hazard dotted prefix, or words of a hazard
 * @param place id, or words of a name; of {@code party} too
 * @param from least end of the event time
 * @param to greatest beginning of the event time
 * @param state in any case of letters; null: all that stands
 * @param words all of which must occur, whatever their case and accents
 * @param event id of an event that the record is about
 * @param box part of the map that a place of the record, or of its events, lies in
 */
public record Filter(
    @Nullable String type,
    @Nullable String hazard,
    @Nullable String place,
    @Nullable String party,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String state,
    List<String> words,
    @Nullable String event,
    @Nullable Box box) {
  /** All that stands. */
  public static final Filter NONE =
      new Filter(null, null, null, null, null, null, null, List.of(), null, null);

  /** Anywhere on the map. */
  public Filter(
      @Nullable String type,
      @Nullable String hazard,
      @Nullable String place,
      @Nullable String party,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String state,
      List<String> words,
      @Nullable String event) {
    this(type, hazard, place, party, from, to, state, words, event, null);
  }

  /** Folds the words. */
  public Filter {
    words = words.stream().map(NameKey::folded).toList();
  }
}
