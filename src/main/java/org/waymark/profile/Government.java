package org.waymark.profile;

/**
 * How a government serves citizens and runs itself digitally. Each component is a fact; its words,
 * unit and limits stand with it.
 */
@Words("Government")
public record Government(
    @Ask(
            label = "industry policy remit",
            value = "Is this so: is responsible for policy on industry or business?",
            yes = "is responsible for policy on industry or business",
            no = "not so: is responsible for policy on industry or business")
        Flag industryPolicyRemit,
    @Ask(
            label = "business digitalisation programme",
            value = "Is this so: runs a programme that moves businesses to go digital?",
            yes = "runs a programme that moves businesses to go digital",
            no = "not so: runs a programme that moves businesses to go digital")
        Flag businessDigitalisationProgramme,
    @Ask(
            label = "digital government programme",
            value = "Is this so: has started to move public services online?",
            yes = "has started to move public services online",
            no = "not so: has started to move public services online")
        Flag digitalGovernmentProgramme,
    @Ask(
            label = "digital policy published",
            value = "Is this so: published a clear policy for digital government?",
            yes = "published a clear policy for digital government",
            no = "not so: published a clear policy for digital government")
        Flag digitalPolicyPublished,
    @Ask(
            label = "ict investment budgeted",
            value = "Is this so: public ICT infrastructure has a budget of its own?",
            yes = "public ICT infrastructure has a budget of its own",
            no = "not so: public ICT infrastructure has a budget of its own")
        Flag ictInvestmentBudgeted,
    @Ask(
            label = "open platforms adopted",
            value = "Is this so: public systems are built on open platforms?",
            yes = "public systems are built on open platforms",
            no = "not so: public systems are built on open platforms")
        Flag openPlatformsAdopted,
    @Ask(
            label = "private sector involved",
            value =
                "Is this so: private partners take part in the programme by contract or charter?",
            yes = "private partners take part in the programme by contract or charter",
            no = "not so: private partners take part in the programme by contract or charter")
        Flag privateSectorInvolved,
    @Ask(
            label = "gdp growth slowing",
            value =
                "Is this so: last year's GDP growth was below the mean of the five years before?",
            yes = "last year's GDP growth was below the mean of the five years before",
            no = "not so: last year's GDP growth was below the mean of the five years before")
        Flag gdpGrowthSlowing,
    @Ask(
            label = "open data policy",
            value = "Is this so: public data are opened by rule?",
            yes = "public data are opened by rule",
            no = "not so: public data are opened by rule")
        Flag openDataPolicy,
    @Ask(
            label = "digital finance strategy",
            value = "Is this so: has a plan for digital payments and finance?",
            yes = "has a plan for digital payments and finance",
            no = "not so: has a plan for digital payments and finance")
        Flag digitalFinanceStrategy,
    @Ask(
            label = "ict infrastructure investment growth percent",
            value =
                "What is the figure: growth of national ICT infrastructure investment over the last year?",
            unit = "percent")
        Quantity ictInfrastructureInvestmentGrowthPercent,
    @Ask(
            label = "digital economy strategy",
            value = "Is this so: has adopted a digital economy strategy?",
            yes = "has adopted a digital economy strategy",
            no = "not so: has adopted a digital economy strategy")
        Flag digitalEconomyStrategy,
    @Ask(
            label = "digital economy share percent gdp",
            value = "What is the figure: share of GDP made by the digital economy?",
            unit = "",
            min = 0,
            max = 100)
        Quantity digitalEconomySharePercentGdp,
    @Ask(
            label = "digital inclusion targets",
            value =
                "Is this so: the strategy has targets for low-income, rural or otherwise excluded groups?",
            yes = "the strategy has targets for low-income, rural or otherwise excluded groups",
            no =
                "not so: the strategy has targets for low-income, rural or otherwise excluded groups")
        Flag digitalInclusionTargets,
    @Ask(
            label = "emergency response minutes",
            value = "What is the figure: typical minutes until first medical aid arrives?",
            unit = "minutes",
            min = 0)
        Quantity emergencyResponseMinutes,
    @Ask(
            label = "medical drones in use",
            value = "Is this so: drones carry first-aid equipment in service or trial?",
            yes = "drones carry first-aid equipment in service or trial",
            no = "not so: drones carry first-aid equipment in service or trial")
        Flag medicalDronesInUse,
    @Ask(
            label = "regions without essential services",
            value = "Is this so: some regions lack healthcare, education or financial services?",
            yes = "some regions lack healthcare, education or financial services",
            no = "not so: some regions lack healthcare, education or financial services")
        Flag regionsWithoutEssentialServices,
    @Ask(
            label = "essential services on cloud",
            value = "Is this so: such services reach those regions over the cloud?",
            yes = "such services reach those regions over the cloud",
            no = "not so: such services reach those regions over the cloud")
        Flag essentialServicesOnCloud,
    @Ask(
            label = "iot plan published",
            value = "Is this so: a published plan or policy develops IoT?",
            yes = "a published plan or policy develops IoT",
            no = "not so: a published plan or policy develops IoT")
        Flag iotPlanPublished,
    @Ask(
            label = "street lights",
            value = "What is the figure: street lights in its care?",
            unit = "",
            min = 0,
            whole = true)
        Quantity streetLights,
    @Ask(
            label = "street lights remotely controlled percent",
            value =
                "What is the figure: street lights that are dimmed and monitored over a network?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity streetLightsRemotelyControlledPercent,
    @Ask(
            label = "level",
            value =
                "Which holds: level of the public body; only NATIONAL and, where the constitution says so, REGIONAL legislate?",
            identity = true)
        Choice<Government.Level> level,
    @Ask(
            label = "video industry programme",
            value = "Is this so: a programme steers and supports the video industry?",
            yes = "a programme steers and supports the video industry",
            no = "not so: a programme steers and supports the video industry")
        Flag videoIndustryProgramme,
    @Ask(
            label = "public safety mandate",
            value =
                "Is this so: responsible for police, emergency response or safety in public places?",
            yes = "responsible for police, emergency response or safety in public places",
            no = "not so: responsible for police, emergency response or safety in public places")
        Flag publicSafetyMandate,
    @Ask(
            label = "visual command centre",
            value = "Is this so: one command centre works with live video and dispatch together?",
            yes = "one command centre works with live video and dispatch together",
            no = "not so: one command centre works with live video and dispatch together")
        Flag visualCommandCentre,
    @Ask(
            label = "agreed cyber codes of conduct",
            value =
                "Is this so: party to a bilateral or multilateral code of conduct for cyberspace?",
            yes = "party to a bilateral or multilateral code of conduct for cyberspace",
            no = "not so: party to a bilateral or multilateral code of conduct for cyberspace")
        Flag agreedCyberCodesOfConduct,
    @Ask(
            label = "shares cyber practice abroad",
            value =
                "Is this so: regularly exchanges cyber-security experience with other governments?",
            yes = "regularly exchanges cyber-security experience with other governments",
            no = "not so: regularly exchanges cyber-security experience with other governments")
        Flag sharesCyberPracticeAbroad,
    @Ask(
            label = "joint cybercrime operations",
            value = "Is this so: takes part in cross-border action against attacks and cybercrime?",
            yes = "takes part in cross-border action against attacks and cybercrime",
            no = "not so: takes part in cross-border action against attacks and cybercrime")
        Flag jointCybercrimeOperations,
    @Ask(
            label = "cloud security label",
            value =
                "Which holds: label or certificate for secure cloud services; JOINT is recognised by another country?")
        Choice<Government.CloudSecurityLabel> cloudSecurityLabel,
    @Ask(
            label = "infrastructure security guidance",
            value = "Is this so: public online guidance on infrastructure security?",
            yes = "public online guidance on infrastructure security",
            no = "not so: public online guidance on infrastructure security")
        Flag infrastructureSecurityGuidance,
    @Ask(
            label = "supply chain guidance",
            value = "Is this so: public online guidance on supply-chain risk control?",
            yes = "public online guidance on supply-chain risk control",
            no = "not so: public online guidance on supply-chain risk control")
        Flag supplyChainGuidance,
    @Ask(
            label = "security standards basis",
            value = "Which holds: what the security standards required in the country rest on?")
        Choice<Government.SecurityStandardsBasis> securityStandardsBasis,
    @Ask(
            label = "public cyber education",
            value =
                "Is this so: the data-protection, privacy or cyber strategy includes public education?",
            yes = "the data-protection, privacy or cyber strategy includes public education",
            no = "not so: the data-protection, privacy or cyber strategy includes public education")
        Flag publicCyberEducation,
    @Ask(
            label = "youth cyber education",
            value =
                "Is this so: children and young people are taught cyber security under that strategy?",
            yes = "children and young people are taught cyber security under that strategy",
            no = "not so: children and young people are taught cyber security under that strategy")
        Flag youthCyberEducation,
    @Ask(
            label = "services online percent",
            value =
                "What is the figure: share of the body's services to citizens and businesses that can be completed online?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity servicesOnlinePercent,
    @Ask(
            label = "offline channels closing",
            value =
                "Is this so: counter, telephone or paper channels of a service are closed or about to close?",
            yes = "counter, telephone or paper channels of a service are closed or about to close",
            no =
                "not so: counter, telephone or paper channels of a service are closed or about to close")
        Flag offlineChannelsClosing,
    @Ask(
            label = "assisted digital available",
            value =
                "Is this so: people who cannot go online get help in person or by telephone for every digital service?",
            yes =
                "people who cannot go online get help in person or by telephone for every digital service",
            no =
                "not so: people who cannot go online get help in person or by telephone for every digital service")
        Flag assistedDigitalAvailable,
    @Ask(
            label = "e participation",
            value = "Which holds: highest stage of the UN e-participation scale reached?")
        Choice<Government.EParticipation> eParticipation,
    @Ask(
            label = "open data",
            value =
                "Which holds: EXPLAINED adds dashboards, visualisations or articles for lay people?")
        Choice<Government.OpenData> openData,
    @Ask(
            label = "spending data machine readable",
            value =
                "Is this so: datasets on the body's own spending are published in a machine-readable format?",
            yes = "datasets on the body's own spending are published in a machine-readable format",
            no =
                "not so: datasets on the body's own spending are published in a machine-readable format")
        Flag spendingDataMachineReadable,
    @Ask(
            label = "cross agency data sharing",
            value = "Which holds: how departments and levels of government exchange data?")
        Choice<Government.CrossAgencyDataSharing> crossAgencyDataSharing,
    @Ask(
            label = "project payback years",
            value =
                "What is the figure: years until quantified savings or revenue of the digital project being decided cover its cost; 99 when never; absent when no project is up for decision?",
            unit = "years",
            min = 0,
            whole = true)
        Quantity projectPaybackYears,
    @Ask(
            label = "project upfront percent of ict budget",
            value =
                "What is the figure: money needed before the project's first release, over the body's yearly ICT budget?",
            unit = "")
        Quantity projectUpfrontPercentOfIctBudget,
    @Ask(
            label = "long term financing",
            value =
                "Is this so: the project has a financing model that runs until the benefits arrive?",
            yes = "the project has a financing model that runs until the benefits arrive",
            no = "not so: the project has a financing model that runs until the benefits arrive")
        Flag longTermFinancing,
    @Ask(
            label = "privacy law in force",
            value = "Is this so: a law protects personal data in the jurisdiction?",
            yes = "a law protects personal data in the jurisdiction",
            no = "not so: a law protects personal data in the jurisdiction")
        Flag privacyLawInForce,
    @Ask(
            label = "recruits abroad",
            value =
                "Is this so: key ICT posts are advertised to, and can be filled by, specialists from other countries?",
            yes =
                "key ICT posts are advertised to, and can be filled by, specialists from other countries",
            no =
                "not so: key ICT posts are advertised to, and can be filled by, specialists from other countries")
        Flag recruitsAbroad,
    @Ask(
            label = "political sponsor",
            value =
                "Is this so: a minister, mayor or head of government answers for the digital programme?",
            yes = "a minister, mayor or head of government answers for the digital programme",
            no =
                "not so: a minister, mayor or head of government answers for the digital programme")
        Flag politicalSponsor,
    @Ask(
            label = "digital body mandated",
            value =
                "Is this so: an institution has a mandate and powers to steer digitalisation across departments?",
            yes =
                "an institution has a mandate and powers to steer digitalisation across departments",
            no =
                "not so: an institution has a mandate and powers to steer digitalisation across departments")
        Flag digitalBodyMandated,
    @Ask(
            label = "digital law review years ago",
            value =
                "What is the figure: years since laws and rules were last reviewed for obstacles to new technology; 99 when never?",
            unit = "",
            min = 0,
            whole = true)
        Quantity digitalLawReviewYearsAgo,
    @Ask(
            label = "digital training groups",
            value = "Which holds: groups that a running digital-skills programme reaches?")
        Selection<Government.DigitalTrainingGroup> digitalTrainingGroups,
    @Ask(
            label = "jobs changing",
            value =
                "Is this so: planned digital services remove or redesign public-sector jobs within three years?",
            yes =
                "planned digital services remove or redesign public-sector jobs within three years",
            no =
                "not so: planned digital services remove or redesign public-sector jobs within three years")
        Flag jobsChanging,
    @Ask(
            label = "training partners",
            value = "Which holds: partners with which ICT professionals are trained?")
        Selection<Government.TrainingPartner> trainingPartners,
    @Ask(
            label = "funding constrained",
            value = "Is this so: the budget cannot pay for all approved priorities this year?",
            yes = "the budget cannot pay for all approved priorities this year",
            no = "not so: the budget cannot pay for all approved priorities this year")
        Flag fundingConstrained,
    @Ask(
            label = "digital infrastructure priority",
            value =
                "Is this so: digital infrastructure is among the three best-funded priorities of the budget plan?",
            yes =
                "digital infrastructure is among the three best-funded priorities of the budget plan",
            no =
                "not so: digital infrastructure is among the three best-funded priorities of the budget plan")
        Flag digitalInfrastructurePriority,
    @Ask(
            label = "user centred design",
            value =
                "Is this so: services are designed from research with their users, across agency boundaries?",
            yes = "services are designed from research with their users, across agency boundaries",
            no =
                "not so: services are designed from research with their users, across agency boundaries")
        Flag userCentredDesign,
    @Ask(
            label = "trade data platform",
            value =
                "Is this so: businesses file trade data once and reuse it with partners and agencies on one platform?",
            yes =
                "businesses file trade data once and reuse it with partners and agencies on one platform",
            no =
                "not so: businesses file trade data once and reuse it with partners and agencies on one platform")
        Flag tradeDataPlatform,
    @Ask(
            label = "manufacturing gdp percent",
            value = "What is the figure: manufacturing value added over GDP?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity manufacturingGdpPercent,
    @Ask(
            label = "manufacturing strategy",
            value =
                "Is this so: a national programme for digital, intelligent manufacturing is in force?",
            yes = "a national programme for digital, intelligent manufacturing is in force",
            no = "not so: a national programme for digital, intelligent manufacturing is in force")
        Flag manufacturingStrategy,
    @Ask(
            label = "fragmented sme sector",
            value =
                "Is this so: the economy depends on a supply chain of many small companies that trade without common data standards?",
            yes =
                "the economy depends on a supply chain of many small companies that trade without common data standards",
            no =
                "not so: the economy depends on a supply chain of many small companies that trade without common data standards")
        Flag fragmentedSmeSector,
    @Ask(
            label = "sector platform programme",
            value =
                "Is this so: a public-private programme offers that sector a shared e-business platform or data standard?",
            yes =
                "a public-private programme offers that sector a shared e-business platform or data standard",
            no =
                "not so: a public-private programme offers that sector a shared e-business platform or data standard")
        Flag sectorPlatformProgramme,
    @Ask(
            label = "gis silos",
            value =
                "Is this so: departments (planning, land, environment, water, forestry and so on) run separate geographic information systems?",
            yes =
                "departments (planning, land, environment, water, forestry and so on) run separate geographic information systems",
            no =
                "not so: departments (planning, land, environment, water, forestry and so on) run separate geographic information systems")
        Flag gisSilos) {
  /** The values of: level. */
  public enum Level {
    @Words("national")
    NATIONAL,
    @Words("regional")
    REGIONAL,
    @Words("local")
    LOCAL
  }

  /** The values of: cloud security label. */
  public enum CloudSecurityLabel {
    @Words("none")
    NONE,
    @Words("national only")
    NATIONAL_ONLY,
    @Words("joint")
    JOINT
  }

  /** The values of: security standards basis. */
  public enum SecurityStandardsBasis {
    @Words("none")
    NONE,
    @Words("national uncoordinated")
    NATIONAL_UNCOORDINATED,
    @Words("international")
    INTERNATIONAL
  }

  /** The values of: e participation. */
  public enum EParticipation {
    @Words("none")
    NONE,
    @Words("information")
    INFORMATION,
    @Words("consultation")
    CONSULTATION,
    @Words("decision making")
    DECISION_MAKING
  }

  /** The values of: open data. */
  public enum OpenData {
    @Words("none")
    NONE,
    @Words("not machine readable")
    NOT_MACHINE_READABLE,
    @Words("machine readable")
    MACHINE_READABLE,
    @Words("explained")
    EXPLAINED
  }

  /** The values of: cross agency data sharing. */
  public enum CrossAgencyDataSharing {
    @Words("none")
    NONE,
    @Words("ad hoc")
    AD_HOC,
    @Words("shared platform")
    SHARED_PLATFORM
  }

  /** The values of: digital training groups. */
  public enum DigitalTrainingGroup {
    @Words("senior officials")
    SENIOR_OFFICIALS,
    @Words("public workers")
    PUBLIC_WORKERS,
    @Words("businesses")
    BUSINESSES,
    @Words("vulnerable groups")
    VULNERABLE_GROUPS
  }

  /** The values of: training partners. */
  public enum TrainingPartner {
    @Words("ict providers")
    ICT_PROVIDERS,
    @Words("universities")
    UNIVERSITIES
  }
}
