package io.foreknown.cli;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.monitor.http.Tls;
import io.foreknown.monitor.http.Token;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.cluster.SecretFile;
import io.foreknown.stack.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and for whom a program answers. Secrets come in files: arguments can be seen by all. */
final class HttpOptions {
  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "address to listen on (default: ${DEFAULT-VALUE}, this machine only; another needs a token)")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "port to listen on, 0 for a free one (default: for the dashboard 8090 or, where that is in"
              + " use, the next free one but 8091; for the intake 8091)")
  private @Nullable Integer port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "holds the token that requests must have: as Bearer, or as the password of HTTP Basic; or"
              + " several, a line each, with names as in 'anna: TOKEN'")
  private @Nullable Path tokenFile;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "PKCS12 file with key and certificates, for HTTPS")
  private @Nullable Path keystore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "holds the password of that file")
  private @Nullable Path passwordFile;

  /** Whether somebody has chosen a port. */
  boolean isPortGiven() {
    return port != null;
  }

  /**
   * The settings; reads the files.
   *
   * @param usual the port when none was given
   */
  HttpSettings settings(int usual, HostOptions hosts) {
    return settings(usual, hosts, List.of());
  }

  /**
   * The same for a server where others may do more, and may do what all may.
   *
   * @param others their tokens
   */
  HttpSettings settings(int usual, HostOptions hosts, List<Token> others) {
    List<Token> own = tokenFile == null ? List.of() : TokenFile.read("--token-file", tokenFile);
    List<Token> all = own.isEmpty() ? own : Stream.concat(own.stream(), others.stream()).toList();
    HttpSettings settings =
        new HttpSettings(host, port == null ? usual : port, hosts.access(all), tls());
    require(
        !settings.isOpenToAll(),
        "--host %s: whoever reaches it would be answered; add --token-file FILE, or listen on this"
            + " machine alone",
        host);
    return settings;
  }

  private @Nullable Tls tls() {
    if (keystore == null) {
      return null;
    }
    if (passwordFile == null) {
      throw new InvalidValueException("--tls-keystore: --tls-password-file is expected with it");
    }
    if (!Files.isReadable(keystore)) {
      throw new CommandException("--tls-keystore %s cannot be read".formatted(keystore));
    }
    return new Tls(keystore.toAbsolutePath(), line("--tls-password-file", passwordFile));
  }

  private static String line(String option, Path file) {
    try {
      String line = SecretFile.read(file).strip();
      if (line.isEmpty()) {
        throw new CommandException("%s %s is empty".formatted(option, file));
      }
      return line;
    } catch (IOException e) {
      throw new CommandException(
          "%s %s cannot be read: %s".formatted(option, file, Reasons.of(e)), e);
    }
  }
}
