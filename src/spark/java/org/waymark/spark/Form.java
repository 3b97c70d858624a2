package org.waymark.spark;

import java.util.Locale;

/** How an input holds profiles. */
enum Form {
  /** One profile as JSON a line. */
  NDJSON("\\.(ndjson|jsonl|json)"),
  /** A table with facts in its header. */
  CSV("\\.(csv|tsv)"),
  /** Columns with facts as their names, or a nested column for each section. */
  PARQUET("\\.parquet");

  private final String ending;

  Form(String ending) {
    this.ending = ending;
  }

  /**
   * The form that the name of a file tells, whether it is packed or not; NDJSON where it does not.
   */
  static Form of(String name) {
    String bare = Packing.of(name).withoutEnding(name).toLowerCase(Locale.ROOT);
    for (Form form : values()) {
      if (bare.matches("(?s).*" + form.ending)) {
        return form;
      }
    }
    return NDJSON;
  }
}
