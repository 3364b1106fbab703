package io.foreknown.feeds.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.jsonld.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`best':5,'worst':1,'value':5,`                   | TRUE",
        "`best':'5.0','worst':'1','value':'5',`           | TRUE",
        "`best':5,'worst':1,'value':1,`                   | FALSE",
        "`best':0,'worst':-2,'value':-2,`                 | FALSE",
        "`best':5,'worst':1,'value':2,`                   | OPEN",
        "`best':5,'worst':1,'value':-1,`                  | OPEN",
        "`best':1,'worst':5,'value':1,`                   | OPEN",
        "`best':1,'worst':1,'value':1,`                   | OPEN",
        "`value':1,`                                      | FALSE",
        "`value':5,`                                      | TRUE",
        "`value':0,`                                      | OPEN",
        "`value':3,`                                      | OPEN",
        "`best':5,'value':5,`                             | TRUE",
        "`best':5,'value':1,'alternateName':'Faux',`      | FALSE",
        "`value':5,'alternateName':'Faux',`               | OPEN",
        "`best':'high','value':5,`                        | OPEN",
        "`value':4,'alternateName':'True',`               | TRUE",
        "`best':5,'worst':1,'value':'five',`              | OPEN",
        "`alternateName':'True',`                         | TRUE",
        "`alternateName':' “FALSE!” ',`                   | FALSE",
        "`alternateName':'Mostly false',`                 | OPEN",
        "`alternateName':'not false',`                    | OPEN",
        "`alternateName':'Falsch',`                       | OPEN",
        "`value':1,'alternateName':'False',`              | FALSE",
        "`best':5,'worst':1,'value':1,'alternateName':'False',`        | FALSE",
        "`best':5,'worst':1,'value':1,'alternateName':'Falso',`        | FALSE",
        "`best':5,'worst':1,'value':5,'alternateName':'False',`        | OPEN",
        "`best':5,'worst':1,'value':2,'alternateName':'False',`        | OPEN",
        "`best':5,'worst':1,'value':1,'alternateName':'Mostly false',` | FALSE",
      })
  void ratingsSayTrueOrFalseOrNeither(String fields, Verdict expected)
      throws JsonProcessingException {
    String json =
        ("{'" + fields + "'x':1}")
            .replace("best'", "bestRating'")
            .replace("worst'", "worstRating'")
            .replace("value'", "ratingValue'")
            .replace('\'', '"');
    ObjectNode node = (ObjectNode) new ObjectMapper().readTree(json);

    assertThat(Verdict.of(new Thing(node, Path.ROOT, new Problems(), new Problems())))
        .isEqualTo(expected);
  }

  @Test
  void noRatingSaysNothing() {
    assertThat(Verdict.of(null)).isEqualTo(Verdict.OPEN);
  }
}
