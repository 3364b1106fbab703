package io.foreknown.feeds.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

/**
 * Leaves out corners that lie near the line between their neighbours, by Douglas and Peucker, with
 * a stack of its own: a ring may be made so that each call would call another one.
 */
final class Thinning {
  /** Degrees, some metres; doubled until few enough corners are left. */
  private static final double FIRST_TOLERANCE = 0.000_05;

  private Thinning() {}

  /** At most so many corners, of more. */
  static List<Coordinate> to(int most, List<Coordinate> corners) {
    List<Coordinate> fewer = corners;
    for (double tolerance = FIRST_TOLERANCE; fewer.size() > most; tolerance *= 2) {
      fewer = beyond(tolerance, fewer);
    }
    return fewer;
  }

  /** A stretch of the line whose ends are kept. */
  private record Stretch(int from, int to) {}

  private static List<Coordinate> beyond(double tolerance, List<Coordinate> corners) {
    Coordinate[] line = corners.toArray(Coordinate[]::new);
    BitSet kept = new BitSet(line.length);
    kept.set(0);
    kept.set(line.length - 1);
    Deque<Stretch> open = new ArrayDeque<>();
    open.push(new Stretch(0, line.length - 1));
    while (!open.isEmpty()) {
      Stretch stretch = open.pop();
      int farthest = farthest(line, stretch, tolerance);
      if (farthest > 0) {
        kept.set(farthest);
        open.push(new Stretch(stretch.from(), farthest));
        open.push(new Stretch(farthest, stretch.to()));
      }
    }
    List<Coordinate> fewer = new ArrayList<>();
    kept.stream().forEach(i -> fewer.add(line[i]));
    return fewer;
  }

  /** Zero when all lie near. */
  private static int farthest(Coordinate[] line, Stretch stretch, double tolerance) {
    double most = tolerance;
    int farthest = 0;
    for (int i = stretch.from() + 1; i < stretch.to(); i++) {
      double distance = Distance.pointToSegment(line[i], line[stretch.from()], line[stretch.to()]);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }
}
