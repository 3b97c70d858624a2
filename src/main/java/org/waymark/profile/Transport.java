package org.waymark.profile;

/**
 * How a transport operator works. Each component is a fact; its words, unit and limits stand with
 * it.
 */
@Words("Transport")
public record Transport(
    @Ask(
            label = "roles",
            value =
                "Which holds: empty list outside transport; CITY_TRAFFIC is a city or police force that runs traffic and parking?")
        Selection<Transport.Role> roles,
    @Ask(label = "modes", value = "Which holds: modes?") Selection<Transport.Mode> modes,
    @Ask(
            label = "customer app",
            value = "Which holds: MULTIMODAL books other modes and travel services too?")
        Choice<Transport.CustomerApp> customerApp,
    @Ask(
            label = "passenger connectivity percent",
            value =
                "What is the figure: share of route length, stations and vehicles where passengers get broadband access?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity passengerConnectivityPercent,
    @Ask(
            label = "items tracked percent",
            value =
                "What is the figure: share of consignments whose position is known continuously?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity itemsTrackedPercent,
    @Ask(
            label = "hard to reach deliveries",
            value =
                "Is this so: serves islands, mountains, remote sites or congested last miles where normal delivery is slow or dear?",
            yes =
                "serves islands, mountains, remote sites or congested last miles where normal delivery is slow or dear",
            no =
                "not so: serves islands, mountains, remote sites or congested last miles where normal delivery is slow or dear")
        Flag hardToReachDeliveries,
    @Ask(
            label = "automated vehicles",
            value = "Is this so: drones or automated vehicles are in service or on trial?",
            yes = "drones or automated vehicles are in service or on trial",
            no = "not so: drones or automated vehicles are in service or on trial")
        Flag automatedVehicles,
    @Ask(
            label = "automated vehicles permitted",
            value =
                "Is this so: law allows them, at least for trials, where the organisation operates?",
            yes = "law allows them, at least for trials, where the organisation operates",
            no = "not so: law allows them, at least for trials, where the organisation operates")
        Flag automatedVehiclesPermitted,
    @Ask(
            label = "cross border",
            value = "Is this so: runs, manages or oversees services that cross national borders?",
            yes = "runs, manages or oversees services that cross national borders",
            no = "not so: runs, manages or oversees services that cross national borders")
        Flag crossBorder,
    @Ask(
            label = "interoperable standards",
            value =
                "Is this so: systems follow shared international standards, so that data and vehicles pass the border without conversion?",
            yes =
                "systems follow shared international standards, so that data and vehicles pass the border without conversion",
            no =
                "not so: systems follow shared international standards, so that data and vehicles pass the border without conversion")
        Flag interoperableStandards,
    @Ask(
            label = "electronic safety systems",
            value =
                "Is this so: safety depends on electronic data systems (signalling, control, navigation)?",
            yes = "safety depends on electronic data systems (signalling, control, navigation)",
            no =
                "not so: safety depends on electronic data systems (signalling, control, navigation)")
        Flag electronicSafetySystems,
    @Ask(
            label = "safety systems assured",
            value =
                "Is this so: the reliability of those systems is measured and independently assured?",
            yes = "the reliability of those systems is measured and independently assured",
            no = "not so: the reliability of those systems is measured and independently assured")
        Flag safetySystemsAssured,
    @Ask(
            label = "legacy systems",
            value = "Is this so: operations depend on aged systems of many kinds?",
            yes = "operations depend on aged systems of many kinds",
            no = "not so: operations depend on aged systems of many kinds")
        Flag legacySystems,
    @Ask(
            label = "modernisation planned",
            value = "Is this so: new ICT is to be built in the next three years?",
            yes = "new ICT is to be built in the next three years",
            no = "not so: new ICT is to be built in the next three years")
        Flag modernisationPlanned,
    @Ask(
            label = "service continuity plan",
            value =
                "Is this so: the modernisation plan keeps services running throughout (overlay, staged migration, night work, fallback)?",
            yes =
                "the modernisation plan keeps services running throughout (overlay, staged migration, night work, fallback)",
            no =
                "not so: the modernisation plan keeps services running throughout (overlay, staged migration, night work, fallback)")
        Flag serviceContinuityPlan,
    @Ask(
            label = "data sharing",
            value =
                "Which holds: how data is shared with authorities, other operators and innovators?")
        Choice<Transport.DataSharing> dataSharing,
    @Ask(
            label = "route broadband percent",
            value =
                "What is the figure: share of route length or operating area covered by own or contracted broadband wireless for operations?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity routeBroadbandPercent,
    @Ask(
            label = "infrastructure programme",
            value =
                "Is this so: a large network or infrastructure programme is planned or running?",
            yes = "a large network or infrastructure programme is planned or running",
            no = "not so: a large network or infrastructure programme is planned or running")
        Flag infrastructureProgramme,
    @Ask(
            label = "joint long term plan",
            value =
                "Is this so: it follows a long-term plan agreed with city planners, local government and other builders of infrastructure?",
            yes =
                "it follows a long-term plan agreed with city planners, local government and other builders of infrastructure",
            no =
                "not so: it follows a long-term plan agreed with city planners, local government and other builders of infrastructure")
        Flag jointLongTermPlan,
    @Ask(
            label = "congestion percent",
            value = "What is the figure: extra travel time in peak hours compared with free flow?",
            unit = "percent",
            min = 0)
        Quantity congestionPercent,
    @Ask(label = "traffic control", value = "Which holds: what steers signals and diversions?")
        Choice<Transport.TrafficControl> trafficControl,
    @Ask(
            label = "parking shortage",
            value = "Is this so: drivers regularly search for a space in the centre?",
            yes = "drivers regularly search for a space in the centre",
            no = "not so: drivers regularly search for a space in the centre")
        Flag parkingShortage,
    @Ask(label = "parking management", value = "Which holds: how spaces and payments are managed?")
        Choice<Transport.ParkingManagement> parkingManagement) {
  /** The values of: roles. */
  public enum Role {
    @Words("passenger operator")
    PASSENGER_OPERATOR,
    @Words("freight operator")
    FREIGHT_OPERATOR,
    @Words("infrastructure manager")
    INFRASTRUCTURE_MANAGER,
    @Words("transport authority")
    TRANSPORT_AUTHORITY,
    @Words("city traffic")
    CITY_TRAFFIC
  }

  /** The values of: modes. */
  public enum Mode {
    @Words("road")
    ROAD,
    @Words("rail")
    RAIL,
    @Words("metro")
    METRO,
    @Words("air")
    AIR,
    @Words("sea")
    SEA,
    @Words("inland water")
    INLAND_WATER
  }

  /** The values of: customer app. */
  public enum CustomerApp {
    @Words("none")
    NONE,
    @Words("own mode only")
    OWN_MODE_ONLY,
    @Words("multimodal")
    MULTIMODAL
  }

  /** The values of: data sharing. */
  public enum DataSharing {
    @Words("none")
    NONE,
    @Words("bilateral")
    BILATERAL,
    @Words("open platform")
    OPEN_PLATFORM
  }

  /** The values of: traffic control. */
  public enum TrafficControl {
    @Words("fixed")
    FIXED,
    @Words("locally adaptive")
    LOCALLY_ADAPTIVE,
    @Words("network analytics")
    NETWORK_ANALYTICS
  }

  /** The values of: parking management. */
  public enum ParkingManagement {
    @Words("none")
    NONE,
    @Words("separate systems")
    SEPARATE_SYSTEMS,
    @Words("citywide")
    CITYWIDE
  }
}
