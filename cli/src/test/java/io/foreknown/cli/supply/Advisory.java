package io.foreknown.cli.supply;

import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A hole that was found in one line of versions of a library.
 *
 * @param introduced the first version with it; empty: all up to the fix
 * @param fixed the first version without it; empty: none was published
 */
record Advisory(String group, String artifact, String introduced, String fixed, String id) {
  boolean concerns(Component component) {
    return component.group().equals(group)
        && component.name().equals(artifact)
        && (introduced.isEmpty() || !isBefore(component.version(), introduced))
        && (fixed.isEmpty() || isBefore(component.version(), fixed));
  }

  private static boolean isBefore(String version, String other) {
    return new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
  }
}
