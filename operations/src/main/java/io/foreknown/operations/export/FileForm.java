package io.foreknown.operations.export;

/** In which form records are written. */
public enum FileForm {
  /** A line of JSON each; of outputs the state without its version, as a replay writes it. */
  NDJSON,
  /** Avro container files with the schema of the topic. */
  AVRO
}
