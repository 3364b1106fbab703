package io.foreknown.operations.settings;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.dashboard.channel.Channel;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.webhook.Endpoint;
import io.foreknown.dashboard.webhook.Secret;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.yaml.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file of endpoints and channels, and reports all that is wrong with it. */
public final class WebhooksFile {
  private final Path file;
  private final SecretsBeside secrets;
  private final Problems problems = new Problems();

  private WebhooksFile(Path file) {
    this.file = file;
    this.secrets = new SecretsBeside(file);
  }

  /** Programs and people to whom news is sent. */
  public record Found(List<Endpoint> endpoints, List<Channel> channels) {
    /** Copies the lists. */
    public Found {
      endpoints = List.copyOf(endpoints);
      channels = List.copyOf(channels);
    }
  }

  /** What a file names; secrets are in files of their own, beside it or elsewhere. */
  public static Found read(Path file) {
    return new WebhooksFile(file).read();
  }

  private Found read() {
    Setting root = new Setting(SettingsFile.parse(file), problems);
    List<Endpoint> endpoints = new ArrayList<>();
    for (Setting given : root.field("webhooks").entriesBy("name")) {
      Endpoint endpoint = endpoint(given);
      if (endpoint != null) {
        endpoints.add(endpoint);
      }
    }
    List<Channel> channels = new ChannelRows(root, secrets).read();
    root.refuseOthers();
    SettingsFile.failIfAny(file, problems);
    return new Found(endpoints, channels);
  }

  private @Nullable Endpoint endpoint(Setting given) {
    String name = given.field("name").parsedOr("", text -> text);
    URI address = given.field("url").parsedOr(URI.create(""), WebhooksFile::address);
    ViewKind stream =
        given.field("stream").parsedOr(ViewKind.ALERTS, word -> ViewKind.valueOf(upper(word)));
    Since since = given.field("since").parsedOr(Since.NOW, word -> Since.valueOf(upper(word)));
    String secret = given.field("secretFile").parsedOr("", text -> text);
    String state = given.text("state");
    Filter filter = filter(given, state);
    given.refuseOthers();
    return given.attempt(() -> new Endpoint(name, address, stream, filter, since, secret(secret)));
  }

  /** An address may hold a secret, so nothing of it is repeated. */
  private static URI address(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new InvalidValueException("a URL is expected");
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private Secret secret(String name) {
    require(!name.isEmpty(), "secretFile is expected, a file that holds a secret");
    return Secret.parse(secrets.read(name));
  }

  /** The filters that streams have too. */
  static Filter filter(Setting given, @Nullable String state) {
    return new Filter(
        null,
        given.text("hazard"),
        given.text("place"),
        given.text("party"),
        null,
        null,
        state,
        given.field("text").parsedOr(List.of(), WebhooksFile::words),
        null);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
