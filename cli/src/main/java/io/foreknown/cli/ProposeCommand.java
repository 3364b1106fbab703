package io.foreknown.cli;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.cli.cluster.ClusterOptions;
import io.foreknown.cli.cluster.CommandException;
import io.foreknown.cli.input.StandardInput;
import io.foreknown.cli.propose.ProposalJson;
import io.foreknown.cli.propose.RegisterNames;
import io.foreknown.cli.rights.Role;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.producers.body.Body;
import io.foreknown.producers.body.BodyItem;
import io.foreknown.producers.intake.Intake;
import io.foreknown.producers.publish.ReadingOutlet;
import io.foreknown.stories.Proposal;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.Rank;
import io.foreknown.stories.RuleProposer;
import io.foreknown.stories.Story;
import io.foreknown.stories.StoryProposals;
import io.foreknown.stories.cue.Cues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes the claims of stories; publishes none of them. */
@Command(
    name = "propose",
    description = {
      "Reads stories and proposes the claims that they make, one JSON object per line on standard",
      "output; on standard error, how many there were of each story.",
      "A proposal counts for nothing until a person accepts it. What a story does not say stays",
      "open. English is read, other languages are not yet. With --publish stories and proposals go",
      "onto topics of their own instead, where the desk's page finds them."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown propose --published 2024-04-02 --outlet 'The Example' story.txt",
      "  ./foreknown propose --format html page.html | jq .claim",
      "  ./foreknown propose --format ninjs --gazetteer cities500.txt --all stories.json",
      "  ./foreknown propose --format rss --cues our-cues.tsv feed.xml",
      "  ./foreknown propose --publish --published 2024-04-02 story.txt"
    })
final class ProposeCommand implements Runnable {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private StoryFormat format = StoryFormat.TEXT;

  @Option(
      names = "--published",
      paramLabel = "T",
      converter = When.Converter.class,
      description =
          "when stories were published that do not say so themselves: 'yesterday' counts from it")
  private @Nullable When published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "who published stories that do not say so themselves")
  private @Nullable String outlet;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "the language of stories that do not say so themselves, such as en")
  private @Nullable String language;

  @Option(
      names = "--proposer",
      paramLabel = "ID",
      defaultValue = RuleProposer.ID,
      description = "who proposes: rules (default: ${DEFAULT-VALUE})")
  private String proposer = RuleProposer.ID;

  @Option(
      names = "--cues",
      paramLabel = "FILE",
      description =
          "words of your own by which stories say that something happened (TSV); docs/stories.md says how they are written")
  private @Nullable Path cues;

  @Option(names = "--all", description = "all proposals of a story, not only the first fifteen")
  private boolean all;

  @Option(
      names = "--publish",
      description =
          "onto the topics of stories and proposals, for the desk; not those under embargo")
  private boolean publish;

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final RegisterOptions registers = new RegisterOptions();
  @Mixin private final RejectionOptions rejections = new RejectionOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "files, or directories with all files in them; - is standard input")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    rejections.requireValid();
    if (!proposer.equals(RuleProposer.ID)) {
      throw new ParameterException(
          spec.commandLine(),
          "--proposer is '%s', %s is expected".formatted(proposer, RuleProposer.ID));
    }
    Reading.requireReadable(files);
    Cues words = words();
    Stop.around(
        stop -> {
          Proposals proposals =
              Proposals.byRules(words, new RegisterNames(registers.files(null).registers()));
          if (publish) {
            Screen screen = new Screen(spec);
            try (Cluster cluster = OpenCluster.ready(options, Role.PROPOSE, screen);
                ReadingOutlet outlet = ReadingOutlet.open(cluster.topics(), cluster.client())) {
              read(stop, new Reader(proposals, new ToTopics(outlet)));
            }
          } else {
            read(stop, new Reader(proposals, new ToLines()));
          }
        });
  }

  private void read(Stop stop, Reader reader) {
    Intake.files(files, (file, why) -> reader.screen.note("%s: %s; passed over", file, why))
        .forEach(file -> read(file, stop, reader));
    reader.end();
  }

  private Cues words() {
    Path file = cues;
    if (file == null) {
      return Cues.shipped();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Cues.shippedAnd(in, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void read(Path file, Stop stop, Reader reader) {
    try (InputStream in = StandardInput.open(file)) {
      format.open().read(stop.gate(in), file.toString()).forEach(reader::take);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Where what a story may claim goes. */
  private interface Target {
    /** Takes a story; whether it was taken. */
    boolean take(Story story, List<Proposal> proposals, boolean isEmbargoed);

    /** Nothing more comes. */
    void end();
  }

  /** One proposal a line. */
  private static final class ToLines implements Target {
    private final WholeLines out = new WholeLines(System.out);

    @Override
    public boolean take(Story story, List<Proposal> proposals, boolean isEmbargoed) {
      proposals.forEach(proposal -> out.add(ProposalJson.line(proposal).toString()));
      out.flush();
      return true;
    }

    @Override
    public void end() {
      out.flush();
      if (out.areRefused()) {
        throw new CommandException(
            "standard output takes no more lines: its disk is full, or its reader has ended");
      }
    }
  }

  /** Stories and proposals; what is under embargo goes nowhere. */
  private record ToTopics(ReadingOutlet outlet) implements Target {
    @Override
    public boolean take(Story story, List<Proposal> proposals, boolean isEmbargoed) {
      if (!isEmbargoed) {
        Instant at = story.publishedAt() == null ? Instant.now() : story.publishedAt();
        outlet.publish(
            ProposalJson.told(story), proposals.stream().map(ProposalJson::line).toList(), at);
      }
      return !isEmbargoed;
    }

    @Override
    public void end() {
      // The brokers have everything already.
    }
  }

  /** Reads stories, and says of each what it came to. */
  private final class Reader {
    private final Proposals proposals;
    private final Target target;
    private final Screen screen = new Screen(spec);
    private long received;
    private long rejected;

    Reader(Proposals proposals, Target target) {
      this.proposals = proposals;
      this.target = target;
    }

    void take(BodyItem item) {
      received++;
      String place = Refusals.place(item.origin());
      if (item instanceof BodyItem.Found found) {
        try {
          propose(found.body(), place);
        } catch (InvalidValueException e) {
          reject(place, String.valueOf(e.getMessage()));
        }
      } else if (item instanceof BodyItem.Refused refused) {
        reject(place, refused.why());
      }
    }

    private void reject(String place, String why) {
      rejected++;
      screen.note("%s: rejected: %s", place, why);
    }

    private void propose(Body body, String place) {
      Story story = story(body);
      StoryProposals found = proposals.of(story);
      if (!found.read()) {
        screen.note("%s: this language is not read yet; English is", place);
        return;
      }
      List<Proposal> some =
          found.proposals().stream().limit(all ? Long.MAX_VALUE : Proposals.SHOWN).toList();
      Instant embargo = body.embargoedUntil();
      boolean isEmbargoed = embargo != null && embargo.isAfter(Instant.now());
      boolean isTaken = target.take(story, some, isEmbargoed);
      summarize(found, place);
      if (!isTaken) {
        screen.note("%s: the story is embargoed until %s: not published", place, embargo);
      } else if (embargo != null) {
        screen.note(
            "%s: the story is embargoed until %s: publish none of it before", place, embargo);
      }
    }

    private void summarize(StoryProposals found, String place) {
      int count = found.proposals().size();
      int more = all ? 0 : Math.max(0, count - Proposals.SHOWN);
      screen.note(
          "%s: %d proposals (%d high, %d medium, %d low)%s%s",
          place,
          count,
          count(found.proposals(), Rank.HIGH),
          count(found.proposals(), Rank.MEDIUM),
          count(found.proposals(), Rank.LOW),
          more == 0 ? "" : "; %d more with --all".formatted(more),
          found.dropped().isEmpty()
              ? ""
              : "; %d dropped by the verifier".formatted(found.dropped().size()));
    }

    private long count(List<Proposal> among, Rank rank) {
      return among.stream().filter(each -> each.rank() == rank).count();
    }

    void end() {
      target.end();
      rejections.require(rejected, received);
    }
  }

  private Story story(Body body) {
    When given = published;
    Instant at = body.publishedAt() == null && given != null ? given.end() : body.publishedAt();
    return new Story(
        body.id(),
        body.url(),
        body.headline(),
        body.outlet() == null ? outlet : body.outlet(),
        body.language() == null ? language : body.language(),
        at,
        body.version(),
        body.text());
  }
}
