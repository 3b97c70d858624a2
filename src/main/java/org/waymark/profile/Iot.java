package org.waymark.profile;

/**
 * How it uses connected things. Each component is a fact; its words, unit and limits stand with it.
 */
@Words("Internet of Things")
public record Iot(
    @Ask(
            label = "stage of its Internet of Things",
            value = "How far has your own use of the Internet of Things come?")
        Choice<Iot.Stage> stage,
    @Ask(
            label = "architecture",
            value = "What does your main architecture for the Internet of Things follow?")
        Choice<Iot.Architecture> architecture,
    @Ask(
            label = "different architectures",
            value =
                "How many different architectures for the Internet of Things are in use or planned?",
            unit = "architectures",
            min = 0,
            whole = true)
        Quantity distinctArchitectures,
    @Ask(
            label = "protocols bridged by one platform",
            value = "Does one platform translate between the protocols in use?",
            yes = "one platform translates between the protocols in use",
            no = "no single platform translates between the protocols in use")
        Flag platformBridgesProtocols,
    @Ask(
            label = "written needs of each use case",
            value = "Are the needs for coverage, power and latency written down for each use case?",
            yes = "coverage, power and latency needs are written down for each use case",
            no = "coverage, power and latency needs are not written down for each use case")
        Flag linkRequirementsWritten,
    @Ask(
            label = "security plan for all layers",
            value = "Does one security plan span devices, links, platform and applications?",
            yes = "one security plan spans devices, links, platform and applications",
            no = "no single security plan spans devices, links, platform and applications")
        Flag securityPlanned,
    @Ask(
            label = "use of device data",
            value = "What is the most advanced use that you make of the data of connected things?")
        Choice<Iot.DataUse> dataUse,
    @Ask(
            label = "revenue from data services",
            value = "How much do services built on data of connected things earn in a year?",
            unit = "US dollars",
            min = 0)
        Quantity digitalServiceRevenueUsd,
    @Ask(
            label = "parties to the system",
            value =
                "How many makers, integrators, operators and customers take part in your system of connected things, you included?",
            unit = "parties",
            min = 0,
            whole = true)
        Quantity supplyChainParties,
    @Ask(
            label = "business model agreed",
            value = "Have all parties agreed who pays, who earns and who owns what?",
            yes = "all parties have agreed who pays, who earns and who owns what",
            no = "the parties have not agreed who pays, who earns and who owns what")
        Flag partnerBusinessModelAgreed,
    @Ask(
            label = "goals from the strategy",
            value =
                "Do measurable goals for the Internet of Things follow from the business strategy?",
            yes = "measurable goals for connected things follow from the business strategy",
            no = "no measurable goals for connected things follow from the business strategy")
        Flag goalsFromStrategy,
    @Ask(
            label = "assets that could be sensed",
            value =
                "How many machines, meters, lights, vehicles and other things that could carry a sensor do you operate or service?",
            unit = "assets",
            min = 0,
            whole = true)
        Quantity fieldAssets,
    @Ask(
            label = "connected assets",
            value = "What share of these assets reports data over a network?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity connectedAssetsPercent,
    @Ask(
            label = "shortfalls of the link",
            value =
                "Where does the present or preferred link fall short of the plan for the next three to five years?")
        Selection<Iot.LinkShortfall> linkShortfalls,
    @Ask(
            label = "data rate of a device",
            value = "What peak rate does one device of the main use case need?",
            unit = "Mbit/s",
            min = 0)
        Quantity throughputPerDeviceMbps,
    @Ask(
            label = "longest tolerable delay",
            value = "What is the longest delay that the main use case tolerates?",
            unit = "milliseconds",
            min = 0,
            whole = true)
        Quantity maxLatencyMs,
    @Ask(label = "mobility of devices", value = "Do the devices of the main use case move?")
        Choice<Iot.Mobility> mobility,
    @Ask(label = "where the devices are", value = "Where are the devices of the main use case?")
        Choice<Iot.CoverageNeed> coverageNeed,
    @Ask(
            label = "fixed access at the devices",
            value = "Is fixed network access available where the devices are?",
            yes = "fixed network access is available where the devices are",
            no = "no fixed network access is available where the devices are")
        Flag wiredAccessAtSites,
    @Ask(
            label = "NB-IoT at the devices",
            value = "Does a carrier offer NB-IoT where the devices are?",
            help =
                "NB-IoT is narrowband Internet of Things, a mobile network for simple devices with long battery life.",
            yes = "a carrier offers NB-IoT where the devices are",
            no = "no carrier offers NB-IoT where the devices are")
        Flag nbIotAvailableAtSites,
    @Ask(label = "links in use", value = "Which links do your connected things use?")
        Selection<Iot.LinkTechnology> linkTechnologies,
    @Ask(
            label = "open platform",
            value =
                "Does the platform have documented interfaces and no tie to one maker's devices?",
            yes = "the platform has documented interfaces and no tie to one maker's devices",
            no = "the platform is tied to one maker's devices or has no documented interfaces")
        Flag platformOpen,
    @Ask(
            label = "platform in the cloud",
            value = "Does the platform for connected things run in the cloud?",
            yes = "the platform runs in the cloud",
            no = "the platform does not run in the cloud")
        Flag platformInCloud,
    @Ask(
            label = "analytics on the platform",
            value = "Does the platform have big-data analytics?",
            yes = "the platform has big-data analytics",
            no = "the platform has no big-data analytics")
        Flag platformHasAnalytics,
    @Ask(
            label = "partners from other industries",
            value = "How many partners from other industries take part in joint offers?",
            unit = "partners",
            min = 0,
            whole = true)
        Quantity crossIndustryPartners,
    @Ask(
            label = "contracts with partners",
            value = "What is the typical relation with your partners for connected things?")
        Choice<Iot.PartnerContracts> partnerContracts,
    @Ask(
            label = "source of the platform",
            value = "Who supplies and runs the platform for connected things?")
        Choice<Iot.PlatformSourcing> platformSourcing,
    @Ask(
            label = "customer's rights in the contract",
            value =
                "Do contracts leave data, applications and the choice of devices with the customer?",
            yes = "contracts leave data, applications and choice of devices with the customer",
            no =
                "contracts do not leave data, applications and choice of devices with the customer")
        Flag dataOwnershipInContract,
    @Ask(
            label = "maker of devices",
            value = "Do you develop or make devices for the Internet of Things?",
            yes = "develops or makes devices for the Internet of Things",
            no = "neither develops nor makes devices for the Internet of Things")
        Flag makesDevices,
    @Ask(
            label = "constrained devices",
            value = "Do the devices have little memory, power or computing?",
            yes = "the devices have little memory, power or computing",
            no = "the devices have enough memory, power and computing")
        Flag deviceConstrained,
    @Ask(
            label = "operating system of devices",
            value = "Which kind of operating system do the devices that you make have?")
        Choice<Iot.DeviceOs> deviceOs,
    @Ask(
            label = "battery life of devices",
            value = "For how many years is the battery of the devices that you make designed?",
            unit = "years",
            min = 0)
        Quantity deviceBatteryLifeYears,
    @Ask(
            label = "sensor data of the busiest site",
            value = "How much sensor data does the busiest site produce?",
            unit = "Mbit/s",
            min = 0)
        Quantity rawDataMbps,
    @Ask(
            label = "processing on site",
            value = "Do gateways process data on site?",
            yes = "gateways process data on site",
            no = "no gateway processes data on site")
        Flag edgeComputing,
    @Ask(
            label = "platforms in use",
            value = "How many platforms for connected things are in use?",
            unit = "platforms",
            min = 0,
            whole = true)
        Quantity platformCount,
    @Ask(
            label = "sells a platform",
            value = "Do you sell a platform for connected things to others?",
            yes = "sells a platform for connected things",
            no = "sells no platform for connected things")
        Flag sellsIotPlatform,
    @Ask(
            label = "sells solutions",
            value = "Do you build applications or solutions of connected things for customers?",
            yes = "builds solutions of connected things for customers",
            no = "builds no solutions of connected things for customers")
        Flag developsSolutionsForSale,
    @Ask(
            label = "solutions tested in a laboratory",
            value = "Is the interworking of solutions tested in a laboratory before launch?",
            yes = "interworking is tested in a laboratory before launch",
            no = "interworking is not tested in a laboratory before launch")
        Flag solutionsValidatedInLab,
    @Ask(label = "maintenance of assets", value = "How are your assets in the field maintained?")
        Choice<Iot.MaintenanceRegime> maintenanceRegime,
    @Ask(
            label = "failures that endanger people",
            value = "Could the failure of an asset endanger people?",
            yes = "the failure of an asset could endanger people",
            no = "no failure of an asset could endanger people")
        Flag assetFailureEndangersPeople,
    @Ask(
            label = "cost of maintenance",
            value = "What share of revenue does maintenance cost?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity maintenanceCostPercentOfRevenue,
    @Ask(
            label = "meters read on foot",
            value = "What share of utility meters does someone walk to?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity metersReadManuallyPercent,
    @Ask(
            label = "water never billed",
            value = "What share of the water put into the mains is never billed?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity nonRevenueWaterPercent,
    @Ask(
            label = "sensors in the pipe network",
            value = "Are pressure and flow measured at the nodes of the pipe network?",
            yes = "pressure and flow are measured at the nodes of the pipe network",
            no = "pressure and flow are not measured at the nodes of the pipe network")
        Flag pipeNetworkSensed,
    @Ask(
            label = "customers with smart meters",
            value = "What share of customers has a meter that is read remotely?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity smartMeterPercent,
    @Ask(
            label = "prices by time of day",
            value = "Do your prices differ by time of day?",
            yes = "prices differ by time of day",
            no = "prices are the same at all times of day")
        Flag timeOfUseTariff,
    @Ask(
            label = "connected devices",
            value = "How many devices of the Internet of Things are on your networks?",
            unit = "devices",
            min = 0,
            whole = true)
        Quantity connectedDevices,
    @Ask(
            label = "growth of connected devices",
            value = "By how much did the number of connected devices grow over the last year?",
            unit = "percent")
        Quantity deviceGrowthPercentPerYear,
    @Ask(
            label = "purchase of devices planned",
            value = "Will devices be bought or replaced within 24 months?",
            yes = "devices will be bought or replaced within 24 months",
            no = "no devices will be bought or replaced within 24 months")
        Flag deviceRefreshPlanned,
    @Ask(
            label = "devices within reach of strangers",
            value = "Can strangers touch the devices?",
            yes = "strangers can touch the devices",
            no = "strangers cannot touch the devices")
        Flag devicesPhysicallyExposed,
    @Ask(
            label = "sensitive traffic",
            value =
                "Does the traffic of devices include personal data, secrets or control commands?",
            yes = "the traffic includes personal data, secrets or control commands",
            no = "the traffic includes no personal data, secrets or control commands")
        Flag carriesSensitiveData,
    @Ask(
            label = "years in service of a device",
            value = "How many years does a device stay in service?",
            unit = "years",
            min = 0)
        Quantity deviceFieldLifeYears,
    @Ask(
            label = "devices on the business network",
            value = "Do devices sit on the same network as office or production systems?",
            yes = "devices sit on the same network as office or production systems",
            no = "devices sit on a network of their own")
        Flag sharesNetworkWithBusinessSystems,
    @Ask(
            label = "traffic over public networks",
            value =
                "Does traffic pass over the Internet, public radio or a carrier's shared network?",
            yes = "traffic passes over public or shared networks",
            no = "traffic passes over no public or shared network")
        Flag linkCrossesPublicNetwork,
    @Ask(
            label = "others' code on the platform",
            value = "Do apps or scripts of others run on the platform?",
            yes = "apps or scripts of others run on the platform",
            no = "no apps or scripts of others run on the platform")
        Flag platformRunsThirdPartyCode,
    @Ask(
            label = "platform reachable from the Internet",
            value = "Can the platform's web pages or interfaces be reached from the Internet?",
            yes = "the platform's web pages or interfaces can be reached from the Internet",
            no = "the platform's web pages and interfaces cannot be reached from the Internet")
        Flag platformWebExposed,
    @Ask(
            label = "tolerable outage of the platform",
            value = "How long may the platform be down before harm is done?",
            unit = "minutes",
            min = 0,
            whole = true)
        Quantity outageToleranceMinutes,
    @Ask(
            label = "connected products",
            value = "Do products in customers' hands report their condition or use?",
            yes = "products in customers' hands report their condition or use",
            no = "products in customers' hands report nothing")
        Flag productsConnected,
    @Ask(
            label = "battery devices outside",
            value =
                "How many battery-powered trackers or sensors that move or lie outside your premises are in use or planned?",
            unit = "devices",
            min = 0,
            whole = true)
        Quantity wideAreaBatteryDevices,
    @Ask(
            label = "irrigated crops",
            value = "Does the farm irrigate crops?",
            yes = "the farm irrigates crops",
            no = "the farm does not irrigate crops")
        Flag irrigatedCrops,
    @Ask(
            label = "soil sensors",
            value = "Do soil moisture or nutrient sensors steer irrigation?",
            yes = "soil sensors steer irrigation",
            no = "no soil sensors steer irrigation")
        Flag soilSensors) {
  /** The values of: stage of its Internet of Things. */
  public enum Stage {
    @Words("no use")
    NONE,
    @Words("planning")
    PLANNING,
    @Words("pilot")
    PILOT,
    @Words("commercial use")
    COMMERCIAL,
    @Words("use at scale")
    SCALED
  }

  /** The values of: architecture. */
  public enum Architecture {
    @Words("open standards")
    OPEN_STANDARD,
    @Words("a proprietary design")
    PROPRIETARY
  }

  /** The values of: use of device data. */
  public enum DataUse {
    @Words("none")
    NONE,
    @Words("collected")
    COLLECTED,
    @Words("monitoring")
    MONITORING,
    @Words("analytics")
    ANALYTICS,
    @Words("prediction")
    PREDICTIVE,
    @Words("new services")
    NEW_SERVICES
  }

  /** The values of: shortfalls of the link. */
  public enum LinkShortfall {
    @Words("stability")
    STABILITY,
    @Words("security")
    SECURITY,
    @Words("scale")
    SCALE,
    @Words("cost")
    COST
  }

  /** The values of: mobility of devices. */
  public enum Mobility {
    @Words("fixed")
    FIXED,
    @Words("mobile")
    MOBILE
  }

  /** The values of: where the devices are. */
  public enum CoverageNeed {
    @Words("on own sites")
    SITE,
    @Words("spread over a city or country")
    WIDE_AREA,
    @Words("in basements or underground")
    DEEP_INDOOR
  }

  /** The values of: links in use. */
  public enum LinkTechnology {
    @Words("cellular low-power (NB-IoT or LTE-M)")
    CELLULAR_LPWA,
    @Words("cellular broadband (LTE or 5G)")
    CELLULAR_BROADBAND,
    @Words("unlicensed low-power")
    UNLICENSED_LPWA,
    @Words("short range")
    SHORT_RANGE,
    @Words("satellite")
    SATELLITE,
    @Words("wired")
    WIRED
  }

  /** The values of: contracts with partners. */
  public enum PartnerContracts {
    @Words("none")
    NONE,
    @Words("one-off contracts")
    ONE_OFF,
    @Words("long-term contracts")
    LONG_TERM
  }

  /** The values of: source of the platform. */
  public enum PlatformSourcing {
    @Words("there is none")
    NONE,
    @Words("its own")
    OWN,
    @Words("a vendor")
    VENDOR
  }

  /** The values of: operating system of devices. */
  public enum DeviceOs {
    @Words("none")
    NONE,
    @Words("closed")
    CLOSED,
    @Words("open source")
    OPEN_SOURCE
  }

  /** The values of: maintenance of assets. */
  public enum MaintenanceRegime {
    @Words("after they fail")
    REACTIVE,
    @Words("by manual inspection")
    MANUAL_INSPECTION,
    @Words("by their condition")
    CONDITION_BASED,
    @Words("by prediction")
    PREDICTIVE
  }
}
