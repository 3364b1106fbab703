package io.foreknown.dashboard.webhook;

import io.foreknown.dashboard.channel.Channel;
import java.nio.file.Path;
import java.util.List;

/**
 * Who gets news.
 *
 * @param endpoints programs
 * @param channels people
 * @param directory where it is kept how far each has come
 */
public record WebhookSettings(List<Endpoint> endpoints, List<Channel> channels, Path directory) {
  /** Copies the lists. */
  public WebhookSettings {
    endpoints = List.copyOf(endpoints);
    channels = List.copyOf(channels);
  }

  /** Nobody. */
  public static WebhookSettings none() {
    return new WebhookSettings(List.of(), List.of(), Path.of(""));
  }

  /** Whether nobody gets anything. */
  public boolean isEmpty() {
    return endpoints.isEmpty() && channels.isEmpty();
  }
}
