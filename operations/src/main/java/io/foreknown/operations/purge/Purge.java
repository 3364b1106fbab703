package io.foreknown.operations.purge;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.CommandException;
import io.foreknown.operations.replay.Run;
import io.foreknown.producers.publish.Publisher;
import io.foreknown.producers.publish.Summary;
import io.foreknown.schemas.audit.Cut;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.Pipeline;
import io.foreknown.streams.PipelineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * The erasure of claims from one installation, in steps of which each may be the last before a
 * crash: who begins anew ends the same.
 *
 * <p>1. A mark takes the claim's place on its topic. 2. The pipeline works it off, which withdraws
 * all that was derived from the claim. 3. What stays of every partition is written again, with the
 * audit lines. 4. What was there before is cut off.
 */
public final class Purge implements AutoCloseable {
  /** Whence the mark comes, for those who read where a claim came from. */
  private static final Origin SELF = Origin.of("purge", 1);

  /** A bit more than the time after which a dead instance has left its group. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private static final OffsetAndMetadata NOWHERE = new OffsetAndMetadata(0);

  private final Cluster cluster;
  private final PipelineSettings pipeline;
  private final Request request;
  private final Consumer<Step> watch;
  private final KafkaAdmin kafkaAdmin;

  /** The settings are those that the installation is served with; {@code watch} may end it. */
  public Purge(Cluster cluster, PipelineSettings pipeline, Request request, Consumer<Step> watch) {
    this.cluster = cluster;
    this.pipeline = pipeline;
    this.request = request;
    this.watch = watch;
    this.kafkaAdmin = new KafkaAdmin(cluster, watch);
  }

  /**
   * Ends what a killed purge has begun: takes back what it was writing, past which nobody could
   * read until it times out, or cuts off what it had written again.
   */
  public void recover() {
    new PurgeTransaction(cluster, pipeline.applicationId()).close();
    if (!AuditLines.read(cluster, kafkaAdmin).pending(kafkaAdmin, kafkaAdmin.topics()).isEmpty()) {
      refuseWhileServed();
      finish();
      skipMarkers();
    }
    tighten();
  }

  /** What there is to be erased; fails for an id that nothing bears, or has borne. */
  public PurgePlan purgePlan() {
    PurgePlan purgePlan = PurgePlan.of(cluster, kafkaAdmin, request.claims());
    AuditLines audit = AuditLines.read(cluster, kafkaAdmin);
    purgePlan
        .purgeScope()
        .claims()
        .forEach(
            (id, knownClaim) -> {
              if (knownClaim.type() == null && purgePlan.traces() == 0 && audit.of(id).isEmpty()) {
                throw new CommandException(
                    "%s: no claim of this id under %s; './foreknown tail warnings --from-beginning' lists warnings"
                        .formatted(id, pipeline.topics().claimsPrefix()));
              }
            });
    return purgePlan;
  }

  /** Whether nothing is left to be done: all was erased before, here too. */
  public boolean isDone(PurgePlan purgePlan) {
    AuditLines audit = AuditLines.read(cluster, kafkaAdmin);
    return purgePlan.places().isEmpty()
        && request.claims().stream().noneMatch(claim -> audit.of(claim).isEmpty())
        && audit.pending(kafkaAdmin, kafkaAdmin.topics()).isEmpty();
  }

  /** Does all of it; returns what was taken. */
  public List<Cut> run(PurgePlan purgePlan) {
    refuseWhileServed();
    skipMarkers();
    mark(purgePlan);
    watch.accept(Step.MARKED);
    settle();
    watch.accept(Step.SETTLED);
    List<Cut> cuts = rewrite(purgePlan);
    watch.accept(Step.COMMITTED);
    finish();
    skipMarkers();
    return cuts;
  }

  /**
   * Moves the group past what transactions have left and nobody reads: to who compares offsets it
   * looks like records that wait.
   */
  private void skipMarkers() {
    PurgeTopics purgeTopics = names();
    List<String> topics = new ArrayList<>(purgeTopics.repartitions());
    Topic.claims().stream().map(pipeline.topics()::name).forEach(topics::add);
    Map<TopicPartition, Long> ends = kafkaAdmin.ends(kafkaAdmin.partitions(topics));
    Map<TopicPartition, OffsetAndMetadata> committed =
        kafkaAdmin.committed(pipeline.applicationId());
    Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
    try (PartitionReader partitionReader = kafkaAdmin.records(pipeline.applicationId())) {
      ends.forEach(
          (partition, end) -> {
            OffsetAndMetadata was = committed.getOrDefault(partition, NOWHERE);
            AtomicLong waiting = new AtomicLong();
            partitionReader.read(partition, was.offset(), end, record -> waiting.incrementAndGet());
            if (was.offset() < end && waiting.get() == 0) {
              moved.put(partition, new OffsetAndMetadata(end, was.metadata()));
            }
          });
    }
    kafkaAdmin.move(pipeline.applicationId(), moved);
  }

  /**
   * The same of what is to begin; but one that was killed while its pipeline was at work counts as
   * an instance until its session ends, which is waited for.
   */
  public void refuseWhileServed(PurgePlan purgePlan) {
    long pauses = LONGEST_WAIT.dividedBy(KafkaAdmin.PAUSE);
    for (long left = purgePlan.isBegun() ? pauses : 0; left > 0 && isServed(); left--) {
      watch.accept(Step.SESSION_OPEN);
      KafkaAdmin.pause();
    }
    refuseWhileServed();
  }

  private boolean isServed() {
    return !kafkaAdmin.members(pipeline.applicationId()).isEmpty();
  }

  /** The pipeline would go on writing what is to be cut off. */
  private void refuseWhileServed() {
    List<String> members = kafkaAdmin.members(pipeline.applicationId());
    if (!members.isEmpty()) {
      throw new CommandException(
          "instances of './foreknown serve --prefix %s' at work: %d (%s); stop them all, and start them again afterwards"
              .formatted(pipeline.topics().prefix(), members.size(), String.join(", ", members)));
    }
  }

  /** Sets back what a purge that was killed has left. */
  private void tighten() {
    RelaxedTopicConfig.tighten(kafkaAdmin, pipeline.topics(), loosened());
  }

  private PurgeTopics names() {
    return PurgeTopics.of(pipeline.topics(), pipeline.applicationId(), kafkaAdmin.topics());
  }

  private List<String> loosened() {
    PurgeTopics purgeTopics = names();
    List<String> topics = new ArrayList<>(purgeTopics.changelogs());
    topics.addAll(purgeTopics.repartitions());
    Arrays.stream(Topic.values()).map(pipeline.topics()::name).forEach(topics::add);
    return topics;
  }

  /** Puts the mark in the place of each claim that has none. */
  private void mark(PurgePlan purgePlan) {
    try (Publisher publisher =
        new Publisher(pipeline.topics(), cluster.client(), InstantSource.system(), refused -> {})) {
      purgePlan
          .purgeScope()
          .claims()
          .forEach(
              (id, knownClaim) -> {
                ClaimType type = knownClaim.type();
                if (type != null && !knownClaim.isMarked()) {
                  publisher.publish(new Item.Accepted(Retraction.erasing(id, type), SELF));
                }
              });
      Summary summary = publisher.finish();
      if (summary.rejected() > 0) {
        throw new IllegalStateException("a mark was refused");
      }
    }
  }

  /** Has the pipeline work off the marks, and all that waits beside them. */
  private void settle() {
    try (Pipeline alone = Pipeline.start(pipeline)) {
      CompletableFuture.anyOf(alone.running(), alone.failure()).join();
      Run.settle(cluster, pipeline, alone, waiting -> watch.accept(Step.SETTLING));
    }
  }

  /** Writes again what stays. */
  private List<Cut> rewrite(PurgePlan purgePlan) {
    return new TopicRewriting(cluster, kafkaAdmin, names(), pipeline.applicationId(), purgePlan)
        .write(
            request,
            () -> {
              watch.accept(Step.WRITING);
              refuseWhileServed();
            });
  }

  /** Cuts off what was written again, be it by a purge before; local state is restored anew. */
  private void finish() {
    Map<TopicPartition, Long> cuts =
        AuditLines.read(cluster, kafkaAdmin).pending(kafkaAdmin, kafkaAdmin.topics());
    if (cuts.isEmpty()) {
      return;
    }
    Path state = pipeline.stateDirectory().resolve(pipeline.applicationId());
    try {
      Utils.delete(state.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(state + " cannot be removed", e);
    }
    List<String> topics = cuts.keySet().stream().map(TopicPartition::topic).distinct().toList();
    try (RelaxedTopicConfig relaxedTopicConfig =
        RelaxedTopicConfig.of(kafkaAdmin, pipeline.topics(), topics)) {
      relaxedTopicConfig.cut(cuts);
    }
  }

  @Override
  public void close() {
    kafkaAdmin.close();
  }
}
