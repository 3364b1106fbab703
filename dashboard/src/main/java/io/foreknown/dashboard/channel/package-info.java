/**
 * Alerts for people where they work: Slack, Teams, Mattermost and e-mail. Few messages, each with a
 * link to the page, and nothing that was held back is forgotten.
 *
 * <p>{@code ChannelRules} decide, as pure functions of what waits and of the moment; {@code
 * ChannelSender} keeps to them; {@code Carrier} and its few kinds carry. Start at {@link
 * io.foreknown.dashboard.channel.Channels}.
 */
@NullMarked
package io.foreknown.dashboard.channel;

import org.jspecify.annotations.NullMarked;
