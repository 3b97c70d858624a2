package org.waymark.profile;

/**
 * The broadband market and policy of its country, in ITU terms. Each component is a fact; its
 * words, unit and limits stand with it.
 */
@Words("Broadband")
public record Broadband(
    @Ask(
            label = "payback of fibre",
            value = "After how many years does an investment in fibre pay back?",
            unit = "years",
            min = 0)
        Quantity fibrePaybackYears,
    @Ask(
            label = "policy for network investment",
            value = "Does a policy in your country support investment in ICT networks?",
            help = "ICT stands for information and communications technology.",
            yes = "a policy supports investment in ICT networks",
            no = "no policy supports investment in ICT networks")
        Flag investmentSupportPolicy,
    @Ask(
            label = "public-private partnership",
            value = "Is there a public-private partnership for networks?",
            yes = "a public-private partnership for networks exists",
            no = "no public-private partnership for networks exists")
        Flag pppInPlace,
    @Ask(
            label = "shared risks in the partnership",
            value =
                "Does the contract of the partnership share risks and benefits between both sides?",
            yes = "the partnership's contract shares risks and benefits",
            no = "the partnership's contract does not share risks and benefits")
        Flag pppRisksShared,
    @Ask(
            label = "people on the Internet",
            value = "What share of people uses the Internet?",
            help = "The ITU publishes it as individuals using the Internet.",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity internetUsersPercent,
    @Ask(
            label = "joint programme for the unconnected",
            value =
                "Do government, carriers and the ICT industry run a joint programme to connect the unconnected?",
            yes =
                "government, carriers and industry run a joint programme to connect the unconnected",
            no =
                "there is no joint programme of government, carriers and industry to connect the unconnected")
        Flag jointUniversalAccessProgramme,
    @Ask(
            label = "remote or thinly populated region",
            value = "Is the region remote or thinly populated?",
            yes = "the region is remote or thinly populated",
            no = "the region is neither remote nor thinly populated",
            identity = true)
        Flag regionThinlyPopulated,
    @Ask(
            label = "local businesses held back",
            value = "Does a want of broadband keep local businesses from outside markets?",
            yes = "a want of broadband keeps local businesses from outside markets",
            no = "broadband does not keep local businesses from outside markets")
        Flag localBusinessesHindered,
    @Ask(
            label = "households that can order fibre",
            value = "What share of the region's households can order fibre?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity fibreHouseholdCoveragePercent,
    @Ask(
            label = "index of connectivity followed",
            value = "Do you follow a recognised index of connectivity every year?",
            yes = "follows a recognised index of connectivity every year",
            no = "follows no recognised index of connectivity every year")
        Flag connectivityIndexTracked,
    @Ask(
            label = "national broadband strategy",
            value = "Is a national broadband strategy or plan in force?",
            yes = "a national broadband strategy or plan is in force",
            no = "no national broadband strategy or plan is in force")
        Flag nationalStrategyAdopted,
    @Ask(
            label = "numeric targets of the strategy",
            value =
                "Does the strategy set dated targets in numbers for uptake, coverage and speed?",
            yes = "the strategy sets dated targets in numbers for uptake, coverage and speed",
            no = "the strategy sets no dated targets in numbers for uptake, coverage and speed")
        Flag strategyHasNumericTargets,
    @Ask(
            label = "households with fixed broadband",
            value = "What share of households has fixed broadband?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity householdFixedPenetrationPercent,
    @Ask(
            label = "mobile users on 3G, LTE or newer",
            value = "What share of mobile users is on 3G, LTE or newer?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity mobileBroadbandUserSharePercent,
    @Ask(
            label = "fixed download speed in towns",
            value = "How fast is a typical fixed line in towns (download)?",
            unit = "Mbit/s",
            min = 0)
        Quantity urbanFixedDownlinkMbps,
    @Ask(
            label = "fixed download speed in rural areas",
            value = "How fast is a typical fixed line in rural areas (download)?",
            unit = "Mbit/s",
            min = 0)
        Quantity ruralFixedDownlinkMbps,
    @Ask(
            label = "gigabit access in a city",
            value = "Is gigabit access on sale in at least one city?",
            yes = "gigabit access is on sale in at least one city",
            no = "gigabit access is on sale in no city")
        Flag gigabitInLeadingCities,
    @Ask(
            label = "coast",
            value = "Is your country an island, or does it have a coast?",
            yes = "the country is an island or has a coast",
            no = "the country has no coast",
            identity = true)
        Flag coastline,
    @Ask(
            label = "main international link",
            value = "Which link carries most of the international traffic?")
        Choice<Broadband.MainInternationalLink> mainInternationalLink,
    @Ask(
            label = "submarine cable",
            value = "How far is a submarine cable of your own, or a shared one?")
        Choice<Broadband.SubmarineCableStatus> submarineCableStatus,
    @Ask(
            label = "sector plans that use broadband",
            value = "Do the plans of other sectors build on the new capacity?",
            yes = "plans of other sectors build on the new capacity",
            no = "no plans of other sectors build on the new capacity")
        Flag sectorPlansUseBroadband,
    @Ask(
            label = "people without any coverage",
            value =
                "What share of the population lives outside any broadband coverage, fixed or 3G and newer?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity unservedPopulationPercent,
    @Ask(
            label = "rollout announced for unserved areas",
            value = "Have carriers announced rollout in the unserved areas?",
            yes = "carriers have announced rollout in the unserved areas",
            no = "no carrier has announced rollout in the unserved areas")
        Flag carriersExpandingToUnserved,
    @Ask(
            label = "money for universal service",
            value = "Is money set aside for connecting unserved people?",
            yes = "money is set aside for connecting unserved people",
            no = "no money is set aside for connecting unserved people")
        Flag universalServiceFunding,
    @Ask(
            label = "policy that eases rollout",
            value = "Does a policy in force make it easier for carriers to extend their networks?",
            yes = "a policy makes it easier for carriers to extend their networks",
            no = "no policy makes it easier for carriers to extend their networks")
        Flag expansionPolicyForCarriers,
    @Ask(
            label = "rural households that can order broadband",
            value = "What share of rural households can order broadband?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity ruralHouseholdCoveragePercent,
    @Ask(
            label = "margin of a network in the unserved area",
            value =
                "Which operating margin is expected of a network in the unserved area once it is built?",
            help = "An expected loss is a negative number.",
            unit = "percent",
            max = 100)
        Quantity ruralOperatingMarginPercent,
    @Ask(
            label = "incentives for rural rollout",
            value = "Which incentives are in force for rollout in rural or remote areas?")
        Selection<Broadband.RuralRolloutIncentive> ruralRolloutIncentives,
    @Ask(
            label = "taxes on network investment",
            value = "What share of network investment goes to taxes, duties and fees?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity networkTaxesPercentOfInvestment,
    @Ask(
            label = "payback of a network in the unserved area",
            value = "After how many years is a network in the unserved area expected to pay back?",
            unit = "years",
            min = 0)
        Quantity ruralPaybackYears,
    @Ask(
            label = "interest that carriers pay",
            value = "What interest do carriers pay for long loans?",
            unit = "percent",
            min = 0)
        Quantity carrierBorrowingRatePercent,
    @Ask(
            label = "rollout paid by the public budget",
            value = "Can the public budget alone pay the planned rollout?",
            yes = "the public budget alone can pay the planned rollout",
            no = "the public budget alone cannot pay the planned rollout")
        Flag publicBudgetCoversRollout,
    @Ask(
            label = "interest of private firms",
            value = "Would private firms invest if the risks were shared?",
            yes = "private firms would invest if risks were shared",
            no = "private firms would not invest even if risks were shared")
        Flag privatePartnersInterested,
    @Ask(
            label = "building cost in cities",
            value = "Do carriers report that the cost of construction in cities delays networks?",
            yes = "carriers report that building cost in cities delays networks",
            no = "carriers report no delay by building cost in cities")
        Flag urbanBuildCostSlowsRollout,
    @Ask(
            label = "joint planning of works",
            value =
                "Are works for transport, energy, pipelines, buildings and telecom planned together?",
            yes = "transport, energy, pipeline, building and telecom works are planned together",
            no = "transport, energy, pipeline, building and telecom works are not planned together")
        Flag crossSectorCoordination,
    @Ask(
            label = "standards for shared infrastructure",
            value = "Do standards say how ducts, poles and buildings are made ready for cables?",
            yes = "standards say how ducts, poles and buildings are made ready for cables",
            no = "no standards say how ducts, poles and buildings are made ready for cables")
        Flag sharedInfrastructureStandards,
    @Ask(
            label = "gain from sharing",
            value = "Do owners gain by building or sharing infrastructure together?",
            yes = "owners who build or share together gain by it",
            no = "owners who build or share together gain nothing by it")
        Flag sharingIncentives,
    @Ask(
            label = "yearly review of joint planning",
            value = "Are the results of the joint planning reviewed every year?",
            yes = "the results of the joint planning are reviewed every year",
            no = "the results of the joint planning are not reviewed every year")
        Flag coordinationReviewedYearly,
    @Ask(
            label = "major road projects",
            value = "Will highways or other key infrastructure be built?",
            yes = "highways or other key infrastructure will be built",
            no = "no highways or other key infrastructure will be built")
        Flag majorRoadProjectsPlanned,
    @Ask(
            label = "fibre laid with roads",
            value = "Does a rule or contract see to it that ducts or fibre are laid in such works?",
            yes = "a rule or contract lays ducts or fibre in such works",
            no = "no rule or contract lays ducts or fibre in such works")
        Flag fibreLaidWithRoads,
    @Ask(
            label = "power lines on the route",
            value = "Do high-voltage lines run where backbone fibre is wanted?",
            yes = "high-voltage lines run where backbone fibre is wanted",
            no = "no high-voltage lines run where backbone fibre is wanted")
        Flag powerLinesOnRoute,
    @Ask(
            label = "population density of the unserved area",
            value = "How many people live on a square kilometre of the unserved area?",
            unit = "inhabitants per km²",
            min = 0)
        Quantity unservedAreaDensityPerKm2,
    @Ask(
            label = "shortage of spectrum",
            value = "Do carriers lack spectrum for mobile broadband?",
            yes = "carriers lack spectrum for mobile broadband",
            no = "carriers have enough spectrum for mobile broadband")
        Flag spectrumShortageReported,
    @Ask(
            label = "release of spectrum",
            value = "Will new mobile spectrum be assigned by a set date?",
            yes = "new mobile spectrum will be assigned by a set date",
            no = "no new mobile spectrum will be assigned by a set date")
        Flag spectrumReleasePlanned,
    @Ask(label = "use of the 700 MHz band", value = "What is the 700 MHz band used for?")
        Choice<Broadband.Band700Use> band700Use,
    @Ask(
            label = "analogue television switched off",
            value = "Is terrestrial television digital only?",
            yes = "terrestrial television is digital only",
            no = "terrestrial television is not digital only")
        Flag analogueTvSwitchedOff,
    @Ask(
            label = "covered households that subscribe",
            value = "What share of the households that could subscribe does so?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity uptakeOfCoveredHouseholdsPercent,
    @Ask(
            label = "price of an entry-level fixed plan, of income per head",
            value = "What share of income per head does an entry-level fixed broadband plan cost?",
            help =
                "Price over gross domestic product (GDP) per head of the same period; the ITU publishes it as the fixed-broadband basket.",
            unit = "percent",
            min = 0)
        Quantity fixedBasketPercentGdpPerCapita,
    @Ask(
            label = "affordability target",
            value = "Does policy set a ceiling for the price, relative to income?",
            yes = "policy sets a price ceiling relative to income",
            no = "policy sets no price ceiling relative to income")
        Flag affordabilityTargetSet,
    @Ask(
            label = "people who read the main language online",
            value = "What share of people reads the language of most online content?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity populationReadingMainContentLanguagePercent,
    @Ask(
            label = "programme for local content",
            value =
                "Do government and content providers have a programme for content in local languages?",
            yes = "there is a programme for content in local languages",
            no = "there is no programme for content in local languages")
        Flag localContentProgramme,
    @Ask(
            label = "people served in their own language",
            value =
                "What share of people in the market does the provider's content serve in their own language?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity contentLanguagesCoveredPercent,
    @Ask(
            label = "app developers in the content programme",
            value = "Do app developers take part in the programme for local content?",
            yes = "app developers take part in the content programme",
            no = "no app developers take part in the content programme")
        Flag appDevelopersInContentProgramme,
    @Ask(
            label = "people with basic Internet skills",
            value = "What share of people has basic Internet skills?",
            help = "The ITU publishes it as basic ICT skills.",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity basicDigitalSkillsPercent,
    @Ask(
            label = "public skills programme",
            value = "Is a public programme for Internet skills running?",
            yes = "a public programme for Internet skills is running",
            no = "no public programme for Internet skills is running")
        Flag digitalSkillsProgramme,
    @Ask(
            label = "adults who cannot read and write",
            value = "What share of adults cannot read and write?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity adultIlliteracyPercent,
    @Ask(
            label = "skills programme for people who cannot read",
            value = "Does the skills programme work for people who cannot read?",
            yes = "the skills programme works for people who cannot read",
            no = "the skills programme does not work for people who cannot read")
        Flag skillsProgrammeTeachesReading,
    @Ask(
            label = "partners of the skills programme",
            value = "Who takes part in the skills programme beside government?")
        Selection<Broadband.SkillsProgrammePartner> skillsProgrammePartners,
    @Ask(
            label = "places for the underprivileged",
            value = "Does the skills programme have places or sites for underprivileged groups?",
            yes = "the skills programme has places or sites for underprivileged groups",
            no = "the skills programme has no places or sites for underprivileged groups")
        Flag skillsProgrammeReachesUnderprivileged) {
  /** The values of: main international link. */
  public enum MainInternationalLink {
    @Words("submarine cable")
    SUBMARINE_CABLE,
    @Words("terrestrial fibre")
    TERRESTRIAL_FIBRE,
    @Words("satellite")
    SATELLITE,
    @Words("none")
    NONE
  }

  /** The values of: submarine cable. */
  public enum SubmarineCableStatus {
    @Words("none")
    NONE,
    @Words("planned")
    PLANNED,
    @Words("under construction")
    UNDER_CONSTRUCTION,
    @Words("in service")
    IN_SERVICE
  }

  /** The values of: incentives for rural rollout. */
  public enum RuralRolloutIncentive {
    @Words("subsidy from a universal service fund")
    UNIVERSAL_SERVICE_SUBSIDY,
    @Words("tax incentive")
    TAX_INCENTIVE,
    @Words("low-interest loan")
    LOW_INTEREST_LOAN
  }

  /** The values of: use of the 700 MHz band. */
  public enum Band700Use {
    @Words("television")
    TV,
    @Words("mobile broadband")
    MOBILE,
    @Words("nothing")
    UNUSED
  }

  /** The values of: partners of the skills programme. */
  public enum SkillsProgrammePartner {
    @Words("education authorities")
    EDUCATION,
    @Words("labour authorities")
    LABOUR,
    @Words("carriers")
    CARRIERS
  }
}
