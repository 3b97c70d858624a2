package org.waymark.profile;

/**
 * How a telecom carrier works. Each component is a fact; its words, unit and limits stand with it.
 */
@Words("Telecom")
public record Telecom(
    @Ask(
            label = "covered people in the licence area",
            value = "What share of people in your licence area does your broadband network cover?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity licenceAreaPopulationCoveragePercent,
    @Ask(
            label = "lower-cost coverage",
            value = "Do you use or try lower-cost solutions to cover thin areas?",
            yes = "uses or tries lower-cost solutions to cover thin areas",
            no = "neither uses nor tries lower-cost solutions to cover thin areas")
        Flag lowCostCoverageSolutionsUsed,
    @Ask(
            label = "construction in cities planned",
            value = "Do you plan to build networks in dense cities within two years?",
            yes = "plans to build networks in dense cities within two years",
            no = "does not plan to build networks in dense cities within two years")
        Flag urbanBuildPlanned,
    @Ask(
            label = "agreements to build together",
            value =
                "Do you have agreements to build together with owners of roads, energy lines, pipes or buildings?",
            yes = "has agreements to build together with other owners",
            no = "has no agreements to build together with other owners")
        Flag jointConstructionAgreements,
    @Ask(
            label = "new backbone routes",
            value = "Do you plan new backbone routes?",
            yes = "plans new backbone routes",
            no = "plans no new backbone routes")
        Flag backboneExtensionPlanned,
    @Ask(
            label = "agreement with a power company",
            value = "Do you have an agreement to run fibre along power lines?",
            yes = "has an agreement to run fibre along power lines",
            no = "has no agreement to run fibre along power lines")
        Flag powerCompanyAgreement,
    @Ask(
            label = "spare backbone capacity",
            value = "What share of your backbone capacity is not used?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity spareBackboneCapacityPercent,
    @Ask(
            label = "wholesale offer",
            value = "Do you lease backbone capacity to others?",
            yes = "leases backbone capacity to others",
            no = "leases no backbone capacity to others")
        Flag wholesaleOffer,
    @Ask(
            label = "spectrum on 2G and 3G",
            value = "What share of your spectrum carries 2G or 3G?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity spectrumOn2g3gPercent,
    @Ask(
            label = "plan to refarm spectrum",
            value = "Do you have a dated plan to refarm spectrum?",
            help = "To refarm is to move a band from an older to a newer mobile generation.",
            yes = "has a dated plan to refarm spectrum",
            no = "has no dated plan to refarm spectrum")
        Flag refarmingPlanned,
    @Ask(
            label = "margin of fixed broadband",
            value = "What is the operating margin of your fixed broadband?",
            unit = "percent",
            max = 100)
        Quantity fixedBroadbandMarginPercent,
    @Ask(
            label = "Internet training for the public",
            value = "Do you give or fund Internet training for the public?",
            yes = "gives or funds Internet training for the public",
            no = "neither gives nor funds Internet training for the public")
        Flag customerSkillsTraining,
    @Ask(
            label = "television subscribers",
            value = "How many subscribers does your television over the own network have?",
            unit = "subscribers",
            min = 0,
            whole = true)
        Quantity iptvSubscribers,
    @Ask(
            label = "video calls on television",
            value =
                "Can people make video calls on the television set, with mobile apps at the other end?",
            yes = "people can make video calls on the television set",
            no = "people cannot make video calls on the television set")
        Flag tvVideoCalling,
    @Ask(
            label = "video's part of traffic",
            value = "What share of busy-hour traffic is video?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity videoTrafficPercent,
    @Ask(
            label = "service that sizes the network",
            value = "For which service is the network dimensioned?")
        Choice<Telecom.NetworkPlannedFor> networkPlannedFor,
    @Ask(
            label = "integrated networks",
            value = "Do fixed, mobile and content delivery work as one network?",
            yes = "fixed, mobile and content delivery work as one network",
            no = "fixed, mobile and content delivery work as separate networks")
        Flag fixedMobileIntegrated,
    @Ask(
            label = "subscribers of video apps",
            value =
                "How many subscribers do your video apps over the open Internet or mobile have?",
            unit = "subscribers",
            min = 0,
            whole = true)
        Quantity ottVideoSubscribers,
    @Ask(
            label = "measure of video experience",
            value = "Do you use a numeric score of video experience with targets?",
            yes = "uses a numeric score of video experience with targets",
            no = "uses no numeric score of video experience with targets")
        Flag videoExperienceMetric,
    @Ask(
            label = "one video platform",
            value = "Do television, mobile and Internet video run on one platform?",
            yes = "television, mobile and Internet video run on one platform",
            no = "television, mobile and Internet video run on separate platforms")
        Flag singleVideoPlatform,
    @Ask(
            label = "one video account",
            value = "Do one login and one package work on all screens?",
            yes = "one login and one package work on all screens",
            no = "no single login and package works on all screens")
        Flag singleVideoAccount,
    @Ask(
            label = "trend of traditional revenue",
            value =
                "How did revenue from voice, messaging and consumer access move over two years?")
        Choice<Telecom.TraditionalRevenueTrend> traditionalRevenueTrend,
    @Ask(
            label = "revenue from business customers",
            value = "What share of revenue comes from business customers?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity b2bRevenuePercent,
    @Ask(
            label = "parts that the programme changes",
            value = "Which parts of the company does the transformation programme change?")
        Selection<Telecom.TransformationScope> transformationScope,
    @Ask(
            label = "services for organisations",
            value = "Which services do you sell to businesses and governments?")
        Selection<Telecom.Service> services,
    @Ask(
            label = "segments with a cloud offer",
            value = "For which segments is there a cloud offer made for them?")
        Selection<Telecom.CloudSegment> cloudSegments,
    @Ask(
            label = "target industries chosen",
            value =
                "Have you named high-value industries for cloud, and studied their processes and security rules?",
            yes = "has named and studied high-value industries for cloud",
            no = "has not named and studied high-value industries for cloud")
        Flag targetVerticalsChosen,
    @Ask(
            label = "partners from target industries",
            value = "Do partners from those industries take part in the offer?",
            yes = "partners from those industries take part in the offer",
            no = "no partners from those industries take part in the offer")
        Flag verticalPartners,
    @Ask(
            label = "delivery teams that decide",
            value =
                "Do delivery teams decide on standard customer requests without going up the hierarchy?",
            yes = "delivery teams decide on standard customer requests themselves",
            no = "delivery teams must ask up the hierarchy on standard customer requests")
        Flag frontlineEmpowered,
    @Ask(
            label = "live use cases of connected things",
            value = "For which use cases of the Internet of Things do you have a live offer?")
        Selection<Telecom.IotUseCase> iotUseCases,
    @Ask(
            label = "contents of the offer",
            value = "What does your offer for the Internet of Things contain?")
        Selection<Telecom.IotOffer> iotOffer,
    @Ask(
            label = "kinds of connection",
            value = "How many kinds of connection for the Internet of Things do you offer?",
            help = "For example NB-IoT, LTE, 5G and fixed lines.",
            unit = "kinds",
            min = 0,
            whole = true)
        Quantity iotLinkTypes,
    @Ask(
            label = "plan for connected things",
            value = "Are services for the Internet of Things on sale or in the approved plan?",
            yes = "services for the Internet of Things are on sale or planned",
            no = "no services for the Internet of Things are on sale or planned")
        Flag iotPlanned,
    @Ask(
            label = "spectrum for connected things",
            value = "Are the licences and the spectrum that these plans need granted?",
            yes = "the licences and spectrum for the plans are granted",
            no = "the licences and spectrum for the plans are not granted")
        Flag iotSpectrumSecured,
    @Ask(
            label = "standing alliances",
            value = "With whom do you have standing alliances for the Internet of Things?")
        Selection<Telecom.IotAlliance> iotAlliances,
    @Ask(
            label = "demand for surveillance",
            value =
                "Do cities or high-security industries in your footprint buy or plan surveillance?",
            yes = "cities or high-security industries buy or plan surveillance",
            no = "no cities or high-security industries buy or plan surveillance")
        Flag surveillanceDemand,
    @Ask(
            label = "contents of the surveillance offer",
            value = "What does your surveillance offer contain?")
        Selection<Telecom.VideoOffer> videoOffer,
    @Ask(
            label = "one-stop offer for enterprises",
            value =
                "Do connection, communication and cloud come under one contract, portal and access line?",
            yes = "connection, communication and cloud come under one contract, portal and line",
            no = "connection, communication and cloud come under separate contracts")
        Flag oneStopEnterprise,
    @Ask(
            label = "partnerships with Internet players",
            value = "Are content or applications of Internet players part of your offer?",
            yes = "content or applications of Internet players are part of the offer",
            no = "no content or applications of Internet players are part of the offer")
        Flag ottPartnerships,
    @Ask(
            label = "services that digitalise customers",
            value = "Do you sell services that digitalise your customers' own operations?",
            yes = "sells services that digitalise customers' operations",
            no = "sells no services that digitalise customers' operations")
        Flag customerDigitalisationServices) {
  /** The values of: service that sizes the network. */
  public enum NetworkPlannedFor {
    @Words("voice")
    VOICE,
    @Words("data")
    DATA,
    @Words("video")
    VIDEO
  }

  /** The values of: trend of traditional revenue. */
  public enum TraditionalRevenueTrend {
    @Words("falling")
    FALLING,
    @Words("flat")
    FLAT,
    @Words("rising")
    RISING
  }

  /** The values of: parts that the programme changes. */
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

  /** The values of: services for organisations. */
  public enum Service {
    @Words("cloud")
    CLOUD,
    @Words("Internet of Things")
    IOT,
    @Words("video surveillance")
    VIDEO_SURVEILLANCE,
    @Words("unified communications")
    UNIFIED_COMMUNICATIONS,
    @Words("videoconferencing")
    VIDEOCONFERENCING,
    @Words("private networks")
    PRIVATE_NETWORK
  }

  /** The values of: segments with a cloud offer. */
  public enum CloudSegment {
    @Words("government")
    GOVERNMENT,
    @Words("public utilities")
    PUBLIC_UTILITIES,
    @Words("large enterprises")
    LARGE_ENTERPRISE,
    @Words("medium enterprises")
    MEDIUM_ENTERPRISE,
    @Words("small enterprises")
    SMALL_ENTERPRISE
  }

  /** The values of: live use cases of connected things. */
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
    @Words("lifts and escalators")
    ELEVATORS_AND_ESCALATORS,
    @Words("retail")
    RETAIL,
    @Words("another one")
    OTHER
  }

  /** The values of: contents of the offer. */
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
    @Words("artificial intelligence")
    AI
  }

  /** The values of: standing alliances. */
  public enum IotAlliance {
    @Words("equipment makers")
    EQUIPMENT_MAKERS,
    @Words("ICT vendors")
    ICT_VENDORS,
    @Words("software developers")
    SOFTWARE_DEVELOPERS,
    @Words("research")
    RESEARCH,
    @Words("government")
    GOVERNMENT
  }

  /** The values of: contents of the surveillance offer. */
  public enum VideoOffer {
    @Words("transport")
    TRANSPORT,
    @Words("cloud storage")
    CLOUD_STORAGE,
    @Words("central platform")
    CENTRAL_PLATFORM,
    @Words("analytics")
    ANALYTICS_APPS
  }
}
