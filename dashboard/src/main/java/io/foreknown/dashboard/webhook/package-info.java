/**
 * Posts news to the addresses of others, signed as Standard Webhooks asks: at least once, in the
 * order of the topic, and without anybody else's waiting for it.
 *
 * <p>{@code WebhookSender} decides and keeps one message at a time; {@code Post}, {@code Scheduler}
 * and {@code Positions} carry. Start at {@link io.foreknown.dashboard.webhook.Webhooks}.
 */
@NullMarked
package io.foreknown.dashboard.webhook;

import org.jspecify.annotations.NullMarked;
