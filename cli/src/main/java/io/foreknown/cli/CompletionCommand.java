package io.foreknown.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description =
        "Prints a script by which bash or zsh completes commands and options with the Tab key.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(./foreknown completion)    for this shell; in ~/.bashrc or ~/.zshrc for all"
    })
final class CompletionCommand implements Runnable {
  /** Shells look a command up by the last part of its path. */
  private static final String SCRIPT = "foreknown";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(SCRIPT, spec.root().commandLine()));
    out.flush();
  }
}
