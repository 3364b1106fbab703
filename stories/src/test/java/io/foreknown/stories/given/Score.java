package io.foreknown.stories.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the proposals of a story compare with what a person expects of it.
 *
 * @param usable expected claims of which a proposal has every field that is named
 * @param found those of which one has the type and at least one more field, usable ones included
 * @param wrong proposals that are of no expected claim
 * @param doubled proposals that are of one for which there is another proposal
 */
public record Score(
    String story, int expected, int usable, int found, int proposals, int wrong, int doubled) {
  private static final Pattern PARTS = Pattern.compile("; ");

  /** What tells one thing from another: with only these in common, two are not of one thing. */
  private static final Set<String> KINDS = Set.of("warning", "incident", "statement");

  /** Compares lines as {@link Lines} writes them; of an expected one some fields are enough. */
  public static Score of(String story, List<String> expected, List<String> proposals) {
    List<List<String>> wanted =
        expected.stream().filter(line -> !line.isBlank()).map(Score::parts).toList();
    List<List<String>> given = proposals.stream().map(Score::parts).toList();
    Set<Integer> taken = new HashSet<>();
    List<List<String>> open = new ArrayList<>();
    int usable = 0;
    for (List<String> each : wanted) {
      int whole = best(each, given, taken, each.size());
      if (whole >= 0) {
        taken.add(whole);
        usable++;
      } else {
        open.add(each);
      }
    }
    int found = usable;
    for (List<String> each : open) {
      int partly = best(each, given, taken, 2);
      if (partly >= 0) {
        taken.add(partly);
        found++;
      }
    }
    int wrong = 0;
    int doubled = 0;
    for (int i = 0; i < given.size(); i++) {
      if (!taken.contains(i)) {
        List<String> proposal = given.get(i);
        boolean again = wanted.stream().anyMatch(each -> isOfOneThing(each, proposal));
        doubled += again ? 1 : 0;
        wrong += again ? 0 : 1;
      }
    }
    return new Score(story, wanted.size(), usable, found, given.size(), wrong, doubled);
  }

  private static List<String> parts(String line) {
    return List.of(PARTS.split(line, -1));
  }

  /** The free proposal with most of the parts, if it has so many; -1 for none. */
  private static int best(
      List<String> wanted, List<List<String>> given, Set<Integer> taken, int least) {
    int best = -1;
    long most = least - 1L;
    for (int i = 0; i < given.size(); i++) {
      List<String> proposal = given.get(i);
      long common = wanted.stream().filter(proposal::contains).count();
      if (!taken.contains(i)
          && common > most
          && proposal.get(0).equals(wanted.get(0))
          && isOfOneThing(wanted, proposal)) {
        best = i;
        most = common;
      }
    }
    return best;
  }

  /** The type and at least one field beside outcome, audience, hazard and position. */
  private static boolean isOfOneThing(List<String> wanted, List<String> proposal) {
    boolean field =
        wanted.stream()
            .filter(
                part ->
                    !KINDS.contains(part)
                        && !part.startsWith("outcome=")
                        && !part.startsWith("audience=")
                        && !part.startsWith("hazard=")
                        && !part.startsWith("position="))
            .anyMatch(proposal::contains);
    boolean predicate =
        wanted.stream().filter(part -> part.startsWith("predicate=")).allMatch(proposal::contains);
    return wanted.get(0).equals(proposal.get(0)) && field && predicate;
  }
}
