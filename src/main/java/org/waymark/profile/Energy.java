package org.waymark.profile;

/**
 * How a power utility works. Each component is a fact; its words, unit and limits stand with it.
 */
@Words("Energy")
public record Energy(
    @Ask(
            label = "high-voltage lines",
            value = "Do you own or run high-voltage lines?",
            yes = "owns or runs high-voltage lines",
            no = "neither owns nor runs high-voltage lines")
        Flag ownsHighVoltageLines,
    @Ask(
            label = "fibre along power lines",
            value = "Does fibre for others run along your lines?",
            yes = "fibre for others runs along its lines",
            no = "no fibre for others runs along its lines")
        Flag fibreOnPowerLines,
    @Ask(
            label = "roles in electricity",
            value = "Which roles do you have in electricity?",
            help = "Say an empty list outside electricity.")
        Selection<Energy.Role> roles,
    @Ask(
            label = "peaks met by idle turbines",
            value = "Are peaks met by starting turbines that idle at other times?",
            yes = "peaks are met by starting turbines that idle at other times",
            no = "peaks are met without turbines that idle at other times")
        Flag peakTurbines,
    @Ask(
            label = "storage for peaks",
            value = "Does storage of your own, or contracted, shave peaks?",
            yes = "storage shaves peaks",
            no = "no storage shaves peaks")
        Flag storageInstalled,
    @Ask(
            label = "energy fed in below transmission",
            value = "What share of yearly energy is fed in below the transmission level?",
            help = "Rooftop solar, wind and batteries count.",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity distributedGenerationPercent,
    @Ask(
            label = "grid managed both ways",
            value = "Do network nodes measure and control flows in both directions?",
            yes = "network nodes measure and control flows in both directions",
            no = "network nodes do not control flows in both directions")
        Flag twoWayGridManagement,
    @Ask(
            label = "growth of demand",
            value =
                "By how much is demand for electricity in your territory expected to grow each year over five years?",
            unit = "percent")
        Quantity demandGrowthPercent,
    @Ask(
            label = "investment by effect",
            value =
                "Is each investment ranked by its measured effect on productivity or reliability?",
            yes = "each investment is ranked by its effect on productivity or reliability",
            no = "investments are not ranked by their effect on productivity or reliability")
        Flag productivityTargets,
    @Ask(
            label = "new capacity funded",
            value = "Is new generation capacity that covers the forecast demand funded?",
            yes = "new capacity that covers the forecast demand is funded",
            no = "no new capacity that covers the forecast demand is funded")
        Flag capacityInvestmentPlanned,
    @Ask(
            label = "hazards of the last years",
            value = "What caused outages or losses in the last three years?")
        Selection<Energy.Hazard> hazards,
    @Ask(
            label = "plan against hazards",
            value = "Does a funded plan harden plant and network against those hazards?",
            yes = "a funded plan hardens plant and network against hazards",
            no = "no funded plan hardens plant and network against hazards")
        Flag hardeningPlan,
    @Ask(
            label = "grid under remote sensing",
            value =
                "What share of plants, lines, substations and feeders has remote sensing and control?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity gridSensorCoveragePercent,
    @Ask(
            label = "remote fault clearance",
            value = "Are faults found and, where possible, cleared remotely or automatically?",
            yes = "faults are found and cleared remotely where possible",
            no = "faults are not found and cleared remotely")
        Flag remoteMaintenance,
    @Ask(
            label = "customers' view of their use",
            value = "Do customers see what uses power when, at least daily?",
            yes = "customers see what uses power when, at least daily",
            no = "customers do not see daily what uses power when")
        Flag usageInsight,
    @Ask(
            label = "prices by time permitted",
            value = "Do tariff rules allow prices that differ by time of day?",
            yes = "tariff rules allow prices by time of day",
            no = "tariff rules do not allow prices by time of day")
        Flag timeOfUsePermitted,
    @Ask(
            label = "customers with solar panels",
            value = "Do customers own or ask for solar panels?",
            yes = "customers own or ask for solar panels",
            no = "customers neither own nor ask for solar panels")
        Flag customerSolar,
    @Ask(
            label = "payment for customers' power",
            value = "Is the surplus power of customers metered and paid or subsidised?",
            yes = "surplus power of customers is metered and paid",
            no = "surplus power of customers is not metered and paid")
        Flag feedInArrangement,
    @Ask(
            label = "unattended sites",
            value =
                "Do substations, lines or plants stand unattended and exposed to theft, tapping or failure?",
            yes = "substations, lines or plants stand unattended and exposed",
            no = "no substations, lines or plants stand unattended and exposed")
        Flag unattendedSites,
    @Ask(
            label = "bills collected",
            value = "What share of the money billed is collected?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity billCollectionPercent,
    @Ask(
            label = "energy lost",
            value =
                "What share of energy is lost between purchase and sale, technically or by theft?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity lossesPercent,
    @Ask(
            label = "strategy for renewables",
            value = "Have you adopted and published a strategy for renewable energy?",
            yes = "has adopted and published a strategy for renewable energy",
            no = "has published no strategy for renewable energy")
        Flag renewablesStrategy) {
  /** The values of: roles in electricity. */
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

  /** The values of: hazards of the last years. */
  public enum Hazard {
    @Words("natural disasters")
    NATURAL_DISASTER,
    @Words("accidents")
    ACCIDENT,
    @Words("human error")
    HUMAN_ERROR,
    @Words("theft")
    THEFT,
    @Words("deliberate damage")
    DELIBERATE_DAMAGE
  }
}
