package org.waymark.web;

/** Who is let in. */
enum Access {
  /** Whoever is on this machine may do everything: there are no credentials. */
  LOCAL_USER,
  /** Whoever has a key or a token. */
  CREDENTIALS
}
