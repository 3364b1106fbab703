package io.foreknown.operations.settings;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.dashboard.channel.AtOnce;
import io.foreknown.dashboard.channel.Channel;
import io.foreknown.dashboard.channel.ChannelRules;
import io.foreknown.dashboard.channel.ChannelTarget;
import io.foreknown.dashboard.channel.PageLinks;
import io.foreknown.dashboard.channel.QuietHours;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.domain.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the channels of a file of webhooks. */
final class ChannelRows {
  private static final String MAIL = "mail";
  private static final int SUBMISSION = 587;

  private final SettingsRow root;
  private final SecretsBeside secrets;

  ChannelRows(SettingsRow root, SecretsBeside secrets) {
    this.root = root;
    this.secrets = secrets;
  }

  /** What is wrong is noted. */
  List<Channel> read() {
    URI page = root.value("page", URI.create(""), ChannelRows::address);
    List<Channel> channels = new ArrayList<>();
    for (SettingsRow given : root.rows("channels", "name")) {
      Channel channel = channel(given, page);
      if (channel != null) {
        channels.add(channel);
      }
    }
    return channels;
  }

  private @Nullable Channel channel(SettingsRow given, URI page) {
    String name = given.value("name", "", text -> text);
    String kind = given.value("kind", "", text -> text);
    Supplier<ChannelTarget> target = kind.equals(MAIL) ? mail(given) : chat(given, kind);
    Filter filter = WebhooksFile.filter(given, null);
    Supplier<ChannelRules> rules = rules(given);
    given.refuseOthers();
    return given.build(
        () -> new Channel(name, target.get(), filter, rules.get(), new PageLinks(page)));
  }

  private Supplier<ChannelTarget> chat(SettingsRow given, String kind) {
    String file = given.value("urlFile", "", text -> text);
    return () -> {
      ChannelTarget.ChatKind chat = chatKind(kind);
      require(!file.isEmpty(), "urlFile is expected, a file that holds the address of the chat");
      return new ChannelTarget.Chat(chat, address(secrets.read(file).strip()));
    };
  }

  private static ChannelTarget.ChatKind chatKind(String word) {
    for (ChannelTarget.ChatKind kind : ChannelTarget.ChatKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new InvalidValueException(
        "kind is '%s', slack, teams, mattermost or mail is expected".formatted(word));
  }

  private Supplier<ChannelTarget> mail(SettingsRow given) {
    String host = given.value("host", "", text -> text);
    int port = given.value("port", SUBMISSION, Integer::parseInt);
    ChannelTarget.Security security =
        given.value("security", ChannelTarget.Security.STARTTLS, ChannelTarget.Security::valueOf);
    String user = given.<@Nullable String>value("user", null, text -> text);
    String file = given.<@Nullable String>value("passwordFile", null, text -> text);
    String from = given.value("from", "", text -> text);
    List<String> to = given.list("to");
    return () -> {
      ChannelTarget.Password password =
          file == null ? null : new ChannelTarget.Password(line(file));
      return new ChannelTarget.Mail(
          new ChannelTarget.SmtpServer(host, port, security, user, password), from, to);
    };
  }

  /** Without the line break that editors put at the end. */
  private String line(String file) {
    return secrets.read(file).replaceFirst("\\R\\z", "");
  }

  private static Supplier<ChannelRules> rules(SettingsRow given) {
    ChannelRules shipped = ChannelRules.SHIPPED;
    AtOnce atOnce = given.value("atOnce", shipped.atOnce(), AtOnce::valueOf);
    QuietHours quiet = given.has("quiet") ? quiet(given.row("quiet")) : null;
    Duration gather = given.value("gather", shipped.gather(), Duration::parse);
    Duration digest = given.value("digest", shipped.digest(), Duration::parse);
    int perHour = given.value("perHour", shipped.perHour(), Integer::parseInt);
    return () -> new ChannelRules(atOnce, quiet, gather, digest, perHour);
  }

  private static @Nullable QuietHours quiet(SettingsRow given) {
    LocalTime from = given.required("from", LocalTime::parse);
    LocalTime to = given.required("to", LocalTime::parse);
    ZoneId zone = given.required("zone", ZoneId::of);
    given.refuseOthers();
    return from == null || to == null || zone == null
        ? null
        : given.build(() -> new QuietHours(from, to, zone));
  }

  /** An address may hold a secret, so nothing of it is repeated. */
  private static URI address(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new InvalidValueException("a URL is expected");
    }
  }
}
