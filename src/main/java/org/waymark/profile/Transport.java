package org.waymark.profile;

/**
 * How a transport operator works. Each component is a fact; its words, unit and limits stand with
 * it.
 */
@Words("Transport")
public record Transport(
    @Ask(
            label = "roles in transport",
            value = "Which roles do you have in transport?",
            help =
                "City traffic is a city or police force that runs traffic and parking. Say an empty list outside transport.")
        Selection<Transport.Role> roles,
    @Ask(label = "modes of transport", value = "Which modes of transport do you serve?")
        Selection<Transport.Mode> modes,
    @Ask(label = "app for customers", value = "What does your app for customers offer?")
        Choice<Transport.CustomerApp> customerApp,
    @Ask(
            label = "broadband for passengers",
            value = "On what share of routes, stations and vehicles do passengers get broadband?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity passengerConnectivityPercent,
    @Ask(
            label = "consignments tracked",
            value = "Of what share of consignments is the position known all the time?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity itemsTrackedPercent,
    @Ask(
            label = "deliveries to hard places",
            value =
                "Do you deliver to islands, mountains, remote sites or congested places where delivery is slow or dear?",
            yes = "delivers to places where delivery is slow or dear",
            no = "delivers to no places where delivery is slow or dear")
        Flag hardToReachDeliveries,
    @Ask(
            label = "automated vehicles",
            value = "Are drones or automated vehicles in service or on trial?",
            yes = "drones or automated vehicles are in service or on trial",
            no = "no drones or automated vehicles are in service or on trial")
        Flag automatedVehicles,
    @Ask(
            label = "automated vehicles allowed",
            value = "Does the law where you work allow them, at least on trial?",
            yes = "the law allows automated vehicles, at least on trial",
            no = "the law does not allow automated vehicles")
        Flag automatedVehiclesPermitted,
    @Ask(
            label = "services across borders",
            value = "Do you run, manage or oversee services that cross national borders?",
            yes = "runs, manages or oversees services across borders",
            no = "runs, manages and oversees no services across borders")
        Flag crossBorder,
    @Ask(
            label = "shared international standards",
            value =
                "Do your systems follow shared standards, so that data and vehicles pass borders without conversion?",
            yes = "its systems follow shared international standards",
            no = "its systems do not follow shared international standards")
        Flag interoperableStandards,
    @Ask(
            label = "safety by electronic systems",
            value =
                "Does safety depend on electronic data systems, such as signalling, control or navigation?",
            yes = "safety depends on electronic data systems",
            no = "safety does not depend on electronic data systems")
        Flag electronicSafetySystems,
    @Ask(
            label = "reliability assured",
            value = "Is the reliability of those systems measured and independently assured?",
            yes = "the reliability of safety systems is independently assured",
            no = "the reliability of safety systems is not independently assured")
        Flag safetySystemsAssured,
    @Ask(
            label = "aged systems",
            value = "Do operations depend on aged systems of many kinds?",
            yes = "operations depend on aged systems of many kinds",
            no = "operations do not depend on aged systems")
        Flag legacySystems,
    @Ask(
            label = "new ICT planned",
            value = "Will new ICT be built in the next three years?",
            yes = "new ICT will be built in the next three years",
            no = "no new ICT will be built in the next three years")
        Flag modernisationPlanned,
    @Ask(
            label = "service during modernisation",
            value = "Does the modernisation plan keep services running throughout?",
            yes = "the modernisation plan keeps services running throughout",
            no = "the modernisation plan does not keep services running throughout")
        Flag serviceContinuityPlan,
    @Ask(
            label = "sharing of data",
            value = "How do you share data with authorities, other operators and innovators?")
        Choice<Transport.DataSharing> dataSharing,
    @Ask(
            label = "routes with broadband for operations",
            value = "What share of routes or operating area has broadband wireless for operations?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity routeBroadbandPercent,
    @Ask(
            label = "large infrastructure programme",
            value = "Is a large network or infrastructure programme planned or running?",
            yes = "a large infrastructure programme is planned or running",
            no = "no large infrastructure programme is planned or running")
        Flag infrastructureProgramme,
    @Ask(
            label = "long-term plan with others",
            value =
                "Does it follow a long-term plan agreed with city planners, local government and other builders?",
            yes = "it follows a long-term plan agreed with planners and other builders",
            no = "it follows no long-term plan agreed with planners and other builders")
        Flag jointLongTermPlan,
    @Ask(
            label = "extra travel time in peak hours",
            value = "How much longer is travel in peak hours than in free flow?",
            unit = "percent",
            min = 0)
        Quantity congestionPercent,
    @Ask(label = "traffic control", value = "What steers signals and diversions?")
        Choice<Transport.TrafficControl> trafficControl,
    @Ask(
            label = "shortage of parking",
            value = "Do drivers regularly search for a space in the centre?",
            yes = "drivers regularly search for a space in the centre",
            no = "drivers find a space in the centre without searching")
        Flag parkingShortage,
    @Ask(label = "management of parking", value = "How are spaces and payments managed?")
        Choice<Transport.ParkingManagement> parkingManagement) {
  /** The values of: roles in transport. */
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

  /** The values of: modes of transport. */
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

  /** The values of: app for customers. */
  public enum CustomerApp {
    @Words("there is none")
    NONE,
    @Words("the own mode only")
    OWN_MODE_ONLY,
    @Words("several modes and travel services")
    MULTIMODAL
  }

  /** The values of: sharing of data. */
  public enum DataSharing {
    @Words("not at all")
    NONE,
    @Words("with single partners")
    BILATERAL,
    @Words("over an open platform")
    OPEN_PLATFORM
  }

  /** The values of: traffic control. */
  public enum TrafficControl {
    @Words("fixed programmes")
    FIXED,
    @Words("local adaptation")
    LOCALLY_ADAPTIVE,
    @Words("analytics of the network")
    NETWORK_ANALYTICS
  }

  /** The values of: management of parking. */
  public enum ParkingManagement {
    @Words("not at all")
    NONE,
    @Words("in separate systems")
    SEPARATE_SYSTEMS,
    @Words("for the whole city")
    CITYWIDE
  }
}
