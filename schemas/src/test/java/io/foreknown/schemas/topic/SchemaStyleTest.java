package io.foreknown.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers and later versions may rely on in every schema. */
class SchemaStyleTest {
  @ParameterizedTest
  @EnumSource
  void everyRecordAndFieldSaysWhatItMeans(Topic topic) {
    named(topic)
        .forEach(
            (name, schema) -> {
              assertThat(schema.getDoc()).as(name).isNotBlank();
              if (schema.getType() == Schema.Type.RECORD) {
                schema
                    .getFields()
                    .forEach(
                        field ->
                            assertThat(field.doc()).as(name + "." + field.name()).isNotBlank());
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldThatMayBeNullSaysWhatNullMeans(Topic topic) {
    named(topic).values().stream()
        .filter(schema -> schema.getType() == Schema.Type.RECORD)
        .flatMap(schema -> schema.getFields().stream())
        .filter(field -> field.schema().isNullable())
        .forEach(field -> assertThat(field.doc()).as(field.name()).contains("null"));
  }

  @ParameterizedTest
  @EnumSource
  void everyEnumReadsSymbolsOfLaterVersionsAsUnknown(Topic topic) {
    named(topic).values().stream()
        .filter(schema -> schema.getType() == Schema.Type.ENUM)
        .forEach(
            schema -> {
              assertThat(schema.getEnumSymbols()).as(schema.getName()).startsWith("UNKNOWN");
              assertThat(schema.getEnumDefault()).as(schema.getName()).isEqualTo("UNKNOWN");
            });
  }

  private static Map<String, Schema> named(Topic topic) {
    Map<String, Schema> named = new HashMap<>();
    collect(Registrar.schema(topic).rawSchema(), named);
    return named;
  }

  private static void collect(Schema schema, Map<String, Schema> named) {
    switch (schema.getType()) {
      case RECORD -> {
        if (named.put(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), named));
        }
      }
      case ENUM -> named.put(schema.getFullName(), schema);
      case ARRAY -> collect(schema.getElementType(), named);
      case MAP -> collect(schema.getValueType(), named);
      case UNION -> schema.getTypes().forEach(type -> collect(type, named));
      default -> {}
    }
  }
}
