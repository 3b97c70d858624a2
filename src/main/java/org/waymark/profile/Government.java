package org.waymark.profile;

/**
 * How a government serves citizens and runs itself digitally. Each component is a fact; its words,
 * unit and limits stand with it.
 */
@Words("Government")
public record Government(
    @Ask(
            label = "remit for industry policy",
            value = "Are you responsible for policy on industry or business?",
            yes = "is responsible for policy on industry or business",
            no = "is not responsible for policy on industry or business")
        Flag industryPolicyRemit,
    @Ask(
            label = "programme for digital businesses",
            value = "Do you run a programme that moves businesses to go digital?",
            yes = "runs a programme that moves businesses to go digital",
            no = "runs no programme that moves businesses to go digital")
        Flag businessDigitalisationProgramme,
    @Ask(
            label = "digital government programme",
            value = "Have you started to move public services online?",
            yes = "has started to move public services online",
            no = "has not started to move public services online")
        Flag digitalGovernmentProgramme,
    @Ask(
            label = "published digital policy",
            value = "Have you published a clear policy for digital government?",
            yes = "has published a clear policy for digital government",
            no = "has published no clear policy for digital government")
        Flag digitalPolicyPublished,
    @Ask(
            label = "budget for public ICT",
            value = "Does public ICT infrastructure have a budget of its own?",
            yes = "public ICT infrastructure has a budget of its own",
            no = "public ICT infrastructure has no budget of its own")
        Flag ictInvestmentBudgeted,
    @Ask(
            label = "open platforms",
            value = "Are public systems built on open platforms?",
            yes = "public systems are built on open platforms",
            no = "public systems are not built on open platforms")
        Flag openPlatformsAdopted,
    @Ask(
            label = "private partners",
            value = "Do private partners take part in the programme by contract or charter?",
            yes = "private partners take part by contract or charter",
            no = "no private partners take part by contract or charter")
        Flag privateSectorInvolved,
    @Ask(
            label = "slowing growth",
            value = "Was last year's growth of GDP below the mean of the five years before?",
            help = "GDP is gross domestic product.",
            yes = "growth of GDP is below the mean of the five years before",
            no = "growth of GDP is not below the mean of the five years before")
        Flag gdpGrowthSlowing,
    @Ask(
            label = "open data policy",
            value = "Are public data opened by rule?",
            yes = "public data are opened by rule",
            no = "public data are not opened by rule")
        Flag openDataPolicy,
    @Ask(
            label = "plan for digital finance",
            value = "Do you have a plan for digital payments and finance?",
            yes = "has a plan for digital payments and finance",
            no = "has no plan for digital payments and finance")
        Flag digitalFinanceStrategy,
    @Ask(
            label = "growth of ICT investment",
            value =
                "By how much did national investment in ICT infrastructure grow over the last year?",
            unit = "percent")
        Quantity ictInfrastructureInvestmentGrowthPercent,
    @Ask(
            label = "digital economy strategy",
            value = "Have you adopted a strategy for the digital economy?",
            yes = "has adopted a strategy for the digital economy",
            no = "has adopted no strategy for the digital economy")
        Flag digitalEconomyStrategy,
    @Ask(
            label = "digital economy's share of GDP",
            value = "What share of GDP does the digital economy make?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity digitalEconomySharePercentGdp,
    @Ask(
            label = "targets for inclusion",
            value =
                "Does the strategy set targets for low-income, rural or otherwise excluded groups?",
            yes = "the strategy sets targets for excluded groups",
            no = "the strategy sets no targets for excluded groups")
        Flag digitalInclusionTargets,
    @Ask(
            label = "time to first medical aid",
            value = "How many minutes pass typically until first medical aid arrives?",
            unit = "minutes",
            min = 0)
        Quantity emergencyResponseMinutes,
    @Ask(
            label = "medical drones",
            value = "Do drones carry first-aid equipment, in service or on trial?",
            yes = "drones carry first-aid equipment, in service or on trial",
            no = "no drones carry first-aid equipment")
        Flag medicalDronesInUse,
    @Ask(
            label = "regions without essential services",
            value = "Do some regions lack healthcare, education or financial services?",
            yes = "some regions lack healthcare, education or financial services",
            no = "no region lacks healthcare, education or financial services")
        Flag regionsWithoutEssentialServices,
    @Ask(
            label = "essential services over the cloud",
            value = "Do such services reach those regions over the cloud?",
            yes = "essential services reach those regions over the cloud",
            no = "essential services do not reach those regions over the cloud")
        Flag essentialServicesOnCloud,
    @Ask(
            label = "plan for the Internet of Things",
            value = "Have you published a plan or policy that develops the Internet of Things?",
            yes = "has published a plan for the Internet of Things",
            no = "has published no plan for the Internet of Things")
        Flag iotPlanPublished,
    @Ask(
            label = "street lights",
            value = "How many street lights are in your care?",
            unit = "street lights",
            min = 0,
            whole = true)
        Quantity streetLights,
    @Ask(
            label = "street lights under remote control",
            value = "What share of street lights is dimmed and monitored over a network?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity streetLightsRemotelyControlledPercent,
    @Ask(
            label = "level of government",
            value = "At which level of government do you work?",
            identity = true)
        Choice<Government.Level> level,
    @Ask(
            label = "programme for the video industry",
            value = "Does a programme steer and support the video industry?",
            yes = "a programme steers and supports the video industry",
            no = "no programme steers and supports the video industry")
        Flag videoIndustryProgramme,
    @Ask(
            label = "mandate for public safety",
            value =
                "Are you responsible for police, emergency response or safety in public places?",
            yes = "is responsible for police, emergency response or safety in public places",
            no = "is not responsible for police, emergency response or safety in public places")
        Flag publicSafetyMandate,
    @Ask(
            label = "visual command centre",
            value = "Does one command centre work with live video and dispatch together?",
            yes = "one command centre works with live video and dispatch together",
            no = "no command centre works with live video and dispatch together")
        Flag visualCommandCentre,
    @Ask(
            label = "codes of conduct for cyberspace",
            value = "Are you party to a code of conduct for cyberspace between two or more states?",
            yes = "is party to a code of conduct for cyberspace",
            no = "is party to no code of conduct for cyberspace")
        Flag agreedCyberCodesOfConduct,
    @Ask(
            label = "exchange on cyber security abroad",
            value = "Do you regularly exchange cyber-security experience with other governments?",
            yes = "regularly exchanges cyber-security experience with other governments",
            no = "does not exchange cyber-security experience with other governments")
        Flag sharesCyberPracticeAbroad,
    @Ask(
            label = "joint action on cybercrime",
            value = "Do you take part in action across borders against attacks and cybercrime?",
            yes = "takes part in action across borders against cybercrime",
            no = "takes no part in action across borders against cybercrime")
        Flag jointCybercrimeOperations,
    @Ask(
            label = "label for secure cloud",
            value = "Is there a label or certificate for secure cloud services?")
        Choice<Government.CloudSecurityLabel> cloudSecurityLabel,
    @Ask(
            label = "guidance on infrastructure security",
            value = "Is there public online guidance on the security of infrastructure?",
            yes = "there is public online guidance on infrastructure security",
            no = "there is no public online guidance on infrastructure security")
        Flag infrastructureSecurityGuidance,
    @Ask(
            label = "guidance on supply-chain risk",
            value = "Is there public online guidance on the control of supply-chain risk?",
            yes = "there is public online guidance on supply-chain risk",
            no = "there is no public online guidance on supply-chain risk")
        Flag supplyChainGuidance,
    @Ask(
            label = "basis of security standards",
            value = "On what do the security standards required in the country rest?")
        Choice<Government.SecurityStandardsBasis> securityStandardsBasis,
    @Ask(
            label = "public education on security",
            value =
                "Does the strategy for data protection, privacy or cyber security include public education?",
            yes = "the strategy includes public education on security",
            no = "the strategy includes no public education on security")
        Flag publicCyberEducation,
    @Ask(
            label = "security taught to the young",
            value = "Are children and young people taught cyber security under that strategy?",
            yes = "children and young people are taught cyber security",
            no = "children and young people are not taught cyber security")
        Flag youthCyberEducation,
    @Ask(
            label = "services online",
            value =
                "What share of your services to citizens and businesses can be completed online?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity servicesOnlinePercent,
    @Ask(
            label = "closing of other channels",
            value =
                "Are counters, telephone or paper channels of a service closed, or about to close?",
            yes = "counters, telephone or paper channels are closed or about to close",
            no = "no counter, telephone or paper channel is closed or about to close")
        Flag offlineChannelsClosing,
    @Ask(
            label = "help for people offline",
            value =
                "Do people who cannot go online get help in person or by telephone for every digital service?",
            yes = "people who cannot go online get help for every digital service",
            no = "people who cannot go online do not get help for every digital service")
        Flag assistedDigitalAvailable,
    @Ask(
            label = "e-participation",
            value = "Which stage of the United Nations' scale of e-participation have you reached?")
        Choice<Government.EParticipation> eParticipation,
    @Ask(
            label = "open data",
            value = "How do you publish your data?",
            help = "Explained means with dashboards, visualisations or articles.")
        Choice<Government.OpenData> openData,
    @Ask(
            label = "data on own spending",
            value = "Do you publish data on your own spending in a machine-readable format?",
            yes = "publishes data on its own spending in a machine-readable format",
            no = "publishes no machine-readable data on its own spending")
        Flag spendingDataMachineReadable,
    @Ask(
            label = "data sharing across agencies",
            value = "How do departments and levels of government exchange data?")
        Choice<Government.CrossAgencyDataSharing> crossAgencyDataSharing,
    @Ask(
            label = "payback of the project",
            value =
                "After how many years do savings or revenue cover the cost of the digital project up for decision?",
            help = "Say 99 when never, and leave it out when no project is up for decision.",
            unit = "years",
            min = 0,
            whole = true)
        Quantity projectPaybackYears,
    @Ask(
            label = "money before the first release",
            value =
                "What share of your yearly ICT budget does the project need before its first release?",
            unit = "percent",
            min = 0)
        Quantity projectUpfrontPercentOfIctBudget,
    @Ask(
            label = "financing until benefits arrive",
            value = "Does the project have financing that runs until the benefits arrive?",
            yes = "the project has financing that runs until the benefits arrive",
            no = "the project has no financing that runs until the benefits arrive")
        Flag longTermFinancing,
    @Ask(
            label = "privacy law",
            value = "Does a law in force protect personal data?",
            yes = "a law protects personal data",
            no = "no law protects personal data")
        Flag privacyLawInForce,
    @Ask(
            label = "posts open to specialists from abroad",
            value =
                "Are key ICT posts advertised to, and open to, specialists from other countries?",
            yes = "key ICT posts are open to specialists from other countries",
            no = "key ICT posts are not open to specialists from other countries")
        Flag recruitsAbroad,
    @Ask(
            label = "political sponsor",
            value =
                "Does a minister, mayor or head of government answer for the digital programme?",
            yes = "a minister, mayor or head of government answers for the digital programme",
            no = "no minister, mayor or head of government answers for the digital programme")
        Flag politicalSponsor,
    @Ask(
            label = "body with a digital mandate",
            value =
                "Does an institution have the mandate and powers to steer digitalisation across departments?",
            yes = "an institution has the mandate and powers to steer digitalisation",
            no = "no institution has the mandate and powers to steer digitalisation")
        Flag digitalBodyMandated,
    @Ask(
            label = "last review of laws",
            value =
                "How many years ago were laws and rules last reviewed for obstacles to new technology?",
            help = "Say 99 when never.",
            unit = "years",
            min = 0,
            whole = true)
        Quantity digitalLawReviewYearsAgo,
    @Ask(
            label = "groups in digital training",
            value = "Which groups does a running programme for digital skills reach?")
        Selection<Government.DigitalTrainingGroup> digitalTrainingGroups,
    @Ask(
            label = "jobs that change",
            value =
                "Will planned digital services remove or redesign public-sector jobs within three years?",
            yes = "planned digital services will remove or redesign public-sector jobs",
            no = "planned digital services will not change public-sector jobs")
        Flag jobsChanging,
    @Ask(
            label = "partners for training",
            value = "With which partners are ICT professionals trained?")
        Selection<Government.TrainingPartner> trainingPartners,
    @Ask(
            label = "constrained funding",
            value = "Is the budget too small for all approved priorities this year?",
            yes = "the budget cannot pay for all approved priorities this year",
            no = "the budget can pay for all approved priorities this year")
        Flag fundingConstrained,
    @Ask(
            label = "digital infrastructure as a priority",
            value =
                "Is digital infrastructure among the three best-funded priorities of the budget plan?",
            yes = "digital infrastructure is among the three best-funded priorities",
            no = "digital infrastructure is not among the three best-funded priorities")
        Flag digitalInfrastructurePriority,
    @Ask(
            label = "services designed with users",
            value =
                "Are services designed from research with their users, across agency boundaries?",
            yes = "services are designed from research with their users",
            no = "services are not designed from research with their users")
        Flag userCentredDesign,
    @Ask(
            label = "platform for trade data",
            value =
                "Can businesses file trade data once and reuse it with partners and agencies on one platform?",
            yes = "businesses file trade data once and reuse them on one platform",
            no = "businesses cannot file trade data once and reuse them on one platform")
        Flag tradeDataPlatform,
    @Ask(
            label = "manufacturing's share of GDP",
            value = "What share of GDP does manufacturing make?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity manufacturingGdpPercent,
    @Ask(
            label = "programme for digital manufacturing",
            value = "Is a national programme for digital, intelligent manufacturing in force?",
            yes = "a national programme for digital manufacturing is in force",
            no = "no national programme for digital manufacturing is in force")
        Flag manufacturingStrategy,
    @Ask(
            label = "sector of many small companies",
            value =
                "Does the economy depend on a supply chain of many small companies without common data standards?",
            yes = "the economy depends on many small companies without common data standards",
            no =
                "the economy does not depend on many small companies without common data standards")
        Flag fragmentedSmeSector,
    @Ask(
            label = "shared platform for that sector",
            value =
                "Does a public-private programme offer that sector a shared e-business platform or data standard?",
            yes = "a programme offers that sector a shared platform or data standard",
            no = "no programme offers that sector a shared platform or data standard")
        Flag sectorPlatformProgramme,
    @Ask(
            label = "separate geographic systems",
            value = "Do departments run separate geographic information systems?",
            yes = "departments run separate geographic information systems",
            no = "departments share their geographic information systems")
        Flag gisSilos) {
  /** The values of: level of government. */
  public enum Level {
    @Words("national")
    NATIONAL,
    @Words("regional")
    REGIONAL,
    @Words("local")
    LOCAL
  }

  /** The values of: label for secure cloud. */
  public enum CloudSecurityLabel {
    @Words("none")
    NONE,
    @Words("national only")
    NATIONAL_ONLY,
    @Words("recognised by another country too")
    JOINT
  }

  /** The values of: basis of security standards. */
  public enum SecurityStandardsBasis {
    @Words("there are none")
    NONE,
    @Words("national, uncoordinated")
    NATIONAL_UNCOORDINATED,
    @Words("international")
    INTERNATIONAL
  }

  /** The values of: e-participation. */
  public enum EParticipation {
    @Words("none")
    NONE,
    @Words("information")
    INFORMATION,
    @Words("consultation")
    CONSULTATION,
    @Words("decision-making")
    DECISION_MAKING
  }

  /** The values of: open data. */
  public enum OpenData {
    @Words("not at all")
    NONE,
    @Words("not machine-readable")
    NOT_MACHINE_READABLE,
    @Words("machine-readable")
    MACHINE_READABLE,
    @Words("explained for lay people")
    EXPLAINED
  }

  /** The values of: data sharing across agencies. */
  public enum CrossAgencyDataSharing {
    @Words("not at all")
    NONE,
    @Words("case by case")
    AD_HOC,
    @Words("over a shared platform")
    SHARED_PLATFORM
  }

  /** The values of: groups in digital training. */
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

  /** The values of: partners for training. */
  public enum TrainingPartner {
    @Words("ICT providers")
    ICT_PROVIDERS,
    @Words("universities")
    UNIVERSITIES
  }
}
