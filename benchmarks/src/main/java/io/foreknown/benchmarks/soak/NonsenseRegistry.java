package io.foreknown.benchmarks.soak;

import io.foreknown.benchmarks.cluster.Child;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who asks for schemas is told nonsense: at the start, or with the first claim after it. */
final class NonsenseRegistry implements Disaster {
  private static final Duration BOUND = Duration.ofMinutes(3);

  private final List<LyingRegistry> open = new ArrayList<>();

  @Override
  public void prepare(Installation installation) {
    LyingRegistry proxy = LyingRegistry.before(installation.registry());
    open.add(proxy);
    installation.askRegistryAt(proxy.address());
  }

  private LyingRegistry proxy() {
    return open.get(open.size() - 1);
  }

  @Override
  public List<Case> cases(Installation installation) {
    List<Case> cases = new ArrayList<>();
    for (LyingRegistry.Nonsense nonsense : LyingRegistry.Nonsense.values()) {
      cases.add(of(nonsense + " by the first claim", nonsense, () -> renew(installation)));
      cases.add(
          new Case(
              "the registry answers %s at the start".formatted(nonsense),
              () -> {
                proxy().answer(nonsense);
                renewAll(installation);
              },
              () -> proxy().answerTruly(),
              BOUND,
              true));
    }
    return cases;
  }

  private Case of(String name, LyingRegistry.Nonsense nonsense, Runnable before) {
    return new Case(
        "the registry answers " + name,
        () -> {
          before.run();
          proxy().answer(nonsense);
        },
        () -> proxy().answerTruly(),
        BOUND,
        true);
  }

  /** Nobody knows a schema any more. */
  private static void renew(Installation installation) {
    renewAll(installation);
    installation.awaitHealthy();
  }

  private static void renewAll(Installation installation) {
    List<Child> clients = new ArrayList<>(installation.instances());
    clients.add(installation.child("intake"));
    clients.forEach(Child::kill);
    clients.forEach(Child::start);
  }

  @Override
  public void close() {
    open.forEach(LyingRegistry::close);
    open.clear();
  }
}
