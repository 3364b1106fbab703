package io.foreknown.dashboard.channel;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.monitor.http.Loopback;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a channel leads. */
public sealed interface ChannelTarget {
  /** What it is called in {@code /health}. */
  String word();

  /** The chats, each with a form of its own. */
  enum ChatKind {
    SLACK(new Slack()),
    TEAMS(new Teams()),
    MATTERMOST(new Mattermost());

    private final ChatForm form;

    ChatKind(ChatForm form) {
      this.form = form;
    }

    ChatForm form() {
      return form;
    }
  }

  /**
   * The incoming webhook of a chat.
   *
   * @param address whoever knows it may post, so it is shown to nobody
   */
  record Chat(ChatKind kind, URI address) implements ChannelTarget {
    /** Refuses addresses that are not safe to post to. */
    public Chat {
      String host = address.getHost();
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      require(host != null, "the address of the chat names no host");
      require(
          scheme.equals("https") || (scheme.equals("http") && Loopback.isName(host)),
          "the address of the chat begins with %s://, https is expected",
          scheme);
    }

    @Override
    public String word() {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Without the address. */
    @Override
    public String toString() {
      return word();
    }
  }

  /**
   * People with a mail box.
   *
   * @param to at least one
   */
  record Mail(SmtpServer server, String from, List<String> to) implements ChannelTarget {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,255}");

    /** Copies the list; refuses what is no plain address. */
    public Mail {
      to = List.copyOf(to);
      require(!to.isEmpty(), "to is empty, one address or more is expected");
      check("from", from);
      to.forEach(address -> check("to", address));
    }

    private static void check(String field, String address) {
      require(
          ADDRESS.matcher(address).matches(),
          "%s is '%s', an address such as desk@news.example is expected",
          field,
          address);
    }

    @Override
    public String word() {
      return "mail";
    }
  }

  /** How the way to a mail server is kept secret. */
  enum Security {
    /** From the first byte on. */
    TLS,
    /** After a greeting; a server that does not offer it gets nothing. */
    STARTTLS,
    /** Not at all, which only a server on this machine is trusted with. */
    NONE
  }

  /**
   * Who takes the mail.
   *
   * @param user null: it asks for none
   * @param password of the user; null without one
   */
  record SmtpServer(
      String host,
      int port,
      Security security,
      @Nullable String user,
      @Nullable Password password) {
    private static final int MOST_PORT = 65_535;

    /** Refuses what would send words or a password in the clear. */
    public SmtpServer {
      require(!host.isBlank(), "host is empty, that of a mail server is expected");
      require(port > 0 && port <= MOST_PORT, "port is %d, 1 to %d is expected", port, MOST_PORT);
      require(
          security != Security.NONE || Loopback.isName(host),
          "security is NONE, which only a server on this machine is trusted with");
      require((user == null) == (password == null), "user and passwordFile belong together");
    }
  }

  /** ChannelMessage to the server alone. */
  final class Password {
    private final String text;

    /** A password is what it is, to the last blank. */
    public Password(String text) {
      require(!text.isEmpty(), "the password is empty");
      this.text = text;
    }

    String text() {
      return text;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Password";
    }
  }
}
