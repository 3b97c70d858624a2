package org.waymark.web;

/** What a browser may load for what the service sends. */
final class ContentPolicy {

  /** Nothing from anywhere but the style sheet that stands in a report itself. */
  static final String ANSWERS =
      "default-src 'none'; style-src '"
          + org.waymark.report.PageStyle.CSP_HASH
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The page that shows the API: its own scripts and styles. */
  static final String DOCS =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /**
   * Keeps a browser from guessing what an answer is; answers made before the filters state it too.
   */
  static final String TYPE_OPTIONS = "X-Content-Type-Options";

  static final String AS_STATED = "nosniff";

  private ContentPolicy() {}
}
