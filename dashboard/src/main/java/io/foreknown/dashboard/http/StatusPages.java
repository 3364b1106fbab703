package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.channel.Channels;
import io.foreknown.dashboard.delivery.DeliveryStatus;
import io.foreknown.dashboard.feed.Progress;
import io.foreknown.dashboard.http.Site.Origin;
import io.foreknown.dashboard.stream.Silence;
import io.foreknown.dashboard.view.View;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.webhook.Webhooks;
import io.foreknown.schemas.json.RecordJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the server is. */
final class StatusPages {
  private static final double SECONDS_OF_MINUTE = 60;

  private final Knowledge knowledge;
  private final Origin source;
  private final Supplier<Progress> progress;
  private final InstantSource clock;
  private final Instant started;

  StatusPages(Knowledge knowledge, Origin source) {
    this.knowledge = knowledge;
    this.source = source;
    this.progress = source.progress();
    this.clock = source.clock();
    this.started = clock.instant();
  }

  ApiResponse status(ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("prefix", source.prefix());
    json.put("replay", source.replay());
    json.put("now", RecordJson.moment(clock.instant()));
    addPublished(json);
    ObjectNode counts = json.putObject("counts");
    Stream.of(ViewKind.values())
        .forEach(viewKind -> counts.put(viewKind.word(), knowledge.now().of(viewKind).size()));
    json.put("complete", knowledge.now().isComplete());
    json.put("asOfAvailable", knowledge.past().isAvailable());
    Progress read = progress.get();
    json.put("ready", read.isReady());
    json.set("silence", silence(read.silence()));
    json.set("lag", lag(read));
    return ApiResponse.of(200, json);
  }

  private static JsonNode silence(@Nullable Silence silence) {
    return silence == null
        ? JsonNodeFactory.instance.nullNode()
        : silence.json().put("problem", silence.problem());
  }

  private void addPublished(ObjectNode json) {
    View claims = knowledge.now().of(ViewKind.CLAIMS);
    ViewRecord first = claims.oldest();
    ViewRecord last = claims.newest();
    if (first == null || last == null) {
      json.putNull("published");
    } else {
      json.putObject("published")
          .put("from", RecordJson.moment(first.publishedAt()))
          .put("to", RecordJson.moment(last.publishedAt()));
    }
  }

  ApiResponse health(ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    Progress now = progress.get();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ready", now.isReady());
    json.set("lag", lag(now));
    ObjectNode topics = json.putObject("topics");
    now.left().forEach(topics::put);
    json.put("complete", knowledge.now().isComplete());
    json.put("problem", now.problem());
    ArrayNode webhooks = json.putArray("webhooks");
    source.webhooks().get().forEach(endpoint -> add(endpoint, webhooks.addObject()));
    ArrayNode channels = json.putArray("channels");
    source.channels().get().forEach(channel -> add(channel, channels.addObject()));
    return ApiResponse.of(now.isReady() ? 200 : 503, json);
  }

  private static void add(Webhooks.EndpointStatus endpoint, ObjectNode json) {
    DeliveryStatus deliveryStatus = endpoint.deliveryStatus();
    json.put("name", endpoint.name());
    json.put("stream", endpoint.stream());
    json.put("state", endpoint.state().name());
    json.put("taken", deliveryStatus.taken());
    json.put("failuresInRow", deliveryStatus.inRow());
    json.put("failingSince", moment(deliveryStatus.failingSince()));
    json.put("lastTaken", moment(deliveryStatus.lastTaken()));
    json.put("problem", deliveryStatus.problem());
    ArrayNode notes = json.putArray("notes");
    endpoint.notes().forEach(notes::add);
  }

  private static void add(Channels.ChannelStatus channel, ObjectNode json) {
    DeliveryStatus deliveryStatus = channel.deliveryStatus();
    json.put("name", channel.name());
    json.put("kind", channel.kind());
    json.put("state", channel.state().name());
    json.put("messages", deliveryStatus.taken());
    json.put("sent", channel.counts().sent());
    json.put("held", channel.counts().held());
    json.put("muted", channel.counts().muted());
    json.put("waiting", channel.counts().waiting());
    json.put("failuresInRow", deliveryStatus.inRow());
    json.put("failingSince", moment(deliveryStatus.failingSince()));
    json.put("lastSent", moment(deliveryStatus.lastTaken()));
    json.put("problem", deliveryStatus.problem());
    ArrayNode notes = json.putArray("notes");
    channel.notes().forEach(notes::add);
  }

  private static @Nullable String moment(@Nullable Instant moment) {
    return moment == null ? null : RecordJson.moment(moment);
  }

  private ObjectNode lag(Progress now) {
    Duration behind = now.behind(started, clock.instant());
    ObjectNode lag = JsonNodeFactory.instance.objectNode();
    lag.put("records", now.records());
    lag.put("minutes", behind.toSeconds() / SECONDS_OF_MINUTE);
    return lag;
  }

  /** While this is answered the process works. */
  ApiResponse live(ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    return up();
  }

  ApiResponse ready(ApiRequest apiRequest) {
    var unused = new Params(apiRequest);
    Progress now = progress.get();
    if (now.isReady()) {
      return up();
    }
    String problem = now.problem();
    return ApiResponse.problem(
        503, problem == null ? "what is on the topics is still being read" : problem);
  }

  private static ApiResponse up() {
    return ApiResponse.of(200, JsonNodeFactory.instance.objectNode().put("status", "up"));
  }
}
