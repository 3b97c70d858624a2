package org.waymark.profile;

/**
 * The broadband market and policy of its country, in ITU terms. Each component is a fact; its
 * words, unit and limits stand with it.
 */
@Words("Broadband")
public record Broadband(
    @Ask(
            label = "fibre payback years",
            value = "What is the figure: years until a fibre investment pays back?",
            unit = "years",
            min = 0)
        Quantity fibrePaybackYears,
    @Ask(
            label = "investment support policy",
            value = "Is this so: a policy supports investment in ICT networks?",
            yes = "a policy supports investment in ICT networks",
            no = "not so: a policy supports investment in ICT networks")
        Flag investmentSupportPolicy,
    @Ask(
            label = "ppp in place",
            value = "Is this so: a public-private partnership for networks exists?",
            yes = "a public-private partnership for networks exists",
            no = "not so: a public-private partnership for networks exists")
        Flag pppInPlace,
    @Ask(
            label = "ppp risks shared",
            value = "Is this so: its contract shares risks and benefits between both sides?",
            yes = "its contract shares risks and benefits between both sides",
            no = "not so: its contract shares risks and benefits between both sides")
        Flag pppRisksShared,
    @Ask(
            label = "internet users percent",
            value = "What is the figure: individuals using the Internet (ITU)?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity internetUsersPercent,
    @Ask(
            label = "joint universal access programme",
            value =
                "Is this so: government, carriers and ICT industry run a joint programme to connect the unconnected?",
            yes =
                "government, carriers and ICT industry run a joint programme to connect the unconnected",
            no =
                "not so: government, carriers and ICT industry run a joint programme to connect the unconnected")
        Flag jointUniversalAccessProgramme,
    @Ask(
            label = "region thinly populated",
            value = "Is this so: the region is remote or thinly populated?",
            yes = "the region is remote or thinly populated",
            no = "not so: the region is remote or thinly populated")
        Flag regionThinlyPopulated,
    @Ask(
            label = "local businesses hindered",
            value =
                "Is this so: local businesses cannot reach outside markets for want of broadband?",
            yes = "local businesses cannot reach outside markets for want of broadband",
            no = "not so: local businesses cannot reach outside markets for want of broadband")
        Flag localBusinessesHindered,
    @Ask(
            label = "fibre household coverage percent",
            value = "What is the figure: households of the region that can order fibre?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity fibreHouseholdCoveragePercent,
    @Ask(
            label = "connectivity index tracked",
            value = "Is this so: a recognised index of connectivity is followed yearly?",
            yes = "a recognised index of connectivity is followed yearly",
            no = "not so: a recognised index of connectivity is followed yearly")
        Flag connectivityIndexTracked,
    @Ask(
            label = "national strategy adopted",
            value = "Is this so: a national broadband strategy or plan is in force?",
            yes = "a national broadband strategy or plan is in force",
            no = "not so: a national broadband strategy or plan is in force")
        Flag nationalStrategyAdopted,
    @Ask(
            label = "strategy has numeric targets",
            value =
                "Is this so: the strategy has dated targets in numbers for uptake, coverage and speed?",
            yes = "the strategy has dated targets in numbers for uptake, coverage and speed",
            no = "not so: the strategy has dated targets in numbers for uptake, coverage and speed")
        Flag strategyHasNumericTargets,
    @Ask(
            label = "household fixed penetration percent",
            value = "What is the figure: households with fixed broadband?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity householdFixedPenetrationPercent,
    @Ask(
            label = "mobile broadband user share percent",
            value = "What is the figure: mobile users on 3G, LTE or newer?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity mobileBroadbandUserSharePercent,
    @Ask(
            label = "urban fixed downlink mbps",
            value = "What is the figure: typical fixed download speed in towns?",
            unit = "Mbit/s",
            min = 0)
        Quantity urbanFixedDownlinkMbps,
    @Ask(
            label = "rural fixed downlink mbps",
            value = "What is the figure: typical fixed download speed in the country?",
            unit = "Mbit/s",
            min = 0)
        Quantity ruralFixedDownlinkMbps,
    @Ask(
            label = "gigabit in leading cities",
            value = "Is this so: gigabit access is on sale in at least one city?",
            yes = "gigabit access is on sale in at least one city",
            no = "not so: gigabit access is on sale in at least one city")
        Flag gigabitInLeadingCities,
    @Ask(
            label = "coastline",
            value = "Is this so: the country is an island or has a coast?",
            yes = "the country is an island or has a coast",
            no = "not so: the country is an island or has a coast")
        Flag coastline,
    @Ask(
            label = "main international link",
            value = "Which holds: link that carries most international traffic?")
        Choice<Broadband.MainInternationalLink> mainInternationalLink,
    @Ask(label = "submarine cable status", value = "Which holds: own or shared submarine cable?")
        Choice<Broadband.SubmarineCableStatus> submarineCableStatus,
    @Ask(
            label = "sector plans use broadband",
            value = "Is this so: plans of other sectors build on the new capacity?",
            yes = "plans of other sectors build on the new capacity",
            no = "not so: plans of other sectors build on the new capacity")
        Flag sectorPlansUseBroadband,
    @Ask(
            label = "unserved population percent",
            value =
                "What is the figure: population outside any broadband coverage, fixed or 3G and newer?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity unservedPopulationPercent,
    @Ask(
            label = "carriers expanding to unserved",
            value = "Is this so: carriers have announced rollout in the unserved areas?",
            yes = "carriers have announced rollout in the unserved areas",
            no = "not so: carriers have announced rollout in the unserved areas")
        Flag carriersExpandingToUnserved,
    @Ask(
            label = "universal service funding",
            value = "Is this so: money is set aside for connecting unserved people?",
            yes = "money is set aside for connecting unserved people",
            no = "not so: money is set aside for connecting unserved people")
        Flag universalServiceFunding,
    @Ask(
            label = "expansion policy for carriers",
            value =
                "Is this so: a policy in force makes it easier for carriers to extend networks?",
            yes = "a policy in force makes it easier for carriers to extend networks",
            no = "not so: a policy in force makes it easier for carriers to extend networks")
        Flag expansionPolicyForCarriers,
    @Ask(
            label = "rural household coverage percent",
            value = "What is the figure: rural households that can order broadband?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity ruralHouseholdCoveragePercent,
    @Ask(
            label = "rural operating margin percent",
            value =
                "What is the figure: expected operating margin of a network in the unserved area once it is built?",
            unit = "percent")
        Quantity ruralOperatingMarginPercent,
    @Ask(
            label = "rural rollout incentives",
            value = "Which holds: incentives in force for rural or remote rollout?")
        Selection<Broadband.RuralRolloutIncentive> ruralRolloutIncentives,
    @Ask(
            label = "network taxes percent of investment",
            value = "What is the figure: taxes, duties and fees as share of network investment?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity networkTaxesPercentOfInvestment,
    @Ask(
            label = "rural payback years",
            value = "What is the figure: expected payback of a network in the unserved area?",
            unit = "years",
            min = 0)
        Quantity ruralPaybackYears,
    @Ask(
            label = "carrier borrowing rate percent",
            value = "What is the figure: interest that carriers pay for long loans?",
            unit = "percent",
            min = 0)
        Quantity carrierBorrowingRatePercent,
    @Ask(
            label = "public budget covers rollout",
            value = "Is this so: the public budget alone can pay the planned rollout?",
            yes = "the public budget alone can pay the planned rollout",
            no = "not so: the public budget alone can pay the planned rollout")
        Flag publicBudgetCoversRollout,
    @Ask(
            label = "private partners interested",
            value = "Is this so: private firms would invest if risks were shared?",
            yes = "private firms would invest if risks were shared",
            no = "not so: private firms would invest if risks were shared")
        Flag privatePartnersInterested,
    @Ask(
            label = "urban build cost slows rollout",
            value = "Is this so: carriers report that construction cost in cities delays networks?",
            yes = "carriers report that construction cost in cities delays networks",
            no = "not so: carriers report that construction cost in cities delays networks")
        Flag urbanBuildCostSlowsRollout,
    @Ask(
            label = "cross sector coordination",
            value =
                "Is this so: transport, energy, pipeline, building and telecom works are planned together?",
            yes = "transport, energy, pipeline, building and telecom works are planned together",
            no =
                "not so: transport, energy, pipeline, building and telecom works are planned together")
        Flag crossSectorCoordination,
    @Ask(
            label = "shared infrastructure standards",
            value =
                "Is this so: standards say how ducts, poles and buildings are made ready for cables?",
            yes = "standards say how ducts, poles and buildings are made ready for cables",
            no = "not so: standards say how ducts, poles and buildings are made ready for cables")
        Flag sharedInfrastructureStandards,
    @Ask(
            label = "sharing incentives",
            value = "Is this so: owners who build or share together gain by it?",
            yes = "owners who build or share together gain by it",
            no = "not so: owners who build or share together gain by it")
        Flag sharingIncentives,
    @Ask(
            label = "coordination reviewed yearly",
            value = "Is this so: results of the joint planning are reviewed each year?",
            yes = "results of the joint planning are reviewed each year",
            no = "not so: results of the joint planning are reviewed each year")
        Flag coordinationReviewedYearly,
    @Ask(
            label = "major road projects planned",
            value = "Is this so: highways or other key infrastructure will be built?",
            yes = "highways or other key infrastructure will be built",
            no = "not so: highways or other key infrastructure will be built")
        Flag majorRoadProjectsPlanned,
    @Ask(
            label = "fibre laid with roads",
            value = "Is this so: a rule or contract lays ducts or fibre in such works?",
            yes = "a rule or contract lays ducts or fibre in such works",
            no = "not so: a rule or contract lays ducts or fibre in such works")
        Flag fibreLaidWithRoads,
    @Ask(
            label = "power lines on route",
            value = "Is this so: high-voltage lines run where backbone fibre is wanted?",
            yes = "high-voltage lines run where backbone fibre is wanted",
            no = "not so: high-voltage lines run where backbone fibre is wanted")
        Flag powerLinesOnRoute,
    @Ask(
            label = "unserved area density per km2",
            value = "What is the figure: inhabitants per square kilometre in the unserved area?",
            unit = "per square kilometre",
            min = 0)
        Quantity unservedAreaDensityPerKm2,
    @Ask(
            label = "spectrum shortage reported",
            value = "Is this so: carriers lack spectrum for mobile broadband?",
            yes = "carriers lack spectrum for mobile broadband",
            no = "not so: carriers lack spectrum for mobile broadband")
        Flag spectrumShortageReported,
    @Ask(
            label = "spectrum release planned",
            value = "Is this so: new mobile spectrum will be assigned by a set date?",
            yes = "new mobile spectrum will be assigned by a set date",
            no = "not so: new mobile spectrum will be assigned by a set date")
        Flag spectrumReleasePlanned,
    @Ask(label = "band700 use", value = "Which holds: use of the 700 MHz band?")
        Choice<Broadband.Band700Use> band700Use,
    @Ask(
            label = "analogue tv switched off",
            value = "Is this so: terrestrial television is digital only?",
            yes = "terrestrial television is digital only",
            no = "not so: terrestrial television is digital only")
        Flag analogueTvSwitchedOff,
    @Ask(
            label = "uptake of covered households percent",
            value = "What is the figure: households that subscribe among those that could?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity uptakeOfCoveredHouseholdsPercent,
    @Ask(
            label = "fixed basket percent gdp per capita",
            value =
                "What is the figure: price of an entry-level fixed broadband plan as share of GDP per head, same period?",
            unit = "percent",
            min = 0)
        Quantity fixedBasketPercentGdpPerCapita,
    @Ask(
            label = "affordability target set",
            value = "Is this so: policy sets a price ceiling relative to income?",
            yes = "policy sets a price ceiling relative to income",
            no = "not so: policy sets a price ceiling relative to income")
        Flag affordabilityTargetSet,
    @Ask(
            label = "population reading main content language percent",
            value = "What is the figure: people who read the language of most online content?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity populationReadingMainContentLanguagePercent,
    @Ask(
            label = "local content programme",
            value =
                "Is this so: government and content providers have a programme for local-language content?",
            yes = "government and content providers have a programme for local-language content",
            no =
                "not so: government and content providers have a programme for local-language content")
        Flag localContentProgramme,
    @Ask(
            label = "content languages covered percent",
            value =
                "What is the figure: people of the market served in their own language by the provider's content?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity contentLanguagesCoveredPercent,
    @Ask(
            label = "app developers in content programme",
            value = "Is this so: app developers take part in it?",
            yes = "app developers take part in it",
            no = "not so: app developers take part in it")
        Flag appDevelopersInContentProgramme,
    @Ask(
            label = "basic digital skills percent",
            value = "What is the figure: people with basic Internet skills (ITU basic ICT skills)?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity basicDigitalSkillsPercent,
    @Ask(
            label = "digital skills programme",
            value = "Is this so: a public Internet skills programme runs?",
            yes = "a public Internet skills programme runs",
            no = "not so: a public Internet skills programme runs")
        Flag digitalSkillsProgramme,
    @Ask(
            label = "adult illiteracy percent",
            value = "What is the figure: adults who cannot read and write?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity adultIlliteracyPercent,
    @Ask(
            label = "skills programme teaches reading",
            value = "Is this so: it works for people who cannot read?",
            yes = "it works for people who cannot read",
            no = "not so: it works for people who cannot read")
        Flag skillsProgrammeTeachesReading,
    @Ask(
            label = "skills programme partners",
            value = "Which holds: who takes part in it beside government?")
        Selection<Broadband.SkillsProgrammePartner> skillsProgrammePartners,
    @Ask(
            label = "skills programme reaches underprivileged",
            value = "Is this so: it has places or sites for underprivileged groups?",
            yes = "it has places or sites for underprivileged groups",
            no = "not so: it has places or sites for underprivileged groups")
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

  /** The values of: submarine cable status. */
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

  /** The values of: rural rollout incentives. */
  public enum RuralRolloutIncentive {
    @Words("universal service subsidy")
    UNIVERSAL_SERVICE_SUBSIDY,
    @Words("tax incentive")
    TAX_INCENTIVE,
    @Words("low interest loan")
    LOW_INTEREST_LOAN
  }

  /** The values of: band700 use. */
  public enum Band700Use {
    @Words("tv")
    TV,
    @Words("mobile")
    MOBILE,
    @Words("unused")
    UNUSED
  }

  /** The values of: skills programme partners. */
  public enum SkillsProgrammePartner {
    @Words("education")
    EDUCATION,
    @Words("labour")
    LABOUR,
    @Words("carriers")
    CARRIERS
  }
}
