package org.waymark.store;

/** What somebody may do with the service. */
public enum Role {
  /** Ask for advice, and keep it and profiles. */
  ADVISE,
  /** Read the advice and profiles of one's own organisation. */
  READ,
  /** Edit drafts of rules. */
  EDIT,
  /** Publish rules. */
  PUBLISH,
  /** Read the metrics. */
  MONITOR,
  /** Everything, and keys and the decision record as well. */
  ADMIN
}
