package io.foreknown.operations.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
  @TempDir private Path work;

  @Test
  void whatOthersCanReadIsNoSecret() throws IOException {
    Path file = Files.writeString(work.resolve("token"), "s3cret\n");

    assertThat(SecretFile.isShared(with(file, "rw-------"))).isFalse();
    assertThat(SecretFile.isShared(with(file, "r--------"))).isFalse();
    assertThat(SecretFile.isShared(with(file, "rw-r-----"))).isTrue();
    assertThat(SecretFile.isShared(with(file, "rw----r--"))).isTrue();
    assertThat(SecretFile.read(file)).isEqualTo("s3cret\n");
  }

  private static Path with(Path file, String rights) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
