package io.foreknown.benchmarks.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.benchmarks.workload.Draw.Purpose;
import io.foreknown.domain.claim.Claim;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * News at its worst, made up by rule: a third of the records revise, move to another event, take
 * back, bring back, contradict under the same revision, or repeat what was sent before, and many of
 * the statements exclude each other; the desk decides about pairs and about which events are the
 * same, changes its mind and takes back. The n-th record is a function of the seed, the moment of
 * the beginning, and those before it.
 */
public final class Turmoil {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double FRESH = 0.62;
  private static final double STATEMENTS = 0.25;
  private static final double WARNINGS = 0.4;
  private static final double REPEATED = 0.45;
  private static final double LATE = 0.05;
  private static final double DECIDED = 0.06;

  /** Cities come and go, so that not everything matches everything. */
  private static final int CITIES_AT_ONCE = 12;

  private static final int BATCHES_OF_A_CITY = 30;
  private static final int CITIES = 5_000;
  private static final int RECENT = 250;
  private static final Duration OLDEST = Duration.ofDays(20);

  private final long seed;
  private final Instant began;
  private final Atlas atlas = new Atlas(CITIES);
  private final DecisionGenerator decisionGenerator = new DecisionGenerator();
  private final List<ObjectNode> standing = new ArrayList<>();
  private final List<String> late = new ArrayList<>();
  private long number;
  private long batches;
  private Instant latestDeadline;

  /** Everything is published before it began. */
  public Turmoil(long seed, Instant began) {
    this.seed = seed;
    this.began = began;
    this.latestDeadline = began;
  }

  /**
   * The next records, as lines; some come a batch later than they should.
   *
   * @param now about when they are sent: some warnings run out soon after
   */
  public List<String> batch(int size, Instant now) {
    List<String> batch = new ArrayList<>(late);
    late.clear();
    for (int i = 0; i < size; i++) {
      Draw draw = Draw.of(seed, number, Purpose.FATE);
      String line = record(draw, now).toString();
      if (draw.holds(LATE)) {
        late.add(line);
      } else {
        batch.add(draw.below(batch.size() + 1), line);
      }
      number++;
    }
    batches++;
    return batch;
  }

  /** What was held back so far. */
  public List<String> rest() {
    List<String> rest = List.copyOf(late);
    late.clear();
    return rest;
  }

  /** When the last of the warnings has run out that run out meanwhile. */
  public Instant latestDeadline() {
    return latestDeadline;
  }

  private ObjectNode record(Draw draw, Instant now) {
    if (standing.size() > 1 && Draw.of(seed, number, Purpose.DESK).holds(DECIDED)) {
      return decisionGenerator.decision(
          "d" + number, recent(draw), recent(draw), draw, began.minus(age(draw)));
    }
    double share = draw.share();
    if (standing.isEmpty() || share < FRESH) {
      ObjectNode fresh = fresh(draw, now);
      standing.add(fresh);
      return fresh.deepCopy();
    }
    int index = standing.size() - 1 - draw.below(Math.min(standing.size(), RECENT));
    return again(index, (share - FRESH) / (1 - FRESH), draw);
  }

  private ObjectNode fresh(Draw draw, Instant now) {
    double share = draw.share();
    if (share < STATEMENTS && !standing.isEmpty()) {
      return new Quarrel(draw).statement("s" + number, recent(draw), began.minus(age(draw)));
    }
    boolean isWarning = share < STATEMENTS + WARNINGS * (1 - STATEMENTS);
    ObjectNode like = recent(draw);
    String type = isWarning ? "warning" : "incident";
    return draw.holds(REPEATED) && !standing.isEmpty() && like.path("type").asText().equals(type)
        ? repeated(like, draw)
        : made(isWarning, draw, now);
  }

  private ObjectNode made(boolean isWarning, Draw draw, Instant now) {
    int first = (int) (batches / BATCHES_OF_A_CITY) * CITIES_AT_ONCE;
    int city = (first + draw.below(CITIES_AT_ONCE)) % CITIES;
    ClaimGenerator generator = new ClaimGenerator(atlas, city);
    boolean isShort = isWarning && Atlas.isStormy(city) && draw.holds(0.5);
    Instant published = isShort ? began.minusSeconds(draw.below(7_200)) : began.minus(age(draw));
    Claim claim =
        isWarning
            ? generator.warning("w" + number, published, draw)
            : generator.report("i" + number, null, published, draw);
    ObjectNode json = parsed(ClaimJson.write(claim));
    if (isShort) {
      Instant end = now.plusMillis(draw.below(60_000));
      latestDeadline = end.isAfter(latestDeadline) ? end : latestDeadline;
      json.putObject("validity").put("from", published.toString()).put("to", end.toString());
    }
    return json;
  }

  /** Another outlet reports the same event, and knows better. */
  private ObjectNode repeated(ObjectNode like, Draw draw) {
    ObjectNode json = like.deepCopy();
    json.put("event", Quarrel.event(like));
    json.put("id", like.path("type").asText().charAt(0) + Long.toString(number));
    json.remove("revision");
    Quarrel.change(json, draw);
    return published(json, began.minus(age(draw)));
  }

  /** A record under an id that is there already. */
  private ObjectNode again(int index, double what, Draw draw) {
    ObjectNode json = standing.get(index).deepCopy();
    if (what < 0.1) {
      return json;
    }
    if (what < 0.22) {
      Quarrel.change(json, draw);
      return json;
    }
    long revision = json.path("revision").asLong(1) + 1;
    json.put("revision", revision);
    later(json, draw);
    if (what < 0.42) {
      standing.get(index).put("revision", revision);
      return retraction(json);
    }
    if (what < 0.65) {
      json.put("event", Quarrel.event(recent(draw)));
    } else {
      Quarrel.change(json, draw);
    }
    standing.set(index, json);
    return json.deepCopy();
  }

  private static ObjectNode retraction(ObjectNode json) {
    return json.deepCopy()
        .put("status", "retracted")
        .retain("type", "id", "revision", "publishedAt", "status");
  }

  private void later(ObjectNode json, Draw draw) {
    Instant before = Instant.parse(json.path("publishedAt").asText());
    Instant after = before.plus(draw.between(Duration.ofSeconds(1), Duration.ofHours(6)));
    published(json, after.isAfter(began) ? began : after);
  }

  private static ObjectNode published(ObjectNode json, Instant moment) {
    return json.put("publishedAt", moment.toString());
  }

  private ObjectNode recent(Draw draw) {
    return standing.isEmpty()
        ? JSON.createObjectNode()
        : standing.get(standing.size() - 1 - draw.below(Math.min(standing.size(), RECENT)));
  }

  private static Duration age(Draw draw) {
    return draw.between(Duration.ofMinutes(1), OLDEST);
  }

  private static ObjectNode parsed(String line) {
    try {
      return (ObjectNode) JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
