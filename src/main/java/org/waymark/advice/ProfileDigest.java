package org.waymark.advice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waymark.profile.Fact;
import org.waymark.profile.Profile;
import org.waymark.profile.Values;

/** The identity of a profile's content, whatever order or format it was given in. */
public final class ProfileDigest {

  private ProfileDigest() {}

  /** SHA-256 of what a profile says, as {@code sha256:} and hexadecimal digits. */
  public static String of(Profile profile) {
    var text =
        new StringBuilder().append(profile.id()).append('\n').append(profile.name()).append('\n');
    for (Fact fact : profile.said()) {
      text.append(fact.name()).append('=').append(Values.plain(profile.value(fact))).append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
