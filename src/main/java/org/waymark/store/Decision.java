package org.waymark.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the decision record: what was said to whom on what ground. What an auditor needs to
 * compute its hash again stands in docs/decision-record.md.
 *
 * @param tenant whose record it is
 * @param sequence its place in the tenant's record, from 1 without gaps
 * @param id the advisory's id (a UUID)
 * @param about who asked, when, and on what ground
 * @param profileSha256 SHA-256 of the profile's text (hexadecimal)
 * @param advisorySha256 SHA-256 of the advisory's text (hexadecimal)
 * @param previousHash the hash of the entry before it; 64 zeros for the first
 * @param hash SHA-256 over all of the above (hexadecimal)
 */
public record Decision(
    String tenant,
    long sequence,
    String id,
    About about,
    String profileSha256,
    String advisorySha256,
    String previousHash,
    String hash) {

  /** What stands before the first entry. */
  public static final String NOTHING = "0".repeat(64);

  /** Names the way in which hashes are computed. */
  private static final String SCHEME = "waymark.decision.1";

  /**
   * The circumstances of a decision.
   *
   * @param at when (ISO 8601, UTC, milliseconds)
   * @param requestedBy who asked: the name of a key or the subject of a token
   * @param requestId the id of the request
   * @param traceId the trace to which the request belongs (W3C, 32 hexadecimal digits); empty where
   *     there is none
   * @param organisation the profile's id
   * @param name what the organisation is called
   * @param rulebookVersion the rulebook's version
   * @param rulebookDigest SHA-256 of the rulebook's sources
   * @param asOf the day whose thresholds held (ISO 8601)
   * @param set the thresholds that were tried with another value, as JSON
   * @param language the language of the advisory (ISO 639-1)
   * @param program the version of Waymark
   * @param applies what applies, for filters: see {@link Applied}
   */
  public record About(
      String at,
      String requestedBy,
      String requestId,
      String traceId,
      String organisation,
      String name,
      String rulebookVersion,
      String rulebookDigest,
      String asOf,
      String set,
      String language,
      String program,
      String applies) {

    /** All of it, in the order in which it is hashed and stored. */
    List<String> parts() {
      return List.of(
          at,
          requestedBy,
          requestId,
          traceId,
          organisation,
          name,
          rulebookVersion,
          rulebookDigest,
          asOf,
          set,
          language,
          program,
          applies);
    }
  }

  /**
   * The texts of a decision as they were.
   *
   * @param profile the profile as one line of JSON
   * @param advisory the advisory as one line of JSON, with its line break
   */
  public record Content(String profile, String advisory) {}

  /** An entry after another one. */
  static Decision after(
      String previousHash,
      String tenant,
      long sequence,
      String id,
      About about,
      String profileSha256,
      String advisorySha256) {
    return new Decision(
        tenant,
        sequence,
        id,
        about,
        profileSha256,
        advisorySha256,
        previousHash,
        hash(previousHash, tenant, sequence, id, about, profileSha256, advisorySha256));
  }

  /** What is wrong with the entry after another one; null where nothing is. */
  @Nullable String flaw(String previousHash, long sequence, Content content) {
    if (this.sequence != sequence) {
      return "is number " + this.sequence + ", expected number " + sequence;
    }
    if (!this.previousHash.equals(previousHash)) {
      return "does not follow the record before it";
    }
    if (!sha256(content.profile()).equals(profileSha256)) {
      return "holds another profile than when it was written";
    }
    if (!sha256(content.advisory()).equals(advisorySha256)) {
      return "holds another advisory than when it was written";
    }
    return hash.equals(
            hash(previousHash, tenant, sequence, id, about, profileSha256, advisorySha256))
        ? null
        : "holds something else than when it was written";
  }

  private static String hash(
      String previousHash,
      String tenant,
      long sequence,
      String id,
      About about,
      String profileSha256,
      String advisorySha256) {
    var parts = new ArrayList<>(List.of(SCHEME, previousHash, tenant, Long.toString(sequence), id));
    parts.addAll(about.parts());
    parts.add(profileSha256);
    parts.add(advisorySha256);
    var text = new StringBuilder();
    for (String part : parts) {
      // Netstrings: nobody can move a character from one part to the next unnoticed.
      text.append(part.getBytes(StandardCharsets.UTF_8).length)
          .append(':')
          .append(part)
          .append(',');
    }
    return sha256(text.toString());
  }

  /** SHA-256 of a text in UTF-8 (hexadecimal). */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
