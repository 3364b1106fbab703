package io.foreknown.dashboard.webhook;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.dashboard.stream.StreamToken;
import io.foreknown.dashboard.stream.Subscription;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.monitor.http.Loopback;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who gets news posted.
 *
 * @param name what it is called in files, in {@code /health} and in metrics; never its address,
 *     which may hold a secret
 * @param since where it begins when it has got nothing yet
 */
public record Endpoint(
    String name, URI address, ViewKind stream, Filter filter, Since since, Secret secret) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Set<ViewKind> STREAMS =
      Set.of(ViewKind.ALERTS, ViewKind.CONTRADICTIONS, ViewKind.MATCHES);

  /** Refuses what cannot be posted to, or not safely. */
  public Endpoint {
    require(
        NAME.matcher(name).matches(),
        "name is '%s', 1 to 64 small letters, digits and hyphens are expected",
        name);
    require(STREAMS.contains(stream), "stream is %s, alerts, contradictions or matches", stream);
    String host = address.getHost();
    require(host != null, "url names no host");
    require(address.getRawUserInfo() == null, "url holds a password; headers are signed instead");
    require(address.getRawFragment() == null, "url has a fragment, which nobody would get");
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    require(
        scheme.equals("https") || (scheme.equals("http") && Loopback.isName(host)),
        "url begins with %s://, https is expected everywhere but on this machine",
        scheme);
  }

  /** What it wants from behind a token on; null: it has got nothing yet. */
  Subscription subscription(@Nullable StreamToken streamToken) {
    return new Subscription(stream, filter, since, streamToken);
  }
}
