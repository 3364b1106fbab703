package io.foreknown.dashboard.channel;

import io.foreknown.dashboard.delivery.HttpSender;
import io.foreknown.dashboard.delivery.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;

/** Posts to the incoming webhook of a chat. */
final class Chat implements Carrier {
  private final ChannelTarget.Chat to;
  private final PageLinks links;
  private final HttpSender sender;

  Chat(ChannelTarget.Chat to, PageLinks links, HttpSender sender) {
    this.to = to;
    this.links = links;
    this.sender = sender;
  }

  @Override
  public CompletableFuture<Reply> send(ChannelMessage message) {
    String body = to.kind().form().body(message, links).toString();
    return sender.send(
        HttpRequest.newBuilder(to.address())
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
