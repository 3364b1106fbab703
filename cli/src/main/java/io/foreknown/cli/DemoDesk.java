package io.foreknown.cli;

import io.foreknown.dashboard.Dashboard;
import io.foreknown.dashboard.desk.DeskAccess;
import io.foreknown.dashboard.desk.OneTimeCodes;
import io.foreknown.feeds.mapping.Registers;
import io.foreknown.monitor.http.Token;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The desk of the demo: whoever runs it decides. The browser gets a code in the part of an address
 * that is sent to nobody, and hands it in once for a cookie; the token itself stays here.
 */
record DemoDesk(Token person, String code) {
  private static final int BYTES = 18;
  private static final String NOBODY = "desk";

  /** By the name of the user of this machine. */
  static DemoDesk ofThisUser() {
    String user = System.getProperty("user.name", NOBODY);
    return new DemoDesk(new Token(user.isBlank() ? NOBODY : user, secret()), secret());
  }

  private static String secret() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The desk with its door, and what is looked up there. */
  DeskAccess of(DeskDoor door, Registers registers) {
    return new DeskAccess(
        List.of(person),
        OneTimeCodes.of(code, String.valueOf(person.name())),
        door,
        new DeskNames(registers));
  }

  /** Where a browser is signed in. */
  URI address(Dashboard dashboard) {
    return dashboard.address().resolve("#desk=" + code);
  }
}
