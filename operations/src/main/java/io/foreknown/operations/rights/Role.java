package io.foreknown.operations.rights;

import io.foreknown.domain.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who a user of a cluster is, by the command that runs under that name. */
public enum Role {
  /** {@code topics create}. */
  TOPICS_CREATE,
  /** {@code topics check}. */
  TOPICS_CHECK,
  /** {@code publish} of files. */
  PUBLISH,
  /** {@code publish --watch}, which looks for what a killed one had sent. */
  PUBLISH_WATCH,
  /** {@code intake}. */
  INTAKE,
  /** {@code decide}, which looks for what it takes back. */
  DECIDE,
  /** {@code propose --publish}. */
  PROPOSE,
  /** {@code serve}. */
  SERVE,
  /** {@code dashboard}. */
  DASHBOARD,
  /**
   * {@code dashboard --desk-token-file}, which also publishes what the desk decides and accepts.
   */
  DASHBOARD_DESK,
  /** {@code tail} of any topic. */
  TAIL,
  /** {@code rejections}, which looks for those that were answered. */
  REJECTIONS,
  /** {@code export}. */
  EXPORT,
  /** {@code replay} of files, in topics of its own. */
  REPLAY,
  /** {@code replay --from-topics}. */
  REPLAY_FROM_TOPICS,
  /** {@code purge}, which also works off what is left as {@code serve} does. */
  PURGE;

  /** As it is typed as a role, such as {@code publish-watch}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The role of a word.
   *
   * @throws InvalidValueException if there is none; it lists all
   */
  public static Role named(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "--for %s: one of %s is expected"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(Role::word)
                                .collect(Collectors.joining(", ")))));
  }
}
