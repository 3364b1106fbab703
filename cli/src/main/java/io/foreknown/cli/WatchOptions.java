package io.foreknown.cli;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.cli.input.EnvironmentText;
import io.foreknown.cli.input.FeedFormat;
import io.foreknown.cli.input.FeedSource;
import io.foreknown.cli.input.FeedSource.Place;
import io.foreknown.cli.settings.SourcesFile;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.poll.Address;
import io.foreknown.producers.poll.AllowedHost;
import io.foreknown.producers.poll.RequestHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is looked at again and again, and how often. */
final class WatchOptions {
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");

  /** Options that a file of sources says for each of them. */
  private static final List<String> OF_ONE_FEED =
      List.of(
          "--follow-host",
          "--format",
          "--gazetteer",
          "--geocodes",
          "--hazards",
          "--header",
          "--interval",
          "--mapping",
          "--parties",
          "--strict",
          "--validity");

  @Option(
      names = "--watch",
      paramLabel = "DIR|URL",
      arity = "0..1",
      fallbackValue = "",
      description =
          "goes on until Ctrl-C: reads the files of a directory as they are ready, or asks an address"
              + " for what is new; with --sources without a value")
  private @Nullable String target;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description =
          "looks at all directories and addresses that a file lists (YAML, docs/intake.md), once, or"
              + " with --watch until Ctrl-C")
  private @Nullable Path sources;

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
              + " beside its own server; repeatable. (Who may ask this program is told by"
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
    return target != null || sources != null;
  }

  /** Whether a file says what is looked at. */
  boolean isOfFile() {
    return sources != null;
  }

  /** Whether it is looked at again and again. */
  boolean goesOn() {
    return target != null;
  }

  /**
   * What is looked at.
   *
   * @param format of a feed that is watched by itself
   * @throws ParameterException if the options say nothing that can be done
   * @throws CommandException with all that is wrong with a file of sources
   */
  List<FeedSource> sources(Supplier<FeedFormat> format) {
    Path file = sources;
    if (file == null) {
      return List.of(single(format.get()));
    }
    require(
        target == null || target.isEmpty(),
        "--sources goes with --watch without a directory or URL");
    refuseBeside("--sources", OF_ONE_FEED);
    return SourcesFile.read(file, EnvironmentText.OF_PROCESS);
  }

  private FeedSource single(FeedFormat format) {
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
  void refuseBeside(String other, List<String> names) {
    for (String name : names) {
      require(
          !spec.commandLine().getParseResult().hasMatchedOption(name),
          "%s does not go with %s".formatted(name, other));
    }
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
