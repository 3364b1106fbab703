/**
 * Reads the topics: a thin shell around {@link io.foreknown.dashboard.stream.SubscriptionHub}.
 *
 * <p>Committed records only, without a consumer group, so that any number of dashboards may run.
 * Start at {@link io.foreknown.dashboard.feed.TopicReader}.
 */
@NullMarked
package io.foreknown.dashboard.feed;

import org.jspecify.annotations.NullMarked;
