package io.foreknown.schemas.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.foreknown.schemas.topic.Topic;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Reads the values of one topic as our own generated class, whatever schema they were written with.
 */
public final class RecordReader implements AutoCloseable {
  /** Confluent's code for a schema id that the registry does not have. */
  private static final int NOT_FOUND = 404;

  private final KafkaAvroDeserializer wire;
  private final Schema schema;

  /** Takes any client properties, among them the registry's address. */
  public RecordReader(Topic topic, Map<String, ?> client) {
    this.wire = WireSettings.deserializer(client);
    this.schema = topic.blank().getSchema();
  }

  /**
   * The record in these bytes.
   *
   * @throws UnreadableException if the bytes are at fault, and would be tomorrow
   * @throws org.apache.kafka.common.KafkaException if the registry does not answer
   */
  public SpecificRecordBase read(String topicName, byte[] bytes) throws UnreadableException {
    try {
      Object read = wire.deserialize(topicName, bytes, schema);
      if (read instanceof SpecificRecordBase fields) {
        return fields;
      }
      throw new UnreadableException("the bytes hold no " + schema.getName() + " record");
    } catch (SerializationException e) {
      if (isRegistryAtFault(e)) {
        throw e;
      }
      throw new UnreadableException(reason(e));
    } catch (AvroRuntimeException | IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new UnreadableException(reason(e));
    }
  }

  /** A registry that answers "no such schema" has answered. */
  private static boolean isRegistryAtFault(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() != NOT_FOUND;
      }
      if (cause instanceof SocketException
          || cause instanceof SocketTimeoutException
          || cause instanceof UnknownHostException
          || cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "not a record of the Confluent wire format: " + root.getMessage();
  }

  @Override
  public void close() {
    wire.close();
  }

  /** Bytes that hold no record; the message says why. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }
}
