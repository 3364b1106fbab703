package io.foreknown.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressFileTest {
  private static final StackAddress ADDRESS =
      StackAddress.of(new Ports(19092, 19093, 18081, 18082));

  private final Path directory;

  AddressFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void addressIsReadAsItWasWritten() {
    AddressFile file = AddressFile.in(directory);
    file.write(ADDRESS);

    assertThat(file.read()).contains(ADDRESS);
    assertThat(ADDRESS)
        .isEqualTo(new StackAddress("127.0.0.1:19092", "http://127.0.0.1:18081/apis/ccompat/v7"));
  }

  @Test
  void missingOrDeletedFileHoldsNoAddress() {
    AddressFile file = AddressFile.in(directory);
    assertThat(file.read()).isEmpty();

    file.write(ADDRESS);
    file.delete();

    assertThat(file.read()).isEmpty();
  }

  @Test
  void fileOfADeadProcessHoldsNoAddress() throws IOException {
    AddressFile file = AddressFile.in(directory);
    file.write(ADDRESS);
    String ofThisProcess = Files.readString(file.path());
    Files.writeString(file.path(), ofThisProcess.replaceFirst("pid=\\d+", "pid=" + Long.MAX_VALUE));

    assertThat(file.read()).isEmpty();
  }
}
