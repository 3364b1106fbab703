package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The form that a chat wants a message in. */
@FunctionalInterface
interface ChatForm {
  /** The body of a request to an incoming webhook. */
  ObjectNode body(ChannelMessage message, PageLinks links);
}
