package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.input.EnvironmentText;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.input.FeedSource.Place;
import io.foreknown.operations.input.SourceFormat;
import io.foreknown.producers.poll.Address;
import io.foreknown.producers.poll.AllowedHost;
import io.foreknown.producers.poll.RequestHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is looked at again and again, and how often. */
class WatchOptions {
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");

  @Option(
      names = "--watch",
      paramLabel = "DIR|URL",
      arity = "0..1",
      fallbackValue = "",
      description =
          "goes on until Ctrl-C: reads the files of a directory as they are ready, or asks an address"
              + " for what is new")
  private @Nullable String target;

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      description =
          "between two looks, such as PT30S (default: PT1S at a directory, PT1M at a URL)")
  private @Nullable Duration interval;

  /** Its second name is older, and too like that of those who may ask this program. */
  @Option(
      names = {"--follow-host", "--allow-host"},
      paramLabel = "HOST",
      description =
          "a host, with a port or without, to which links and redirections of a watched URL may lead"
              + " beside its own server; repeatable. (Who may ask this program is set by"
              + " --allowed-host.)")
  private List<String> hosts = List.of();

  @Option(
      names = "--header",
      paramLabel = "'NAME: VALUE'",
      description =
          "is sent with each question to a watched URL and to allowed hosts, and is never shown; in it"
              + " $${NAME} stands for a variable of the environment; repeatable")
  private List<String> headers = List.of();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Whether something is looked at that is no FILE. */
  boolean isWanted() {
    return target != null;
  }

  /** Whether it is looked at again and again. */
  final boolean goesOn() {
    return target != null;
  }

  /** Whether it was said what is watched. */
  final boolean isPlaceGiven() {
    return target != null && !target.isEmpty();
  }

  /**
   * What is watched by itself.
   *
   * @throws ParameterException if the options say nothing that can be done
   */
  final FeedSource single(SourceFormat format) {
    String place = String.valueOf(target);
    require(interval == null || interval.toMillis() > 0, "--interval: more than zero is expected");
    if (ADDRESS.matcher(place).matches()) {
      Address address = Address.of(place);
      return new FeedSource(
          address.toString(),
          format,
          new Place.Web(address, allowed(), headers(address)),
          interval == null ? FeedSource.ADDRESS_EVERY : interval);
    }
    require(
        !place.isEmpty() && Files.isDirectory(Path.of(place)),
        "--watch %s: a directory, or an address that begins with http:// or https:// is expected"
            .formatted(place));
    require(hosts.isEmpty() && headers.isEmpty(), "--follow-host and --header go with --watch URL");
    return new FeedSource(
        place,
        format,
        new Place.Directory(Path.of(place)),
        interval == null ? FeedSource.DIRECTORY_EVERY : interval);
  }

  private List<AllowedHost> allowed() {
    try {
      return hosts.stream().map(AllowedHost::of).toList();
    } catch (InvalidValueException e) {
      throw new ParameterException(spec.commandLine(), "--follow-host: " + e.getMessage(), e);
    }
  }

  private RequestHeaders headers(Address address) {
    try {
      RequestHeaders read = HeaderTexts.read(headers, EnvironmentText.OF_PROCESS);
      require(
          address.credentials() == null || !read.has("Authorization"),
          "--header: a name in the address and the header Authorization are one too many");
      return read;
    } catch (InvalidValueException e) {
      throw new ParameterException(spec.commandLine(), "--header: " + e.getMessage(), e);
    }
  }

  /** Fails if options are used that say nothing here. */
  final void refuseBeside(String other, List<String> names) {
    for (String name : names) {
      require(
          !spec.commandLine().getParseResult().hasMatchedOption(name),
          "%s does not go with %s".formatted(name, other));
    }
  }

  final void require(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
