package org.waymark.spark;

/** What went wrong within Spark, in a line. */
final class Failure {

  private Failure() {}

  /** The innermost reason; what Spark wraps around it is long and says where, not why. */
  static String inWords(Throwable failure) {
    Throwable reason = failure;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    String message = String.valueOf(reason.getMessage());
    return message.lines().findFirst().orElse("") + " (" + reason.getClass().getSimpleName() + ")";
  }
}
