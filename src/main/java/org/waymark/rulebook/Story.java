package org.waymark.rulebook;

import java.util.List;

/**
 * A precedent that the report tells.
 *
 * @param id its id
 * @param title what it is about
 * @param who the organisation
 * @param where the country or region; empty where the report names none
 * @param when the year; empty where the report names none
 * @param did what they did
 * @param results what was measured
 */
public record Story(
    String id,
    String title,
    String who,
    String where,
    String when,
    String did,
    List<Card.Figure> results) {}
