package io.foreknown.dashboard.channel;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.Subscription;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who receives alerts, and when.
 *
 * @param name what it is called in files, in {@code /health} and in metrics
 * @param links where its readers find the page
 */
public record Channel(
    String name, ChannelTarget target, Filter filter, ChannelRules rules, PageLinks links) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Refuses what no file can be called. */
  public Channel {
    require(
        NAME.matcher(name).matches(),
        "name is '%s', 1 to 64 small letters, digits and hyphens are expected",
        name);
  }

  /** What it wants from behind a token on; null: what comes from now on. */
  Subscription subscription(@Nullable StreamToken streamToken) {
    return new Subscription(ViewKind.ALERTS, filter, Since.NOW, streamToken);
  }
}
