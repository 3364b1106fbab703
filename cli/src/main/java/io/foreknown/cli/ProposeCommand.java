package io.foreknown.cli;

import io.foreknown.feeds.body.BodyItem;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.input.FeedSource;
import io.foreknown.operations.input.StandardInput;
import io.foreknown.operations.input.StoryFeed;
import io.foreknown.operations.input.StoryFormat;
import io.foreknown.operations.propose.AskedProposals;
import io.foreknown.operations.propose.CueFiles;
import io.foreknown.operations.propose.ProposalJson;
import io.foreknown.operations.propose.RegisterNames;
import io.foreknown.operations.propose.StoryDefaults;
import io.foreknown.operations.publish.FeedReader;
import io.foreknown.operations.rights.Role;
import io.foreknown.operations.story.StoryReader;
import io.foreknown.operations.story.StoryTarget;
import io.foreknown.operations.story.StoryTopics;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.intake.Intake;
import io.foreknown.producers.publish.ReadingOutlet;
import io.foreknown.stories.Proposal;
import io.foreknown.stories.Story;
import io.foreknown.stories.cue.Cues;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
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
      "onto topics of their own instead, where the desk's page finds them; with --watch it goes on",
      "until Ctrl-C, and begins where it ended when it is started again.",
      "No text leaves the house unless --proposer model asks a model about it; what a model",
      "proposes is held against the text as all proposals are, and is marked."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./foreknown propose --published 2024-04-02 --outlet 'The Example' story.txt",
      "  ./foreknown propose --format html page.html | jq .claim",
      "  ./foreknown propose --format ninjs --gazetteer cities500.txt --all stories.json",
      "  ./foreknown propose --format rss --cues our-cues.tsv feed.xml",
      "  ./foreknown propose --publish --published 2024-04-02 story.txt",
      "  ./foreknown propose --publish --format ninjs --watch incoming/",
      "  ./foreknown propose --publish --format rss --watch https://example.org/news.rss",
      "  ./foreknown propose --proposer model --model-address http://127.0.0.1:11434"
          + " --model llama3.1 story.txt",
      "  ./foreknown propose --proposer model --model-address https://models.example.org/v1"
          + " --model large-2 --model-key-file key story.txt"
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
      names = "--cues",
      paramLabel = "FILE",
      description =
          "words of your own by which stories say that something happened (TSV); docs/how-to/stories.md says how they are written")
  private @Nullable Path cues;

  @Option(names = "--all", description = "all proposals of a story, not only the first fifteen")
  private boolean all;

  @Option(
      names = "--publish",
      description =
          "onto the topics of stories and proposals, for the desk; not those under embargo")
  private boolean publish;

  @Mixin private final ClusterOptions options = new ClusterOptions();
  @Mixin private final ProposerOptions proposer = new ProposerOptions();
  @Mixin private final RegisterOptions registers = new RegisterOptions();
  @Mixin private final RejectionOptions rejections = new RejectionOptions();
  @Mixin private final WatchOptions watch = new WatchOptions();
  @Mixin private final MonitorOptions monitoring = new MonitorOptions();
  @Mixin private final HostOptions hosts = new HostOptions();

  @Mixin private final LogOptions log = new LogOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "files, or directories with all files in them; - is standard input")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    log.apply();
    rejections.requireValid();
    requireSense();
    Cues words = CueFiles.shippedAnd(cues);
    if (watch.isWanted()) {
      ShutdownSignal.around(
          shutdownSignal ->
              look(
                  watch.single(
                      new StoryFeed(
                          format, null, defaults(), () -> proposals(words, shutdownSignal))),
                  shutdownSignal));
    } else {
      watch.refuseBeside("FILE", List.of("--follow-host", "--header", "--interval"));
      FeedReader.requireReadable(files);
      ShutdownSignal.around(
          shutdownSignal -> read(proposals(words, shutdownSignal), shutdownSignal));
    }
  }

  private void requireSense() {
    proposer.requireValid();
    require(files.isEmpty() == watch.isWanted(), "either FILE or --watch is expected");
    require(publish || !watch.isWanted(), "--watch goes with --publish");
    require(!all || !watch.isWanted(), "--all goes with FILE");
    require(!rejections.isGiven() || !watch.isWanted(), "--max-rejected goes with FILE");
    require(watch.isWanted() || !monitoring.isWanted(), "--metrics-port goes with --watch");
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private AskedProposals proposals(Cues words, ShutdownSignal shutdownSignal) {
    return proposer.proposals(
        words,
        new RegisterNames(registers.files(null).registers()),
        shutdownSignal,
        new Console(spec));
  }

  private StoryDefaults defaults() {
    return new StoryDefaults(published == null ? null : published.end(), outlet, language);
  }

  private void look(FeedSource source, ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    try (Cluster cluster = OpenCluster.of(options, console)) {
      new FeedWatch(monitoring, hosts, true, (each, kept) -> each.keptIn(kept.feedDirectory()))
          .look(cluster, List.of(source), console, shutdownSignal);
    }
  }

  private void read(AskedProposals proposals, ShutdownSignal shutdownSignal) {
    if (publish) {
      try (Cluster cluster = OpenCluster.ready(options, Role.PROPOSE, new Console(spec));
          ReadingOutlet outlet = ReadingOutlet.open(cluster.topics(), cluster.client())) {
        read(proposals, new StoryTopics(outlet, InstantSource.system()), shutdownSignal);
      }
    } else {
      Lines lines = new Lines();
      read(proposals, lines, shutdownSignal);
      lines.end();
    }
  }

  /** How much may be rejected is asked when all was handed on. */
  private void read(AskedProposals proposals, StoryTarget target, ShutdownSignal shutdownSignal) {
    Console console = new Console(spec);
    StoryReader reader =
        new StoryReader(proposals, defaults(), all, target, console, InstantSource.system());
    Intake.files(files, (file, why) -> console.note("%s: %s; passed over", file, why))
        .forEach(file -> read(file, shutdownSignal, reader));
    rejections.require(reader.rejected(), reader.received());
  }

  private void read(Path file, ShutdownSignal shutdownSignal, StoryReader reader) {
    Intake.Opener opener = each -> shutdownSignal.gate(StandardInput.open(each));
    try (Stream<BodyItem> stories = Intake.stories(format.open(), opener, file)) {
      stories.forEach(reader::take);
    }
  }

  /** One proposal a line. */
  private static final class Lines implements StoryTarget {
    private final WholeLines out = new WholeLines(System.out);

    @Override
    public boolean take(Story story, List<Proposal> proposals, boolean isEmbargoed) {
      proposals.forEach(proposal -> out.add(ProposalJson.line(proposal).toString()));
      out.flush();
      return true;
    }

    void end() {
      out.flush();
      if (out.areRefused()) {
        throw new CommandException(
            "standard output takes no more lines: its disk is full, or its reader has ended");
      }
    }
  }
}
