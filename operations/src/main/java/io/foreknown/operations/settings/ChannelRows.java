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
import io.foreknown.feeds.yaml.Setting;
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

  private final Setting root;
  private final SecretsBeside secrets;

  ChannelRows(Setting root, SecretsBeside secrets) {
    this.root = root;
    this.secrets = secrets;
  }

  /** What is wrong is noted. */
  List<Channel> read() {
    URI page = root.field("page").parsedOr(URI.create(""), ChannelRows::address);
    List<Channel> channels = new ArrayList<>();
    for (Setting given : root.field("channels").entriesBy("name")) {
      Channel channel = channel(given, page);
      if (channel != null) {
        channels.add(channel);
      }
    }
    return channels;
  }

  private @Nullable Channel channel(Setting given, URI page) {
    String name = given.field("name").parsedOr("", text -> text);
    String kind = given.field("kind").parsedOr("", text -> text);
    Supplier<ChannelTarget> target = kind.equals(MAIL) ? mail(given) : chat(given, kind);
    Filter filter = WebhooksFile.filter(given, null);
    Supplier<ChannelRules> rules = rules(given);
    given.refuseOthers();
    return given.attempt(
        () -> new Channel(name, target.get(), filter, rules.get(), new PageLinks(page)));
  }

  private Supplier<ChannelTarget> chat(Setting given, String kind) {
    String file = given.field("urlFile").parsedOr("", text -> text);
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

  private Supplier<ChannelTarget> mail(Setting given) {
    String host = given.field("host").parsedOr("", text -> text);
    int port = given.field("port").parsedOr(SUBMISSION, Integer::parseInt);
    ChannelTarget.Security security =
        given
            .field("security")
            .parsedOr(ChannelTarget.Security.STARTTLS, ChannelTarget.Security::valueOf);
    String user = given.text("user");
    String file = given.text("passwordFile");
    String from = given.field("from").parsedOr("", text -> text);
    List<String> to = given.field("to").each(text -> text);
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

  private static Supplier<ChannelRules> rules(Setting given) {
    ChannelRules shipped = ChannelRules.SHIPPED;
    AtOnce atOnce = given.field("atOnce").parsedOr(shipped.atOnce(), AtOnce::valueOf);
    QuietHours quiet = given.field("quiet").isPresent() ? quiet(given.field("quiet")) : null;
    Duration gather = given.field("gather").parsedOr(shipped.gather(), Duration::parse);
    Duration digest = given.field("digest").parsedOr(shipped.digest(), Duration::parse);
    int perHour = given.field("perHour").parsedOr(shipped.perHour(), Integer::parseInt);
    return () -> new ChannelRules(atOnce, quiet, gather, digest, perHour);
  }

  private static @Nullable QuietHours quiet(Setting given) {
    LocalTime from = given.field("from").required(LocalTime::parse);
    LocalTime to = given.field("to").required(LocalTime::parse);
    ZoneId zone = given.field("zone").required(ZoneId::of);
    given.refuseOthers();
    return from == null || to == null || zone == null
        ? null
        : given.attempt(() -> new QuietHours(from, to, zone));
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
