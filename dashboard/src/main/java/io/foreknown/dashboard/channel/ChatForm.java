package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a chat wants to be told something. */
@FunctionalInterface
interface ChatForm {
  /** The body of a request to an incoming webhook. */
  ObjectNode body(ChannelMessage message, PageLinks links);
}
