package io.foreknown.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The file beside the lock in which the owner of a stack says where clients find it. */
record AddressFile(Path path) {
  static AddressFile in(Path dataDirectory) {
    return new AddressFile(dataDirectory.resolve("stack.properties"));
  }

  /** Writes the whole file or nothing, for others may be reading. */
  void write(StackAddress address) {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    properties.setProperty("bootstrap.servers", address.bootstrapServers());
    properties.setProperty("schema.registry.url", address.schemaRegistryUrl());
    Path draft = path.resolveSibling(path.getFileName() + ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(draft)) {
        properties.store(writer, "the stack that runs on this directory");
      }
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StackException(
          "the address of the stack cannot be written to " + path + ": " + Reasons.of(e), e);
    }
  }

  /**
   * Empty as long as there is none, and if its writer lives no more: a killed process leaves its
   * file behind, and the next owner is a moment late in deleting it.
   */
  Optional<StackAddress> read() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StackException(
          "the address of the stack cannot be read from " + path + ": " + Reasons.of(e), e);
    }
    return ProcessHandle.of(Long.parseLong(properties.getProperty("pid", "-1")))
        .map(
            owner ->
                new StackAddress(
                    properties.getProperty("bootstrap.servers", ""),
                    properties.getProperty("schema.registry.url", "")));
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new StackException(
          "the address of the stack cannot be deleted from " + path + ": " + Reasons.of(e), e);
    }
  }
}
