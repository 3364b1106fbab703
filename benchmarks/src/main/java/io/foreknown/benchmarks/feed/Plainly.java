package io.foreknown.benchmarks.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a feed by nothing but the library for its syntax: no checks, no claims. */
@FunctionalInterface
interface Plainly {
  ObjectMapper JSON = new ObjectMapper();

  /** Woodstox, by the class path. */
  XMLInputFactory XML = XMLInputFactory.newFactory();

  /** Reports each item that was read. */
  void read(InputStream in, Runnable item) throws IOException;

  /** A tree of each line. */
  static void lines(InputStream in, Runnable item) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JSON.readTree(line);
      item.run();
    }
  }

  /** A tree of each entry of the only list at the top. */
  static void entries(InputStream in, Runnable item) throws IOException {
    try (JsonParser parser = JSON.getFactory().createParser(in)) {
      JsonToken token = parser.nextToken();
      while (token != JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        parser.readValueAsTree();
        item.run();
      }
    }
  }

  /** The fields of each row below the heading. */
  static void rows(InputStream in, Runnable item) throws IOException {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.stream().skip(1).forEach(row -> item.run());
    }
  }

  /** All tags and texts, of which an element of this name is an item. */
  static Plainly elements(String name) {
    return (in, item) -> {
      try {
        walk(XML.createXMLStreamReader(in), name, item);
      } catch (XMLStreamException e) {
        throw new IOException(e);
      }
    };
  }

  private static void walk(XMLStreamReader reader, String name, Runnable item)
      throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        reader.getText();
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name)) {
        item.run();
      }
    }
  }
}
