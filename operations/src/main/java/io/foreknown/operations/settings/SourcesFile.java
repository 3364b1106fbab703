package io.foreknown.operations.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.cap.AlertPolicy;
import io.foreknown.feeds.cap.Hazards;
import io.foreknown.feeds.cap.Validities;
import io.foreknown.feeds.codes.Geocodes;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.yaml.Setting;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.EnvironmentText;
import io.foreknown.operations.input.FeedFormat;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.input.FeedSource.Place;
import io.foreknown.operations.input.FormatFiles;
import io.foreknown.operations.input.SourceFormat;
import io.foreknown.operations.input.StoryFeed;
import io.foreknown.operations.input.StoryFormat;
import io.foreknown.operations.propose.AskedProposals;
import io.foreknown.operations.propose.CueFiles;
import io.foreknown.operations.propose.RegisterNames;
import io.foreknown.operations.propose.StoryDefaults;
import io.foreknown.producers.poll.Address;
import io.foreknown.producers.poll.AllowedHost;
import io.foreknown.producers.poll.RequestHeaders;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.cue.Cues;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML file of feeds that one process looks at, and says all that is wrong with it, in one
 * line. Paths in it begin at its own directory. Secrets come from the environment alone, and no
 * message repeats a header or an address.
 */
public final class SourcesFile {
  /** Each is looked at by a thread of its own. */
  static final int MOST = 200;

  /** A name is that of a directory too. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** Headers whose values are secrets, as far as their names say so. */
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(auth|cookie|key|token|secret|password|signature).*");

  private static final Pattern USER = Pattern.compile("(?<=//)[^/?#]*(?=@)");

  private final Path file;
  private final EnvironmentText environment;
  private final Problems problems = new Problems();

  private SourcesFile(Path file, EnvironmentText environment) {
    this.file = file;
    this.environment = environment;
  }

  /**
   * The feeds of a file, at least one.
   *
   * @throws CommandException with all that is wrong
   */
  public static List<FeedSource> read(Path file, EnvironmentText environment) {
    return new SourcesFile(file, environment).read();
  }

  private List<FeedSource> read() {
    Setting root = new Setting(SettingsFile.parse(file), problems);
    List<Setting> rows = root.field("sources").entriesBy("name");
    List<FeedSource> sources = new ArrayList<>();
    for (Setting given : rows) {
      FeedSource source = source(given);
      if (source != null) {
        sources.add(source);
      }
    }
    root.refuseOthers();
    if (rows.isEmpty()) {
      root.field("sources").refuse("at least one is expected");
    }
    if (rows.size() > MOST) {
      root.field("sources").refuse("%d are too many, %d are allowed".formatted(rows.size(), MOST));
    }
    SettingsFile.failIfAny(file, problems);
    return sources;
  }

  private @Nullable FeedSource source(Setting given) {
    String name = given.field("name").required(SourcesFile::name);
    if (given.field("format").isPresent() == given.field("stories").isPresent()) {
      given.refuse("either format, for claims, or stories, for proposals, is expected");
    }
    Place place = place(given);
    Duration usual =
        place instanceof Place.Web ? FeedSource.ADDRESS_EVERY : FeedSource.DIRECTORY_EVERY;
    Duration interval = given.field("interval").parsedOr(usual, SourcesFile::interval);
    SourceFormat read = given.field("stories").isPresent() ? stories(given) : claims(given);
    given.refuseOthers();
    return name == null || place == null || read == null
        ? null
        : new FeedSource(name, read, place, interval);
  }

  private static String name(String text) {
    if (!NAME.matcher(text).matches()) {
      throw new InvalidValueException(
          "small letters, digits, '.', '_' and '-' are expected, up to 64, a letter or digit first");
    }
    return text;
  }

  private static <T> T named(String text, T[] all, Function<T, String> label) {
    return Arrays.stream(all)
        .filter(each -> label.apply(each).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "one of "
                        + Arrays.stream(all).map(label).collect(Collectors.joining(", "))
                        + " is expected"));
  }

  private static Duration interval(String text) {
    Duration interval = Duration.parse(text);
    if (interval.toMillis() <= 0) {
      throw new InvalidValueException("more than zero is expected");
    }
    return interval;
  }

  private static boolean isTrue(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValueException("true or false is expected");
    };
  }

  private @Nullable Place place(Setting given) {
    Address address = given.parsed("address", this::address);
    Path directory = given.parsed("directory", this::directory);
    List<AllowedHost> hosts = given.field("allowedHosts").each(AllowedHost::of);
    RequestHeaders headers = headers(given.field("headers"));
    boolean isWeb = given.field("address").isPresent();
    if (isWeb == given.field("directory").isPresent()) {
      given.refuse("either address or directory is expected");
      return null;
    }
    if (!isWeb && (given.field("allowedHosts").isPresent() || given.field("headers").isPresent())) {
      given.refuse("allowedHosts and headers go with address");
    }
    if (address == null) {
      return directory == null ? null : new Place.Directory(directory);
    }
    if (address.credentials() != null && headers.has("Authorization")) {
      given.refuse("a name in the address and the header Authorization are one too many");
    }
    return new Place.Web(address, hosts, headers);
  }

  private Path directory(String text) {
    Path path = beside(text);
    if (!Files.isDirectory(path)) {
      throw new InvalidValueException("%s is no directory".formatted(path));
    }
    return path;
  }

  private Path beside(String text) {
    try {
      return Objects.requireNonNull(file.toAbsolutePath().getParent()).resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new InvalidValueException("is no path");
    }
  }

  private Address address(String text) {
    var user = USER.matcher(text);
    if (user.find() && user.group().contains(":") && !EnvironmentText.hasVariable(user.group())) {
      throw new InvalidValueException(
          "a password may not stand in the file; write ${NAME} and set NAME in the environment");
    }
    return Address.of(
        environment.filled(text, value -> URLEncoder.encode(value, UTF_8).replace("+", "%20")));
  }

  private RequestHeaders headers(Setting given) {
    Map<String, String> values = new TreeMap<>();
    for (String name : given.names()) {
      String value = given.field(name).required(text -> header(name, text));
      if (value != null) {
        values.put(name, value);
      }
    }
    RequestHeaders headers = given.attempt(() -> new RequestHeaders(values));
    return headers == null ? RequestHeaders.NONE : headers;
  }

  private String header(String name, String text) {
    if (SECRET.matcher(name).matches() && !EnvironmentText.hasVariable(text)) {
      throw new InvalidValueException(
          "a secret may not stand in the file; write ${NAME} and set NAME in the environment");
    }
    return environment.filled(text);
  }

  /** Stories need no more than who tells them, and where names are looked up. */
  private @Nullable SourceFormat stories(Setting given) {
    StoryFormat format =
        given
            .field("stories")
            .required(text -> named(text, StoryFormat.values(), StoryFormat::label));
    FormatFiles files = registers(given, null);
    Path own = given.parsed("cues", this::beside);
    Cues cues = given.attempt(readable(() -> CueFiles.shippedAnd(own)));
    String outlet = given.text("outlet");
    String language = given.text("language");
    var unused = given.attempt(readable(files::registers));
    return format == null || cues == null
        ? null
        : new StoryFeed(
            format,
            null,
            new StoryDefaults(null, outlet, language),
            () ->
                AskedProposals.byRules(
                    Proposals.byRules(cues, new RegisterNames(files.registers()))));
  }

  private FormatFiles registers(Setting given, @Nullable Path mapping) {
    return new FormatFiles(
        mapping,
        given.field("gazetteer").each(this::register),
        given.field("parties").each(this::register));
  }

  private @Nullable SourceFormat claims(Setting given) {
    Format format =
        given.field("format").isPresent()
            ? given.field("format").required(text -> named(text, Format.values(), Format::label))
            : null;
    Path mapping = given.parsed("mapping", this::beside);
    FormatFiles files = registers(given, mapping);
    Care care =
        given.field("strict").parsedOr(false, SourcesFile::isTrue) ? Care.STRICT : Care.MENDING;
    Setting lengths = given.field("validities");
    Validities validities = lengths.attempt(() -> Validities.SHIPPED.with(texts(lengths)));
    List<Path> events = given.field("hazards").each(this::beside);
    Hazards hazards = given.attempt(readable(() -> Hazards.SHIPPED.with(events)));
    List<Path> areas = given.field("geocodes").each(this::beside);
    Geocodes geocodes = given.attempt(readable(() -> Geocodes.SHIPPED.with(areas)));
    if (format != null && format.isMapped() && mapping == null) {
      given.refuse("mapping is expected, for the format is " + format.label());
    } else if (mapping != null) {
      var unused = given.attempt(readable(files::mapping));
    }
    var unused = given.attempt(readable(files::completion));
    return format == null || validities == null || hazards == null || geocodes == null
        ? null
        : new FeedFormat(format, null, files::mapping, files::completion)
            .with(new AlertPolicy(care, validities, hazards, geocodes));
  }

  /** {@code shipped} stands for what the product brings along. */
  private Path register(String text) {
    return text.equals("shipped") ? Path.of(text) : beside(text);
  }

  /** Files are read at once, so that what is wrong with them is said with all else. */
  private static <T> Supplier<T> readable(Supplier<T> file) {
    return () -> {
      try {
        return file.get();
      } catch (UncheckedIOException e) {
        throw new InvalidValueException(String.valueOf(e.getMessage()));
      }
    };
  }

  private static Map<String, String> texts(Setting given) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : given.names()) {
      texts.put(name, given.field(name).parsedOr("", Function.identity()));
    }
    return texts;
  }
}
