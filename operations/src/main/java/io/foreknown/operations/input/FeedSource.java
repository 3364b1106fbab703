package io.foreknown.operations.input;

import io.foreknown.producers.poll.Address;
import io.foreknown.producers.poll.AllowedHost;
import io.foreknown.producers.poll.RequestHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A feed that is looked at again and again.
 *
 * @param name what it is told apart from others by, in messages and metrics
 * @param format how it is read
 * @param interval between two looks
 */
public record FeedSource(String name, SourceFormat format, Place place, Duration interval) {
  /** How often a directory is looked at unless somebody says otherwise. */
  public static final Duration DIRECTORY_EVERY = Duration.ofSeconds(1);

  /** How often an address is asked unless somebody says otherwise. */
  public static final Duration ADDRESS_EVERY = Duration.ofMinutes(1);

  /** Where it comes from. */
  public sealed interface Place {
    /** Files that are put into a directory. */
    record Directory(Path path) implements Place {}

    /**
     * What an address answers.
     *
     * @param hosts to which its links and redirections may lead beside its own server
     * @param headers sent with each question
     */
    record Web(Address address, List<AllowedHost> hosts, RequestHeaders headers) implements Place {
      /** Copies the list. */
      public Web {
        hosts = List.copyOf(hosts);
      }
    }
  }

  /** With a directory for what its format and its watch remember. */
  public FeedSource keptIn(Path directory) {
    return new FeedSource(name, format.keptIn(directory), place, interval);
  }
}
