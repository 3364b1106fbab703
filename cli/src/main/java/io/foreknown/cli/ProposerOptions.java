package io.foreknown.cli;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.cluster.SecretFile;
import io.foreknown.operations.input.EnvironmentText;
import io.foreknown.operations.propose.AskedProposals;
import io.foreknown.operations.propose.ChatModel;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.producers.chat.ApiKey;
import io.foreknown.producers.chat.ChatAddress;
import io.foreknown.producers.chat.ChatClient;
import io.foreknown.producers.chat.ChatLimits;
import io.foreknown.stack.Reasons;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.RuleProposer;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.model.ModelProposer;
import io.foreknown.stories.model.ModelReply;
import io.foreknown.stories.name.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Who proposes the claims of stories. A key comes in a file or from the environment: arguments can
 * be seen by all.
 */
final class ProposerOptions {
  private static final String KEY_FILE = "--model-key-file";

  private static final List<String> OF_MODEL =
      List.of(
          "--model-address",
          "--model",
          KEY_FILE,
          "--model-key-variable",
          "--model-timeout",
          "--model-plain-http");

  @Option(
      names = "--proposer",
      paramLabel = "ID",
      defaultValue = RuleProposer.ID,
      description =
          "who proposes: rules, without a network; or model, which gets the text of stories that are"
              + " not under embargo (default: ${DEFAULT-VALUE})")
  private String proposer = RuleProposer.ID;

  @Option(
      names = "--model-address",
      paramLabel = "URL",
      description =
          "where the model is asked: speaks OpenAI's chat completions; whole, or without"
              + " /chat/completions, or the server alone, which gets /v1/chat/completions")
  private @Nullable String address;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "by which the server knows the model")
  private @Nullable String model;

  @Option(
      names = KEY_FILE,
      paramLabel = "FILE",
      description = "holds the key that the server wants; it is never shown")
  private @Nullable Path keyFile;

  @Option(
      names = "--model-key-variable",
      paramLabel = "NAME",
      description = "the variable of the environment that holds it instead")
  private @Nullable String keyVariable;

  @Option(
      names = "--model-timeout",
      paramLabel = "DURATION",
      description =
          "how long an answer is waited for, such as PT30S, up to PT1H (default: PT1M); then rules propose")
  private @Nullable Duration timeout;

  @Option(
      names = "--model-plain-http",
      description =
          "allows an address with http:// beyond this machine, although others can read on the way"
              + " what is sent")
  private boolean plainHttp;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Fails if the options say nothing that can be done. */
  void requireValid() {
    boolean isModel = proposer.equals(ModelProposer.ID);
    require(
        isModel || proposer.equals(RuleProposer.ID),
        "--proposer is '%s', %s or %s is expected"
            .formatted(proposer, RuleProposer.ID, ModelProposer.ID));
    if (!isModel) {
      for (String name : OF_MODEL) {
        require(
            !spec.commandLine().getParseResult().hasMatchedOption(name),
            "%s goes with --proposer %s".formatted(name, ModelProposer.ID));
      }
      return;
    }
    require(
        address != null && model != null,
        "--proposer %s: --model-address URL and --model NAME are expected with it"
            .formatted(ModelProposer.ID));
    require(
        !place().isInTheOpen() || plainHttp,
        "--model-address %s: others could read on the way what is sent; use https://, or allow it by --model-plain-http"
            .formatted(place()));
    require(
        keyFile == null || keyVariable == null,
        "--model-key-file and --model-key-variable are one too many");
    Duration whole = limits().whole();
    require(
        whole.toMillis() > 0 && whole.compareTo(Duration.ofHours(1)) <= 0,
        "--model-timeout: more than zero and at most PT1H is expected");
    int length = name().length();
    require(
        !name().isBlank() && length <= ModelProposer.LONGEST_NAME,
        "--model: a name of at most %d characters is expected"
            .formatted(ModelProposer.LONGEST_NAME));
  }

  /**
   * What reads stories; reads the key. Says first where stories are sent, if they are.
   *
   * @param shutdownSignal ends waiting for answers
   */
  AskedProposals proposals(Cues cues, Names names, ShutdownSignal shutdownSignal, Console console) {
    Proposals rules = Proposals.byRules(cues, names);
    if (proposer.equals(RuleProposer.ID)) {
      return AskedProposals.byRules(rules);
    }
    ChatAddress place = place();
    ChatModel model = new ChatModel(new ChatClient(place, key(), limits(), shutdownSignal.asked()));
    ModelProposer asked =
        new ModelProposer(name(), request -> ask(model, request, shutdownSignal), cues);
    console.note("stories are sent to %s, to the model '%s'", place, name());
    return AskedProposals.byModel(new Proposals(asked, cues, names), place, rules);
  }

  private static ModelReply ask(ChatModel model, String request, ShutdownSignal shutdownSignal) {
    ModelReply reply = model.ask(request);
    shutdownSignal.check();
    return reply;
  }

  private String name() {
    return String.valueOf(model);
  }

  private ChatAddress place() {
    try {
      return ChatAddress.of(String.valueOf(address));
    } catch (InvalidValueException e) {
      throw new ParameterException(spec.commandLine(), "--model-address: " + e.getMessage(), e);
    }
  }

  private ChatLimits limits() {
    return timeout == null ? ChatLimits.SHIPPED : ChatLimits.SHIPPED.within(timeout);
  }

  private @Nullable ApiKey key() {
    try {
      return keyFile != null ? key(keyFile) : keyVariable != null ? key(keyVariable) : null;
    } catch (InvalidValueException e) {
      throw new CommandException(
          "%s: %s".formatted(keyFile == null ? "--model-key-variable" : KEY_FILE, e.getMessage()),
          e);
    }
  }

  private static ApiKey key(Path file) {
    try {
      return new ApiKey(SecretFile.read(file).strip());
    } catch (IOException e) {
      throw new CommandException(
          "%s %s cannot be read: %s".formatted(KEY_FILE, file, Reasons.of(e)), e);
    }
  }

  /** Of a variable whose name is not shown either, for it may be a key that was typed instead. */
  private static ApiKey key(String variable) {
    try {
      return new ApiKey(EnvironmentText.OF_PROCESS.filled("${" + variable + "}"));
    } catch (InvalidValueException e) {
      throw new InvalidValueException("no variable of this name holds a key that can be sent");
    }
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
