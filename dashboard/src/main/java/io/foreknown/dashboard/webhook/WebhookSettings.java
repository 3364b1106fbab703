package io.foreknown.dashboard.webhook;

import java.nio.file.Path;
import java.util.List;

/**
 * Who gets news posted.
 *
 * @param directory where it is kept how far each has come
 */
public record WebhookSettings(List<Endpoint> endpoints, Path directory) {
  /** Copies the list. */
  public WebhookSettings {
    endpoints = List.copyOf(endpoints);
  }

  /** Nobody. */
  public static WebhookSettings none() {
    return new WebhookSettings(List.of(), Path.of(""));
  }
}
