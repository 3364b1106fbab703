package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.delivery.KeptFile;
import io.foreknown.dashboard.stream.StreamToken;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A small file for each channel, as JSON. */
record ChannelFiles(Path directory) implements ChannelStates {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Creates the directory if it is not there. */
  ChannelFiles {
    KeptFile.createDirectory(directory);
  }

  @Override
  public ChannelState of(String channel) {
    return file(channel).read().map(text -> kept(channel, text)).orElse(ChannelState.NEW);
  }

  private ChannelState kept(String channel, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      StreamToken position = StreamToken.parse(json.path("position").asText()).orElseThrow();
      List<WaitingNotice> waiting =
          json.required("waiting").valueStream().map(ChannelFiles::waiting).toList();
      List<Instant> sent =
          json.required("sent").valueStream().map(at -> Instant.parse(at.asText())).toList();
      return new ChannelState(position, new Outbox(waiting, sent));
    } catch (JsonProcessingException | RuntimeException e) {
      throw new IllegalStateException(
          file(channel).path()
              + " does not say what its channel has been sent; without it, it begins anew",
          e);
    }
  }

  private static WaitingNotice waiting(JsonNode json) {
    Notice notice =
        new Notice(
            json.required("id").asText(),
            json.required("event").asText(),
            json.required("subject").asText(),
            Notice.severity(json.required("severity").asText()),
            json.required("headline").asText(),
            Instant.parse(json.required("publishedAt").asText()),
            json.required("page").asText());
    return new WaitingNotice(
        notice,
        Instant.parse(json.required("since").asText()),
        WaitingNotice.Reason.valueOf(json.required("reason").asText()));
  }

  @Override
  public void keep(String channel, ChannelState kept) {
    ObjectNode json = JSON.createObjectNode();
    json.put("position", Objects.requireNonNull(kept.position()).text());
    ArrayNode waiting = json.putArray("waiting");
    kept.outbox().waiting().forEach(one -> add(one, waiting.addObject()));
    ArrayNode sent = json.putArray("sent");
    kept.outbox().sent().forEach(at -> sent.add(at.toString()));
    try {
      file(channel).write(JSON.writeValueAsString(json) + "\n");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(WaitingNotice one, ObjectNode json) {
    Notice notice = one.notice();
    json.put("id", notice.id())
        .put("event", notice.event())
        .put("subject", notice.subject())
        .put("severity", notice.severity().name())
        .put("headline", notice.headline())
        .put("publishedAt", notice.publishedAt().toString())
        .put("page", notice.page())
        .put("since", one.since().toString())
        .put("reason", one.reason().name());
  }

  private KeptFile file(String channel) {
    return new KeptFile(directory.resolve(channel + ".channel"));
  }
}
