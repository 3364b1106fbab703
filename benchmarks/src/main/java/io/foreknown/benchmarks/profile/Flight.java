package io.foreknown.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** A flight recording of one run, and what it says. */
public final class Flight {
  private static final Duration SAMPLING = Duration.ofMillis(10);
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final String COLLECTION = "jdk.GarbageCollection";
  private static final String ALLOCATION = "jdk.ObjectAllocationSample";
  private static final String NONE = "(none)";
  private static final String OURS = "io.foreknown.";

  private Flight() {}

  /** Begins to sample this process; the caller stops it with {@link #end}. */
  public static Recording begin() {
    Recording recording = new Recording();
    recording.enable(SAMPLE).withPeriod(SAMPLING);
    recording.enable(COLLECTION);
    recording.enable(ALLOCATION);
    recording.start();
    return recording;
  }

  /** Writes the recording to a file. */
  public static void end(Recording recording, Path file) throws IOException {
    recording.stop();
    recording.dump(file);
    recording.close();
  }

  /**
   * The busiest methods by themselves, the busiest of ours with all they call, those of ours that
   * allocate most, and threads.
   */
  public static String summary(Path file) throws IOException {
    Ranking itself = new Ranking();
    Ranking ours = new Ranking();
    Ranking allocating = new Ranking();
    Ranking threads = new Ranking();
    Duration pauses = Duration.ZERO;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      List<String> frames = frames(event);
      switch (event.getEventType().getName()) {
        case COLLECTION -> pauses = pauses.plus(event.getDuration("sumOfPauses"));
        case ALLOCATION -> allocating.add(innermostOfOurs(frames), event.getLong("weight"));
        case SAMPLE -> {
          itself.add(frames.isEmpty() ? NONE : frames.get(0));
          ours.add(innermostOfOurs(frames));
          threads.add(
              event.getThread("sampledThread").getJavaName().replaceAll("[0-9a-f-]{36}", "…"));
        }
        default -> {} // What else the JDK writes of itself.
      }
    }
    return """
        busiest methods, without what they call
        %sinnermost method of ours, with what it calls
        %sinnermost method of ours, by bytes allocated
        %sthreads
        %spauses for garbage %d ms
        """
        .formatted(
            itself.top(25), ours.top(30), allocating.top(30), threads.top(10), pauses.toMillis());
  }

  private static String innermostOfOurs(List<String> frames) {
    return frames.stream().filter(f -> f.startsWith(OURS)).findFirst().orElse(NONE);
  }

  private static List<String> frames(RecordedEvent event) {
    List<String> names = new ArrayList<>();
    RecordedStackTrace trace = event.getStackTrace();
    if (trace != null) {
      for (RecordedFrame frame : trace.getFrames()) {
        RecordedMethod method = frame.getMethod();
        names.add(method.getType().getName() + "." + method.getName());
      }
    }
    return names;
  }
}
