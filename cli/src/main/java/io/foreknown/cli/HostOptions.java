package io.foreknown.cli;

import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.Token;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** By which names a program may be asked for. */
final class HostOptions {
  @Option(
      names = "--allowed-host",
      paramLabel = "NAME",
      converter = Name.class,
      description =
          "a name or address, with a port or without, by which it may be asked for beside the"
              + " address that it listens on, as browsers and Prometheus send it; any other is"
              + " refused; repeatable")
  private List<String> names = List.of();

  /**
   * Who may ask.
   *
   * @param tokens none: nothing need be given
   */
  Access access(List<Token> tokens) {
    return new Access(tokens, names);
  }

  /** Refuses what is no name before anything is started. */
  static final class Name implements ITypeConverter<String> {
    @Override
    public String convert(String given) {
      try {
        return new Access(List.of(), List.of(given)).allowedHosts().get(0);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
