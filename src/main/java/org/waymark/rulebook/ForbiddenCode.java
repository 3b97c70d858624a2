package org.waymark.rulebook;

import java.util.List;

/** Compiled rules hold what no rule is compiled to; nothing of them was loaded. */
final class ForbiddenCode extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** As many are named. */
  private static final int SHOWN = 5;

  /** Names the classes and what in them is forbidden. */
  ForbiddenCode(List<String> found) {
    super(
        "compiled rules hold what no rule is compiled to, so nothing of them is loaded: "
            + String.join("; ", found.subList(0, Math.min(SHOWN, found.size())))
            + (found.size() > SHOWN ? "; and " + (found.size() - SHOWN) + " more" : ""));
  }
}
