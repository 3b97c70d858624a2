package org.waymark.profile;

/**
 * How a power utility works. Each component is a fact; its words, unit and limits stand with it.
 */
@Words("Energy")
public record Energy(
    @Ask(
            label = "owns high voltage lines",
            value = "Is this so: owns or runs high-voltage lines?",
            yes = "owns or runs high-voltage lines",
            no = "not so: owns or runs high-voltage lines")
        Flag ownsHighVoltageLines,
    @Ask(
            label = "fibre on power lines",
            value = "Is this so: fibre for third parties runs along its lines?",
            yes = "fibre for third parties runs along its lines",
            no = "not so: fibre for third parties runs along its lines")
        Flag fibreOnPowerLines,
    @Ask(label = "roles", value = "Which holds: empty list outside electricity?")
        Selection<Energy.Role> roles,
    @Ask(
            label = "peak turbines",
            value = "Is this so: peaks are met by starting turbines that idle at other times?",
            yes = "peaks are met by starting turbines that idle at other times",
            no = "not so: peaks are met by starting turbines that idle at other times")
        Flag peakTurbines,
    @Ask(
            label = "storage installed",
            value = "Is this so: own or contracted storage shaves peaks?",
            yes = "own or contracted storage shaves peaks",
            no = "not so: own or contracted storage shaves peaks")
        Flag storageInstalled,
    @Ask(
            label = "distributed generation percent",
            value =
                "What is the figure: share of yearly energy fed in below transmission level (rooftop solar, wind, batteries)?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity distributedGenerationPercent,
    @Ask(
            label = "two way grid management",
            value = "Is this so: network nodes measure and control flows in both directions?",
            yes = "network nodes measure and control flows in both directions",
            no = "not so: network nodes measure and control flows in both directions")
        Flag twoWayGridManagement,
    @Ask(
            label = "demand growth percent",
            value =
                "What is the figure: expected yearly growth of electricity demand in the territory over five years?",
            unit = "percent")
        Quantity demandGrowthPercent,
    @Ask(
            label = "productivity targets",
            value =
                "Is this so: each investment is ranked by measured effect on productivity or reliability?",
            yes = "each investment is ranked by measured effect on productivity or reliability",
            no =
                "not so: each investment is ranked by measured effect on productivity or reliability")
        Flag productivityTargets,
    @Ask(
            label = "capacity investment planned",
            value = "Is this so: new generation capacity that covers forecast demand is funded?",
            yes = "new generation capacity that covers forecast demand is funded",
            no = "not so: new generation capacity that covers forecast demand is funded")
        Flag capacityInvestmentPlanned,
    @Ask(
            label = "hazards",
            value = "Which holds: what caused outages or losses in the last three years?")
        Selection<Energy.Hazard> hazards,
    @Ask(
            label = "hardening plan",
            value = "Is this so: a funded plan hardens plant and network against those hazards?",
            yes = "a funded plan hardens plant and network against those hazards",
            no = "not so: a funded plan hardens plant and network against those hazards")
        Flag hardeningPlan,
    @Ask(
            label = "grid sensor coverage percent",
            value =
                "What is the figure: share of plants, lines, substations and feeders with remote sensing and control?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity gridSensorCoveragePercent,
    @Ask(
            label = "remote maintenance",
            value =
                "Is this so: faults are found and, where possible, cleared remotely or automatically?",
            yes = "faults are found and, where possible, cleared remotely or automatically",
            no = "not so: faults are found and, where possible, cleared remotely or automatically")
        Flag remoteMaintenance,
    @Ask(
            label = "usage insight",
            value = "Is this so: customers see what uses power when, at least daily?",
            yes = "customers see what uses power when, at least daily",
            no = "not so: customers see what uses power when, at least daily")
        Flag usageInsight,
    @Ask(
            label = "time of use permitted",
            value = "Is this so: tariff rules allow such prices?",
            yes = "tariff rules allow such prices",
            no = "not so: tariff rules allow such prices")
        Flag timeOfUsePermitted,
    @Ask(
            label = "customer solar",
            value = "Is this so: customers own or ask for solar panels?",
            yes = "customers own or ask for solar panels",
            no = "not so: customers own or ask for solar panels")
        Flag customerSolar,
    @Ask(
            label = "feed in arrangement",
            value = "Is this so: surplus power of customers is metered and paid or subsidised?",
            yes = "surplus power of customers is metered and paid or subsidised",
            no = "not so: surplus power of customers is metered and paid or subsidised")
        Flag feedInArrangement,
    @Ask(
            label = "unattended sites",
            value =
                "Is this so: substations, lines or plants stand unattended and are exposed to theft, tapping or failure?",
            yes =
                "substations, lines or plants stand unattended and are exposed to theft, tapping or failure",
            no =
                "not so: substations, lines or plants stand unattended and are exposed to theft, tapping or failure")
        Flag unattendedSites,
    @Ask(
            label = "bill collection percent",
            value = "What is the figure: money collected over money billed?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity billCollectionPercent,
    @Ask(
            label = "losses percent",
            value =
                "What is the figure: energy lost, technically or by theft, between purchase and sale?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity lossesPercent,
    @Ask(
            label = "renewables strategy",
            value =
                "Is this so: an explicit strategy for renewable energy is adopted and published?",
            yes = "an explicit strategy for renewable energy is adopted and published",
            no = "not so: an explicit strategy for renewable energy is adopted and published")
        Flag renewablesStrategy) {
  /** The values of: roles. */
  public enum Role {
    @Words("generation")
    GENERATION,
    @Words("transmission")
    TRANSMISSION,
    @Words("distribution")
    DISTRIBUTION,
    @Words("retail")
    RETAIL
  }

  /** The values of: hazards. */
  public enum Hazard {
    @Words("natural disaster")
    NATURAL_DISASTER,
    @Words("accident")
    ACCIDENT,
    @Words("human error")
    HUMAN_ERROR,
    @Words("theft")
    THEFT,
    @Words("deliberate damage")
    DELIBERATE_DAMAGE
  }
}
