package org.waymark.profile;

/**
 * How it uses connected things. Each component is a fact; its words, unit and limits stand with it.
 */
@Words("Internet of Things")
public record Iot(
    @Ask(label = "stage", value = "Which holds: how far its own use of IoT has come?")
        Choice<Iot.Stage> stage,
    @Ask(label = "architecture", value = "Which holds: what the main IoT architecture follows?")
        Choice<Iot.Architecture> architecture,
    @Ask(
            label = "distinct architectures",
            value = "What is the figure: different IoT architectures in use or planned?",
            unit = "",
            min = 0,
            whole = true)
        Quantity distinctArchitectures,
    @Ask(
            label = "platform bridges protocols",
            value = "Is this so: one platform translates between the protocols in use?",
            yes = "one platform translates between the protocols in use",
            no = "not so: one platform translates between the protocols in use")
        Flag platformBridgesProtocols,
    @Ask(
            label = "link requirements written",
            value =
                "Is this so: coverage, power and latency needs are written down for each use case?",
            yes = "coverage, power and latency needs are written down for each use case",
            no = "not so: coverage, power and latency needs are written down for each use case")
        Flag linkRequirementsWritten,
    @Ask(
            label = "security planned",
            value =
                "Is this so: one security plan spans devices, links, platform and applications?",
            yes = "one security plan spans devices, links, platform and applications",
            no = "not so: one security plan spans devices, links, platform and applications")
        Flag securityPlanned,
    @Ask(label = "data use", value = "Which holds: most advanced use made of the data?")
        Choice<Iot.DataUse> dataUse,
    @Ask(
            label = "digital service revenue usd",
            value = "What is the figure: yearly revenue from services built on its IoT data?",
            unit = "US dollars",
            min = 0)
        Quantity digitalServiceRevenueUsd,
    @Ask(
            label = "supply chain parties",
            value =
                "What is the figure: makers, integrators, operators and customers taking part in its IoT system, itself included?",
            unit = "",
            min = 0,
            whole = true)
        Quantity supplyChainParties,
    @Ask(
            label = "partner business model agreed",
            value = "Is this so: all parties have agreed who pays, who earns and who owns what?",
            yes = "all parties have agreed who pays, who earns and who owns what",
            no = "not so: all parties have agreed who pays, who earns and who owns what")
        Flag partnerBusinessModelAgreed,
    @Ask(
            label = "goals from strategy",
            value = "Is this so: measurable IoT goals are derived from the business strategy?",
            yes = "measurable IoT goals are derived from the business strategy",
            no = "not so: measurable IoT goals are derived from the business strategy")
        Flag goalsFromStrategy,
    @Ask(
            label = "field assets",
            value =
                "What is the figure: machines, meters, lights, vehicles and other things it operates or services that could be sensed?",
            unit = "",
            min = 0,
            whole = true)
        Quantity fieldAssets,
    @Ask(
            label = "connected assets percent",
            value =
                "What is the figure: of iot.fieldAssets, those that report data over a network?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity connectedAssetsPercent,
    @Ask(
            label = "link shortfalls",
            value =
                "Which holds: where the present or preferred link falls short of the plan for the next 3 to 5 years?")
        Selection<Iot.LinkShortfall> linkShortfalls,
    @Ask(
            label = "throughput per device mbps",
            value = "What is the figure: peak rate that one device of the main use case needs?",
            unit = "Mbit/s",
            min = 0)
        Quantity throughputPerDeviceMbps,
    @Ask(
            label = "max latency ms",
            value = "What is the figure: longest delay the main use case tolerates?",
            unit = "",
            min = 0,
            whole = true)
        Quantity maxLatencyMs,
    @Ask(label = "mobility", value = "Which holds: mobility?") Choice<Iot.Mobility> mobility,
    @Ask(
            label = "coverage need",
            value =
                "Which holds: where the main use case's devices are: on own sites, spread over a city or country, in basements or underground?")
        Choice<Iot.CoverageNeed> coverageNeed,
    @Ask(
            label = "wired access at sites",
            value = "Is this so: fixed network access is available where the devices are?",
            yes = "fixed network access is available where the devices are",
            no = "not so: fixed network access is available where the devices are")
        Flag wiredAccessAtSites,
    @Ask(
            label = "nb iot available at sites",
            value = "Is this so: a carrier offers NB-IoT where the devices are?",
            yes = "a carrier offers NB-IoT where the devices are",
            no = "not so: a carrier offers NB-IoT where the devices are")
        Flag nbIotAvailableAtSites,
    @Ask(
            label = "link technologies",
            value =
                "Which holds: links in use for IoT; CELLULAR_LPWA is NB-IoT or LTE-M, CELLULAR_BROADBAND is LTE, eLTE or 5G?")
        Selection<Iot.LinkTechnology> linkTechnologies,
    @Ask(
            label = "platform open",
            value = "Is this so: documented APIs, and no lock to one maker's devices?",
            yes = "documented APIs, and no lock to one maker's devices",
            no = "not so: documented APIs, and no lock to one maker's devices")
        Flag platformOpen,
    @Ask(
            label = "platform in cloud",
            value = "Is this so: platform in cloud?",
            yes = "platform in cloud",
            no = "not so: platform in cloud")
        Flag platformInCloud,
    @Ask(
            label = "platform has analytics",
            value = "Is this so: big-data analytics on the platform?",
            yes = "big-data analytics on the platform",
            no = "not so: big-data analytics on the platform")
        Flag platformHasAnalytics,
    @Ask(
            label = "cross industry partners",
            value = "What is the figure: partners from other industries in joint IoT offers?",
            unit = "",
            min = 0,
            whole = true)
        Quantity crossIndustryPartners,
    @Ask(label = "partner contracts", value = "Which holds: typical relation with IoT partners?")
        Choice<Iot.PartnerContracts> partnerContracts,
    @Ask(
            label = "platform sourcing",
            value = "Which holds: who supplies and runs the IoT platform?")
        Choice<Iot.PlatformSourcing> platformSourcing,
    @Ask(
            label = "data ownership in contract",
            value =
                "Is this so: contracts keep data, industry applications and choice of devices with the customer?",
            yes =
                "contracts keep data, industry applications and choice of devices with the customer",
            no =
                "not so: contracts keep data, industry applications and choice of devices with the customer")
        Flag dataOwnershipInContract,
    @Ask(
            label = "makes devices",
            value = "Is this so: develops or makes IoT devices?",
            yes = "develops or makes IoT devices",
            no = "not so: develops or makes IoT devices")
        Flag makesDevices,
    @Ask(
            label = "device constrained",
            value = "Is this so: the devices have little memory, power or processing?",
            yes = "the devices have little memory, power or processing",
            no = "not so: the devices have little memory, power or processing")
        Flag deviceConstrained,
    @Ask(label = "device os", value = "Which holds: operating system in the devices it makes?")
        Choice<Iot.DeviceOs> deviceOs,
    @Ask(
            label = "device battery life years",
            value = "What is the figure: design life of the battery of the devices it makes?",
            unit = "years",
            min = 0)
        Quantity deviceBatteryLifeYears,
    @Ask(
            label = "raw data mbps",
            value = "What is the figure: sensor data produced at the busiest site?",
            unit = "Mbit/s",
            min = 0)
        Quantity rawDataMbps,
    @Ask(
            label = "edge computing",
            value = "Is this so: gateways process data on site?",
            yes = "gateways process data on site",
            no = "not so: gateways process data on site")
        Flag edgeComputing,
    @Ask(
            label = "platform count",
            value = "What is the figure: IoT platforms in use?",
            unit = "",
            min = 0,
            whole = true)
        Quantity platformCount,
    @Ask(
            label = "sells iot platform",
            value = "Is this so: sells an IoT platform to others?",
            yes = "sells an IoT platform to others",
            no = "not so: sells an IoT platform to others")
        Flag sellsIotPlatform,
    @Ask(
            label = "develops solutions for sale",
            value = "Is this so: builds IoT applications or solutions for customers?",
            yes = "builds IoT applications or solutions for customers",
            no = "not so: builds IoT applications or solutions for customers")
        Flag developsSolutionsForSale,
    @Ask(
            label = "solutions validated in lab",
            value = "Is this so: interworking is tested in a lab before launch?",
            yes = "interworking is tested in a lab before launch",
            no = "not so: interworking is tested in a lab before launch")
        Flag solutionsValidatedInLab,
    @Ask(label = "maintenance regime", value = "Which holds: how the field assets are maintained?")
        Choice<Iot.MaintenanceRegime> maintenanceRegime,
    @Ask(
            label = "asset failure endangers people",
            value = "Is this so: asset failure endangers people?",
            yes = "asset failure endangers people",
            no = "not so: asset failure endangers people")
        Flag assetFailureEndangersPeople,
    @Ask(
            label = "maintenance cost percent of revenue",
            value = "What is the figure: maintenance cost percent of revenue?",
            unit = "",
            min = 0,
            max = 100)
        Quantity maintenanceCostPercentOfRevenue,
    @Ask(
            label = "meters read manually percent",
            value = "What is the figure: utility meters that someone walks to?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity metersReadManuallyPercent,
    @Ask(
            label = "non revenue water percent",
            value = "What is the figure: water put into the mains that is never billed?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity nonRevenueWaterPercent,
    @Ask(
            label = "pipe network sensed",
            value = "Is this so: pressure and flow are measured at the nodes of the network?",
            yes = "pressure and flow are measured at the nodes of the network",
            no = "not so: pressure and flow are measured at the nodes of the network")
        Flag pipeNetworkSensed,
    @Ask(
            label = "smart meter percent",
            value = "What is the figure: customers with a remotely read meter?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity smartMeterPercent,
    @Ask(
            label = "time of use tariff",
            value = "Is this so: prices differ by time of day?",
            yes = "prices differ by time of day",
            no = "not so: prices differ by time of day")
        Flag timeOfUseTariff,
    @Ask(
            label = "connected devices",
            value = "What is the figure: IoT endpoints on its networks?",
            unit = "",
            min = 0,
            whole = true)
        Quantity connectedDevices,
    @Ask(
            label = "device growth percent per year",
            value = "What is the figure: growth over the last year, %?",
            unit = "")
        Quantity deviceGrowthPercentPerYear,
    @Ask(
            label = "device refresh planned",
            value = "Is this so: devices are bought or replaced within 24 months?",
            yes = "devices are bought or replaced within 24 months",
            no = "not so: devices are bought or replaced within 24 months")
        Flag deviceRefreshPlanned,
    @Ask(
            label = "devices physically exposed",
            value = "Is this so: strangers can touch the devices?",
            yes = "strangers can touch the devices",
            no = "not so: strangers can touch the devices")
        Flag devicesPhysicallyExposed,
    @Ask(
            label = "carries sensitive data",
            value = "Is this so: the traffic includes personal data, secrets or control commands?",
            yes = "the traffic includes personal data, secrets or control commands",
            no = "not so: the traffic includes personal data, secrets or control commands")
        Flag carriesSensitiveData,
    @Ask(
            label = "device field life years",
            value = "What is the figure: years that a device stays in service?",
            unit = "years",
            min = 0)
        Quantity deviceFieldLifeYears,
    @Ask(
            label = "shares network with business systems",
            value = "Is this so: devices sit on the same network as office or production systems?",
            yes = "devices sit on the same network as office or production systems",
            no = "not so: devices sit on the same network as office or production systems")
        Flag sharesNetworkWithBusinessSystems,
    @Ask(
            label = "link crosses public network",
            value =
                "Is this so: traffic passes over the Internet, public radio or a carrier's shared network?",
            yes = "traffic passes over the Internet, public radio or a carrier's shared network",
            no =
                "not so: traffic passes over the Internet, public radio or a carrier's shared network")
        Flag linkCrossesPublicNetwork,
    @Ask(
            label = "platform runs third party code",
            value = "Is this so: apps or scripts of others run on the platform?",
            yes = "apps or scripts of others run on the platform",
            no = "not so: apps or scripts of others run on the platform")
        Flag platformRunsThirdPartyCode,
    @Ask(
            label = "platform web exposed",
            value =
                "Is this so: the platform's web pages or APIs can be reached from the Internet?",
            yes = "the platform's web pages or APIs can be reached from the Internet",
            no = "not so: the platform's web pages or APIs can be reached from the Internet")
        Flag platformWebExposed,
    @Ask(
            label = "outage tolerance minutes",
            value = "What is the figure: how long the platform may be down before harm is done?",
            unit = "minutes",
            min = 0,
            whole = true)
        Quantity outageToleranceMinutes,
    @Ask(
            label = "products connected",
            value = "Is this so: products in customers' hands report condition or usage data?",
            yes = "products in customers' hands report condition or usage data",
            no = "not so: products in customers' hands report condition or usage data")
        Flag productsConnected,
    @Ask(
            label = "wide area battery devices",
            value =
                "What is the figure: battery-powered trackers or sensors in use or planned that move or lie outside own premises?",
            unit = "",
            min = 0,
            whole = true)
        Quantity wideAreaBatteryDevices,
    @Ask(
            label = "irrigated crops",
            value = "Is this so: the farm irrigates crops?",
            yes = "the farm irrigates crops",
            no = "not so: the farm irrigates crops")
        Flag irrigatedCrops,
    @Ask(
            label = "soil sensors",
            value = "Is this so: soil moisture or nutrient sensors steer irrigation?",
            yes = "soil moisture or nutrient sensors steer irrigation",
            no = "not so: soil moisture or nutrient sensors steer irrigation")
        Flag soilSensors) {
  /** The values of: stage. */
  public enum Stage {
    @Words("none")
    NONE,
    @Words("planning")
    PLANNING,
    @Words("pilot")
    PILOT,
    @Words("commercial")
    COMMERCIAL,
    @Words("scaled")
    SCALED
  }

  /** The values of: architecture. */
  public enum Architecture {
    @Words("open standard")
    OPEN_STANDARD,
    @Words("proprietary")
    PROPRIETARY
  }

  /** The values of: data use. */
  public enum DataUse {
    @Words("none")
    NONE,
    @Words("collected")
    COLLECTED,
    @Words("monitoring")
    MONITORING,
    @Words("analytics")
    ANALYTICS,
    @Words("predictive")
    PREDICTIVE,
    @Words("new services")
    NEW_SERVICES
  }

  /** The values of: link shortfalls. */
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

  /** The values of: mobility. */
  public enum Mobility {
    @Words("fixed")
    FIXED,
    @Words("mobile")
    MOBILE
  }

  /** The values of: coverage need. */
  public enum CoverageNeed {
    @Words("site")
    SITE,
    @Words("wide area")
    WIDE_AREA,
    @Words("deep indoor")
    DEEP_INDOOR
  }

  /** The values of: link technologies. */
  public enum LinkTechnology {
    @Words("cellular lpwa")
    CELLULAR_LPWA,
    @Words("cellular broadband")
    CELLULAR_BROADBAND,
    @Words("unlicensed lpwa")
    UNLICENSED_LPWA,
    @Words("short range")
    SHORT_RANGE,
    @Words("satellite")
    SATELLITE,
    @Words("wired")
    WIRED
  }

  /** The values of: partner contracts. */
  public enum PartnerContracts {
    @Words("none")
    NONE,
    @Words("one off")
    ONE_OFF,
    @Words("long term")
    LONG_TERM
  }

  /** The values of: platform sourcing. */
  public enum PlatformSourcing {
    @Words("none")
    NONE,
    @Words("own")
    OWN,
    @Words("vendor")
    VENDOR
  }

  /** The values of: device os. */
  public enum DeviceOs {
    @Words("none")
    NONE,
    @Words("closed")
    CLOSED,
    @Words("open source")
    OPEN_SOURCE
  }

  /** The values of: maintenance regime. */
  public enum MaintenanceRegime {
    @Words("reactive")
    REACTIVE,
    @Words("manual inspection")
    MANUAL_INSPECTION,
    @Words("condition based")
    CONDITION_BASED,
    @Words("predictive")
    PREDICTIVE
  }
}
