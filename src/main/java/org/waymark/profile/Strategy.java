package org.waymark.profile;

/**
 * How it plans and leads its digital transformation. Each component is a fact; its words, unit and
 * limits stand with it.
 */
@Words("Digital strategy")
public record Strategy(
    @Ask(
            label = "digital strategy adopted",
            value = "Is this so: a written digital strategy that the board has approved?",
            yes = "a written digital strategy that the board has approved",
            no = "not so: a written digital strategy that the board has approved")
        Flag digitalStrategyAdopted,
    @Ask(
            label = "core technologies",
            value = "Which holds: technologies in use inside core processes or management systems?")
        Selection<Strategy.CoreTechnology> coreTechnologies,
    @Ask(
            label = "action plan funded",
            value = "Is this so: the strategy has dated actions with owners and a budget?",
            yes = "the strategy has dated actions with owners and a budget",
            no = "not so: the strategy has dated actions with owners and a budget")
        Flag actionPlanFunded,
    @Ask(
            label = "industry specialists in team",
            value =
                "Is this so: people who know the industry sit in the transformation team beside IT?",
            yes = "people who know the industry sit in the transformation team beside IT",
            no = "not so: people who know the industry sit in the transformation team beside IT")
        Flag industrySpecialistsInTeam,
    @Ask(
            label = "sensor data collected",
            value = "Is this so: products, machines or premises already deliver sensor data?",
            yes = "products, machines or premises already deliver sensor data",
            no = "not so: products, machines or premises already deliver sensor data")
        Flag sensorDataCollected,
    @Ask(
            label = "intelligent offerings",
            value =
                "Is this so: at least one product or process uses analytics or AI on such data?",
            yes = "at least one product or process uses analytics or AI on such data",
            no = "not so: at least one product or process uses analytics or AI on such data")
        Flag intelligentOfferings,
    @Ask(
            label = "digital spend growth percent",
            value =
                "What is the figure: growth of spending on digital products and services over the last year?",
            unit = "percent")
        Quantity digitalSpendGrowthPercent,
    @Ask(
            label = "maturity assessed in last12 months",
            value = "Is this so: digital progress was assessed within a year?",
            yes = "digital progress was assessed within a year",
            no = "not so: digital progress was assessed within a year")
        Flag maturityAssessedInLast12Months,
    @Ask(
            label = "benchmarked against industry",
            value = "Is this so: the result was compared with peers of the industry?",
            yes = "the result was compared with peers of the industry",
            no = "not so: the result was compared with peers of the industry")
        Flag benchmarkedAgainstIndustry,
    @Ask(
            label = "customer contacts digital percent",
            value =
                "What is the figure: share of orders and service contacts handled through digital channels?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity customerContactsDigitalPercent,
    @Ask(
            label = "demand changes within year",
            value = "Is this so: what customers ask for changes noticeably within a year?",
            yes = "what customers ask for changes noticeably within a year",
            no = "not so: what customers ask for changes noticeably within a year")
        Flag demandChangesWithinYear,
    @Ask(
            label = "product lead time months",
            value =
                "What is the figure: months from idea to launch of a typical new product or service?",
            unit = "months",
            min = 0)
        Quantity productLeadTimeMonths,
    @Ask(
            label = "staff with digital tools percent",
            value =
                "What is the figure: share of staff who do their daily work with digital tools?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity staffWithDigitalToolsPercent,
    @Ask(
            label = "operational data collected",
            value = "Is this so: operations already record the data that a decision needs?",
            yes = "operations already record the data that a decision needs",
            no = "not so: operations already record the data that a decision needs")
        Flag operationalDataCollected,
    @Ask(
            label = "operational decisions automated percent",
            value = "What is the figure: share of routine operational decisions made by systems?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity operationalDecisionsAutomatedPercent,
    @Ask(
            label = "programme areas",
            value =
                "Which holds: areas in which the digital programme has at least one initiative?")
        Selection<Strategy.ProgrammeArea> programmeAreas,
    @Ask(
            label = "programme starts from",
            value = "Which holds: what the transformation was designed around?")
        Choice<Strategy.ProgrammeStartsFrom> programmeStartsFrom,
    @Ask(
            label = "siloed core systems count",
            value = "What is the figure: core systems whose data other departments cannot use?",
            unit = "",
            min = 0,
            whole = true)
        Quantity siloedCoreSystemsCount,
    @Ask(
            label = "customer insight in decisions",
            value =
                "Is this so: the board gets customer data or research for every strategic decision?",
            yes = "the board gets customer data or research for every strategic decision",
            no = "not so: the board gets customer data or research for every strategic decision")
        Flag customerInsightInDecisions,
    @Ask(
            label = "departments in programme percent",
            value =
                "What is the figure: share of departments with a seat in the digital programme?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity departmentsInProgrammePercent,
    @Ask(
            label = "planned as single project",
            value = "Is this so: digitisation is run as one project that ends?",
            yes = "digitisation is run as one project that ends",
            no = "not so: digitisation is run as one project that ends")
        Flag plannedAsSingleProject,
    @Ask(
            label = "in house transformation skills",
            value = "Is this so: own staff have led a comparable transformation?",
            yes = "own staff have led a comparable transformation",
            no = "not so: own staff have led a comparable transformation")
        Flag inHouseTransformationSkills,
    @Ask(
            label = "transformation adviser engaged",
            value = "Is this so: an outside specialist or partner guides the programme?",
            yes = "an outside specialist or partner guides the programme",
            no = "not so: an outside specialist or partner guides the programme")
        Flag transformationAdviserEngaged,
    @Ask(
            label = "transformation horizon years",
            value =
                "What is the figure: years the transformation plan looks ahead; 0 when there is none?",
            unit = "years",
            min = 0)
        Quantity transformationHorizonYears,
    @Ask(
            label = "online sales own unit",
            value = "Is this so: online sales are run by a unit with own budget and staff?",
            yes = "online sales are run by a unit with own budget and staff",
            no = "not so: online sales are run by a unit with own budget and staff")
        Flag onlineSalesOwnUnit,
    @Ask(
            label = "physical outlets count",
            value = "What is the figure: shops or branches where customers buy?",
            unit = "",
            min = 0,
            whole = true)
        Quantity physicalOutletsCount,
    @Ask(
            label = "online sales channel",
            value = "Is this so: customers can order online?",
            yes = "customers can order online",
            no = "not so: customers can order online")
        Flag onlineSalesChannel,
    @Ask(
            label = "online and store stock shared",
            value =
                "Is this so: online shop, stores and warehouses work on one stock and order pool?",
            yes = "online shop, stores and warehouses work on one stock and order pool",
            no = "not so: online shop, stores and warehouses work on one stock and order pool")
        Flag onlineAndStoreStockShared,
    @Ask(
            label = "customer channels count",
            value =
                "What is the figure: channels by which customers or citizens reach it (counter, phone, web, apps, social media)?",
            unit = "",
            min = 0,
            whole = true)
        Quantity customerChannelsCount,
    @Ask(
            label = "customer channels unified",
            value = "Is this so: one system records and answers contacts from all channels?",
            yes = "one system records and answers contacts from all channels",
            no = "not so: one system records and answers contacts from all channels")
        Flag customerChannelsUnified,
    @Ask(
            label = "video in strategy",
            value = "Is this so: the strategy names video uses with an owner?",
            yes = "the strategy names video uses with an owner",
            no = "not so: the strategy names video uses with an owner")
        Flag videoInStrategy,
    @Ask(
            label = "digital initiatives halted by security",
            value =
                "Is this so: a digital project was stopped or refused in the last 12 months on security grounds alone?",
            yes =
                "a digital project was stopped or refused in the last 12 months on security grounds alone",
            no =
                "not so: a digital project was stopped or refused in the last 12 months on security grounds alone")
        Flag digitalInitiativesHaltedBySecurity,
    @Ask(
            label = "security in strategy",
            value = "Is this so: that strategy sets cyber-security goals, owners and money?",
            yes = "that strategy sets cyber-security goals, owners and money",
            no = "not so: that strategy sets cyber-security goals, owners and money")
        Flag securityInStrategy,
    @Ask(
            label = "digital vacancies percent",
            value =
                "What is the figure: ICT posts (designers, engineers, operators of digital services) that stand vacant?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity digitalVacanciesPercent,
    @Ask(
            label = "reskilling programme",
            value =
                "Is this so: a funded programme retrains staff whose jobs change through automation or digitalisation?",
            yes =
                "a funded programme retrains staff whose jobs change through automation or digitalisation",
            no =
                "not so: a funded programme retrains staff whose jobs change through automation or digitalisation")
        Flag reskillingProgramme,
    @Ask(
            label = "digital funding view",
            value =
                "Which holds: INVESTMENT when digital money is approved over several years against benefits; COST when it is a yearly expense line?")
        Choice<Strategy.DigitalFundingView> digitalFundingView,
    @Ask(
            label = "legacy it budget percent",
            value =
                "What is the figure: share of the IT budget spent on running and maintaining older systems?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity legacyItBudgetPercent,
    @Ask(label = "digital owner", value = "Which holds: who answers for the transformation?")
        Choice<Strategy.DigitalOwner> digitalOwner,
    @Ask(
            label = "digital payback required months",
            value =
                "What is the figure: longest payback that the investment committee accepts for digital projects?",
            unit = "months",
            min = 0,
            whole = true)
        Quantity digitalPaybackRequiredMonths,
    @Ask(
            label = "transformation scope",
            value =
                "Which holds: how far the transformation reaches today; ENTERPRISE_WIDE covers IT and organisation?")
        Choice<Strategy.TransformationScope> transformationScope) {
  /** The values of: core technologies. */
  public enum CoreTechnology {
    @Words("connectivity")
    CONNECTIVITY,
    @Words("cloud")
    CLOUD,
    @Words("big data")
    BIG_DATA,
    @Words("iot")
    IOT,
    @Words("ai")
    AI,
    @Words("video")
    VIDEO
  }

  /** The values of: programme areas. */
  public enum ProgrammeArea {
    @Words("users")
    USERS,
    @Words("products")
    PRODUCTS,
    @Words("talent")
    TALENT,
    @Words("operations")
    OPERATIONS,
    @Words("ecosystem")
    ECOSYSTEM
  }

  /** The values of: programme starts from. */
  public enum ProgrammeStartsFrom {
    @Words("customer experience")
    CUSTOMER_EXPERIENCE,
    @Words("technology")
    TECHNOLOGY,
    @Words("cost")
    COST
  }

  /** The values of: digital funding view. */
  public enum DigitalFundingView {
    @Words("investment")
    INVESTMENT,
    @Words("cost")
    COST
  }

  /** The values of: digital owner. */
  public enum DigitalOwner {
    @Words("board or chief executive")
    BOARD_OR_CHIEF_EXECUTIVE,
    @Words("business unit")
    BUSINESS_UNIT,
    @Words("it department")
    IT_DEPARTMENT,
    @Words("nobody")
    NOBODY
  }

  /** The values of: transformation scope. */
  public enum TransformationScope {
    @Words("none")
    NONE,
    @Words("pilots")
    PILOTS,
    @Words("it only")
    IT_ONLY,
    @Words("enterprise wide")
    ENTERPRISE_WIDE
  }
}
