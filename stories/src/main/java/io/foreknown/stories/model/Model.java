package io.foreknown.stories.model;

/** A model that can be asked; a port to whoever may open connections. */
public interface Model {
  /**
   * Asks once.
   *
   * @param request JSON of OpenAI's chat completions
   */
  ModelReply ask(String request);
}
