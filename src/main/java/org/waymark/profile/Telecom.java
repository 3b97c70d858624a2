package org.waymark.profile;

/**
 * How a telecom carrier works. Each component is a fact; its words, unit and limits stand with it.
 */
@Words("Telecom")
public record Telecom(
    @Ask(
            label = "licence area population coverage percent",
            value =
                "What is the figure: population of the licence area covered by the carrier's broadband network?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity licenceAreaPopulationCoveragePercent,
    @Ask(
            label = "low cost coverage solutions used",
            value = "Is this so: uses or trials lower-cost coverage solutions for thin areas?",
            yes = "uses or trials lower-cost coverage solutions for thin areas",
            no = "not so: uses or trials lower-cost coverage solutions for thin areas")
        Flag lowCostCoverageSolutionsUsed,
    @Ask(
            label = "urban build planned",
            value = "Is this so: plans network construction in dense urban areas within two years?",
            yes = "plans network construction in dense urban areas within two years",
            no = "not so: plans network construction in dense urban areas within two years")
        Flag urbanBuildPlanned,
    @Ask(
            label = "joint construction agreements",
            value =
                "Is this so: has agreements to build together with road, energy, pipe or building owners?",
            yes = "has agreements to build together with road, energy, pipe or building owners",
            no =
                "not so: has agreements to build together with road, energy, pipe or building owners")
        Flag jointConstructionAgreements,
    @Ask(
            label = "backbone extension planned",
            value = "Is this so: plans new backbone routes?",
            yes = "plans new backbone routes",
            no = "not so: plans new backbone routes")
        Flag backboneExtensionPlanned,
    @Ask(
            label = "power company agreement",
            value = "Is this so: has an agreement to run fibre along power lines?",
            yes = "has an agreement to run fibre along power lines",
            no = "not so: has an agreement to run fibre along power lines")
        Flag powerCompanyAgreement,
    @Ask(
            label = "spare backbone capacity percent",
            value = "What is the figure: backbone capacity that is not used?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity spareBackboneCapacityPercent,
    @Ask(
            label = "wholesale offer",
            value = "Is this so: leases backbone capacity to third parties?",
            yes = "leases backbone capacity to third parties",
            no = "not so: leases backbone capacity to third parties")
        Flag wholesaleOffer,
    @Ask(
            label = "spectrum on2g3g percent",
            value = "What is the figure: share of its spectrum that carries 2G or 3G?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity spectrumOn2g3gPercent,
    @Ask(
            label = "refarming planned",
            value = "Is this so: has a dated plan to refarm spectrum?",
            yes = "has a dated plan to refarm spectrum",
            no = "not so: has a dated plan to refarm spectrum")
        Flag refarmingPlanned,
    @Ask(
            label = "fixed broadband margin percent",
            value = "What is the figure: operating margin of fixed broadband?",
            unit = "percent")
        Quantity fixedBroadbandMarginPercent,
    @Ask(
            label = "customer skills training",
            value = "Is this so: gives or funds Internet training for the public?",
            yes = "gives or funds Internet training for the public",
            no = "not so: gives or funds Internet training for the public")
        Flag customerSkillsTraining,
    @Ask(
            label = "iptv subscribers",
            value = "What is the figure: subscribers of TV over its own network?",
            unit = "",
            min = 0,
            whole = true)
        Quantity iptvSubscribers,
    @Ask(
            label = "tv video calling",
            value =
                "Is this so: video calls on the television set, with mobile apps at the other end?",
            yes = "video calls on the television set, with mobile apps at the other end",
            no = "not so: video calls on the television set, with mobile apps at the other end")
        Flag tvVideoCalling,
    @Ask(
            label = "video traffic percent",
            value = "What is the figure: video's part of traffic in the busy hour?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity videoTrafficPercent,
    @Ask(
            label = "network planned for",
            value = "Which holds: service whose needs dimension the network?")
        Choice<Telecom.NetworkPlannedFor> networkPlannedFor,
    @Ask(
            label = "fixed mobile integrated",
            value = "Is this so: fixed, mobile and content delivery work as one network?",
            yes = "fixed, mobile and content delivery work as one network",
            no = "not so: fixed, mobile and content delivery work as one network")
        Flag fixedMobileIntegrated,
    @Ask(
            label = "ott video subscribers",
            value =
                "What is the figure: subscribers of its video apps over the open Internet or mobile?",
            unit = "",
            min = 0,
            whole = true)
        Quantity ottVideoSubscribers,
    @Ask(
            label = "video experience metric",
            value = "Is this so: a numeric video-experience score with targets is in use?",
            yes = "a numeric video-experience score with targets is in use",
            no = "not so: a numeric video-experience score with targets is in use")
        Flag videoExperienceMetric,
    @Ask(
            label = "single video platform",
            value = "Is this so: IPTV, mobile and OTT video run on one platform?",
            yes = "IPTV, mobile and OTT video run on one platform",
            no = "not so: IPTV, mobile and OTT video run on one platform")
        Flag singleVideoPlatform,
    @Ask(
            label = "single video account",
            value = "Is this so: one login and one package work on all screens?",
            yes = "one login and one package work on all screens",
            no = "not so: one login and one package work on all screens")
        Flag singleVideoAccount,
    @Ask(
            label = "traditional revenue trend",
            value = "Which holds: voice, messaging and consumer access revenue over two years?")
        Choice<Telecom.TraditionalRevenueTrend> traditionalRevenueTrend,
    @Ask(
            label = "b2b revenue percent",
            value = "What is the figure: share of revenue from business customers?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity b2bRevenuePercent,
    @Ask(
            label = "transformation scope",
            value = "Which holds: parts of the company that the transformation programme changes?")
        Selection<Telecom.TransformationScope> transformationScope,
    @Ask(label = "services", value = "Which holds: services sold to businesses and governments?")
        Selection<Telecom.Service> services,
    @Ask(
            label = "cloud segments",
            value = "Which holds: segments with a cloud offer made for them?")
        Selection<Telecom.CloudSegment> cloudSegments,
    @Ask(
            label = "target verticals chosen",
            value =
                "Is this so: high-value industries for cloud services are named, with their processes and security rules studied?",
            yes =
                "high-value industries for cloud services are named, with their processes and security rules studied",
            no =
                "not so: high-value industries for cloud services are named, with their processes and security rules studied")
        Flag targetVerticalsChosen,
    @Ask(
            label = "vertical partners",
            value = "Is this so: partners from those industries take part in the offer?",
            yes = "partners from those industries take part in the offer",
            no = "not so: partners from those industries take part in the offer")
        Flag verticalPartners,
    @Ask(
            label = "frontline empowered",
            value =
                "Is this so: delivery teams decide on standard customer requests without going up the hierarchy?",
            yes =
                "delivery teams decide on standard customer requests without going up the hierarchy",
            no =
                "not so: delivery teams decide on standard customer requests without going up the hierarchy")
        Flag frontlineEmpowered,
    @Ask(
            label = "iot use cases",
            value =
                "Which holds: IoT use cases with a live offer; the first ten are the report's list?")
        Selection<Telecom.IotUseCase> iotUseCases,
    @Ask(label = "iot offer", value = "Which holds: what the IoT offer contains?")
        Selection<Telecom.IotOffer> iotOffer,
    @Ask(
            label = "iot link types",
            value =
                "What is the figure: kinds of IoT connection on offer (for example NB-IoT, LTE, 5G, fixed)?",
            unit = "",
            min = 0,
            whole = true)
        Quantity iotLinkTypes,
    @Ask(
            label = "iot planned",
            value = "Is this so: IoT services are sold or in the approved plan?",
            yes = "IoT services are sold or in the approved plan",
            no = "not so: IoT services are sold or in the approved plan")
        Flag iotPlanned,
    @Ask(
            label = "iot spectrum secured",
            value = "Is this so: licences and spectrum that the IoT plans need are granted?",
            yes = "licences and spectrum that the IoT plans need are granted",
            no = "not so: licences and spectrum that the IoT plans need are granted")
        Flag iotSpectrumSecured,
    @Ask(label = "iot alliances", value = "Which holds: standing alliances for IoT?")
        Selection<Telecom.IotAlliance> iotAlliances,
    @Ask(
            label = "surveillance demand",
            value =
                "Is this so: cities or high-security industries in the footprint buy or plan surveillance?",
            yes = "cities or high-security industries in the footprint buy or plan surveillance",
            no =
                "not so: cities or high-security industries in the footprint buy or plan surveillance")
        Flag surveillanceDemand,
    @Ask(label = "video offer", value = "Which holds: what the surveillance offer contains?")
        Selection<Telecom.VideoOffer> videoOffer,
    @Ask(
            label = "one stop enterprise",
            value =
                "Is this so: connection, communication and cloud services come under one contract, portal and access line?",
            yes =
                "connection, communication and cloud services come under one contract, portal and access line",
            no =
                "not so: connection, communication and cloud services come under one contract, portal and access line")
        Flag oneStopEnterprise,
    @Ask(
            label = "ott partnerships",
            value =
                "Is this so: content or applications of over-the-top players are part of the offer?",
            yes = "content or applications of over-the-top players are part of the offer",
            no = "not so: content or applications of over-the-top players are part of the offer")
        Flag ottPartnerships,
    @Ask(
            label = "customer digitalisation services",
            value = "Is this so: sells services that digitalise the customers' own operations?",
            yes = "sells services that digitalise the customers' own operations",
            no = "not so: sells services that digitalise the customers' own operations")
        Flag customerDigitalisationServices) {
  /** The values of: network planned for. */
  public enum NetworkPlannedFor {
    @Words("voice")
    VOICE,
    @Words("data")
    DATA,
    @Words("video")
    VIDEO
  }

  /** The values of: traditional revenue trend. */
  public enum TraditionalRevenueTrend {
    @Words("falling")
    FALLING,
    @Words("flat")
    FLAT,
    @Words("rising")
    RISING
  }

  /** The values of: transformation scope. */
  public enum TransformationScope {
    @Words("organisation")
    ORGANISATION,
    @Words("operating model")
    OPERATING_MODEL,
    @Words("processes")
    PROCESSES,
    @Words("people")
    PEOPLE,
    @Words("business model")
    BUSINESS_MODEL
  }

  /** The values of: services. */
  public enum Service {
    @Words("cloud")
    CLOUD,
    @Words("iot")
    IOT,
    @Words("video surveillance")
    VIDEO_SURVEILLANCE,
    @Words("unified communications")
    UNIFIED_COMMUNICATIONS,
    @Words("videoconferencing")
    VIDEOCONFERENCING,
    @Words("private network")
    PRIVATE_NETWORK
  }

  /** The values of: cloud segments. */
  public enum CloudSegment {
    @Words("government")
    GOVERNMENT,
    @Words("public utilities")
    PUBLIC_UTILITIES,
    @Words("large enterprise")
    LARGE_ENTERPRISE,
    @Words("medium enterprise")
    MEDIUM_ENTERPRISE,
    @Words("small enterprise")
    SMALL_ENTERPRISE
  }

  /** The values of: iot use cases. */
  public enum IotUseCase {
    @Words("smart metering")
    SMART_METERING,
    @Words("smart parking")
    SMART_PARKING,
    @Words("smart tracking")
    SMART_TRACKING,
    @Words("street lighting")
    STREET_LIGHTING,
    @Words("smart farming")
    SMART_FARMING,
    @Words("smart home")
    SMART_HOME,
    @Words("connected vehicles")
    CONNECTED_VEHICLES,
    @Words("fleet management")
    FLEET_MANAGEMENT,
    @Words("elevators and escalators")
    ELEVATORS_AND_ESCALATORS,
    @Words("retail")
    RETAIL,
    @Words("other")
    OTHER
  }

  /** The values of: iot offer. */
  public enum IotOffer {
    @Words("connectivity")
    CONNECTIVITY,
    @Words("platform")
    PLATFORM,
    @Words("analytics")
    ANALYTICS,
    @Words("solutions")
    SOLUTIONS,
    @Words("security")
    SECURITY,
    @Words("ai")
    AI
  }

  /** The values of: iot alliances. */
  public enum IotAlliance {
    @Words("equipment makers")
    EQUIPMENT_MAKERS,
    @Words("ict vendors")
    ICT_VENDORS,
    @Words("software developers")
    SOFTWARE_DEVELOPERS,
    @Words("research")
    RESEARCH,
    @Words("government")
    GOVERNMENT
  }

  /** The values of: video offer. */
  public enum VideoOffer {
    @Words("transport")
    TRANSPORT,
    @Words("cloud storage")
    CLOUD_STORAGE,
    @Words("central platform")
    CENTRAL_PLATFORM,
    @Words("analytics apps")
    ANALYTICS_APPS
  }
}
