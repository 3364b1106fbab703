package io.foreknown.producers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.given.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  @TempDir private Path directory;
  private final List<String> passedOver = new ArrayList<>();
  private Path feed = Path.of("unset");

  @BeforeEach
  void write() throws IOException {
    feed = file("feeds/index", "");
  }

  private Path file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void directoriesGiveTheirFilesSortedAndNoHiddenOnes() throws IOException {
    file("many/b", "");
    file("many/a/z", "");
    file("many/.git/x", "");
    file("many/.hidden", "");

    assertThat(files(feed, directory.resolve("many")))
        .containsExactly(feed, directory.resolve("many/a/z"), directory.resolve("many/b"));
    assertThat(passedOver).isEmpty();
  }

  @Test
  void linksAndPipesInADirectoryAreNotReadAndAreReported()
      throws IOException, InterruptedException {
    Path file = file("many/a", "");
    Path link = Files.createSymbolicLink(directory.resolve("many/b"), feed);
    Path below = Files.createSymbolicLink(directory.resolve("many/c"), directory.resolve("feeds"));
    Files.createSymbolicLink(directory.resolve("many/.d"), feed);
    Path pipe = directory.resolve("many/e");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(files(directory.resolve("many"))).containsExactly(file);
    assertThat(passedOver)
        .containsExactly(
            link + " is a symbolic link",
            below + " is a symbolic link",
            pipe + " is a device, a pipe or a socket");
  }

  @Test
  void aLinkThatIsNamedItselfStandsForItsDirectory() throws IOException {
    file("many/a", "");
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("many"));

    assertThat(files(link)).containsExactly(link.resolve("a"));
  }

  private List<Path> files(Path... paths) {
    return Intake.files(List.of(paths), (file, why) -> passedOver.add(file + " " + why));
  }

  @Test
  void linksAreFollowedInTheirPlace() throws IOException {
    file("feeds/index", "one\n> below/two\nthree\n");
    file("feeds/below/two", "2a\n2b\n");

    assertThat(told())
        .containsExactly(
            "1 no claim: one", "1 no claim: 2a", "2 no claim: 2b", "3 no claim: three");
  }

  @Test
  void linksLeadNowhereElse() throws IOException {
    file("secret", "x");
    Files.createSymbolicLink(directory.resolve("feeds/away"), directory.resolve("secret"));
    file("feeds/index", "> ../secret\n> away\n> missing\n> https://example.org/a\n> .\n> \0\n");

    assertThat(told())
        .hasSize(6)
        .startsWith("1 INVALID\n  link: '../secret' is no file beside the feed or below it")
        .filteredOn(given -> given.contains("is no file beside the feed"))
        .hasSize(6);
  }

  @Test
  void linkedFeedsAreNotFollowedFurther() throws IOException {
    file("feeds/index", "> index\n");

    assertThat(told()).startsWith("1 INVALID\n  link: 'index' is in a feed that is itself linked");
  }

  @Test
  void unreadableFilesEndTheReading() {
    Intake intake =
        new Intake(
            new Lines(),
            file -> {
              throw new NoSuchFileException("gone");
            });

    assertThatThrownBy(() -> intake.read(List.of(feed)).toList())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(feed + " cannot be read: gone");
  }

  private List<String> told() {
    return new Intake(new Lines(), Files::newInputStream)
        .read(List.of(feed))
        .map(Told::of)
        .toList();
  }

  /** Lines that make no claim; one that begins with &gt; is a link. */
  private static final class Lines implements Source {
    @Override
    public Stream<Item> read(InputStream in, String file) {
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
      return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
          .map(i -> item(lines.get(i), Origin.of(file, i + 1L)));
    }

    private static Item item(String line, Origin origin) {
      return line.startsWith("> ")
          ? new Item.Linked(line.substring(2), origin)
          : new Item.Unclaimed(origin, line);
    }
  }
}
