package io.foreknown.operations.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.cap.AlertPolicy;
import io.foreknown.feeds.cap.Hazards;
import io.foreknown.feeds.cap.Validities;
import io.foreknown.feeds.codes.Geocodes;
import io.foreknown.feeds.format.Format;
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
    SettingsRow root = new SettingsRow("", SettingsFile.parse(file), problems);
    List<SettingsRow> rows = root.rows("sources", "name");
    List<FeedSource> sources = new ArrayList<>();
    for (SettingsRow settingsRow : rows) {
      FeedSource source = source(settingsRow);
      if (source != null) {
        sources.add(source);
      }
    }
    root.refuseOthers();
    if (rows.isEmpty()) {
      problems.add("sources", "at least one is expected");
    }
    if (rows.size() > MOST) {
      problems.add("sources", "%d are too many, %d are allowed".formatted(rows.size(), MOST));
    }
    if (!problems.isEmpty()) {
      throw new CommandException(
          "%s: %s"
              .formatted(
                  file,
                  problems.found().stream()
                      .map(Problem::toString)
                      .collect(Collectors.joining("; "))));
    }
    return sources;
  }

  private @Nullable FeedSource source(SettingsRow settingsRow) {
    String name = settingsRow.required("name", SourcesFile::name);
    if (settingsRow.has("format") == settingsRow.has("stories")) {
      settingsRow.refuse("either format, for claims, or stories, for proposals, is expected");
    }
    Place place = place(settingsRow);
    Duration usual =
        place instanceof Place.Web ? FeedSource.ADDRESS_EVERY : FeedSource.DIRECTORY_EVERY;
    Duration interval = settingsRow.value("interval", usual, SourcesFile::interval);
    SourceFormat read = settingsRow.has("stories") ? stories(settingsRow) : claims(settingsRow);
    settingsRow.refuseOthers();
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

  private @Nullable Place place(SettingsRow settingsRow) {
    Address address = settingsRow.<@Nullable Address>value("address", null, this::address);
    Path directory = settingsRow.<@Nullable Path>value("directory", null, this::directory);
    List<AllowedHost> hosts = settingsRow.values("allowedHosts", AllowedHost::of);
    RequestHeaders headers = headers(settingsRow.row("headers"));
    boolean isWeb = settingsRow.has("address");
    if (isWeb == settingsRow.has("directory")) {
      settingsRow.refuse("either address or directory is expected");
      return null;
    }
    if (!isWeb && (settingsRow.has("allowedHosts") || settingsRow.has("headers"))) {
      settingsRow.refuse("allowedHosts and headers go with address");
    }
    if (address == null) {
      return directory == null ? null : new Place.Directory(directory);
    }
    if (address.credentials() != null && headers.has("Authorization")) {
      settingsRow.refuse("a name in the address and the header Authorization are one too many");
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

  private RequestHeaders headers(SettingsRow settingsRow) {
    Map<String, String> values = new TreeMap<>();
    for (String name : settingsRow.names()) {
      String value = settingsRow.required(name, text -> header(name, text));
      if (value != null) {
        values.put(name, value);
      }
    }
    RequestHeaders headers = settingsRow.build(() -> new RequestHeaders(values));
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
  private @Nullable SourceFormat stories(SettingsRow settingsRow) {
    StoryFormat format =
        settingsRow.required(
            "stories", text -> named(text, StoryFormat.values(), StoryFormat::label));
    FormatFiles files = registers(settingsRow, null);
    Path own = settingsRow.<@Nullable Path>value("cues", null, this::beside);
    Cues cues = settingsRow.build(readable(() -> CueFiles.shippedAnd(own)));
    String outlet = settingsRow.<@Nullable String>value("outlet", null, text -> text);
    String language = settingsRow.<@Nullable String>value("language", null, text -> text);
    var unused = settingsRow.build(readable(files::registers));
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

  private FormatFiles registers(SettingsRow settingsRow, @Nullable Path mapping) {
    return new FormatFiles(
        mapping,
        settingsRow.values("gazetteer", this::register),
        settingsRow.values("parties", this::register));
  }

  private @Nullable SourceFormat claims(SettingsRow settingsRow) {
    Format format =
        settingsRow.has("format")
            ? settingsRow.required("format", text -> named(text, Format.values(), Format::label))
            : null;
    Path mapping = settingsRow.<@Nullable Path>value("mapping", null, this::beside);
    FormatFiles files = registers(settingsRow, mapping);
    Care care =
        settingsRow.value("strict", false, SourcesFile::isTrue) ? Care.STRICT : Care.MENDING;
    SettingsRow lengths = settingsRow.row("validities");
    Validities validities = lengths.build(() -> Validities.SHIPPED.with(texts(lengths)));
    List<Path> events = settingsRow.values("hazards", this::beside);
    Hazards hazards = settingsRow.build(readable(() -> Hazards.SHIPPED.with(events)));
    List<Path> areas = settingsRow.values("geocodes", this::beside);
    Geocodes geocodes = settingsRow.build(readable(() -> Geocodes.SHIPPED.with(areas)));
    if (format != null && format.isMapped() && mapping == null) {
      settingsRow.refuse("mapping is expected, for the format is " + format.label());
    } else if (mapping != null) {
      var unused = settingsRow.build(readable(files::mapping));
    }
    var unused = settingsRow.build(readable(files::completion));
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

  private static Map<String, String> texts(SettingsRow settingsRow) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : settingsRow.names()) {
      texts.put(name, settingsRow.value(name, "", Function.identity()));
    }
    return texts;
  }
}
