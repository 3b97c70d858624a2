package org.waymark.profile;

/**
 * How it plans and leads its digital transformation. Each component is a fact; its words, unit and
 * limits stand with it.
 */
@Words("Digital strategy")
public record Strategy(
    @Ask(
            label = "digital strategy",
            value = "Do you have a written digital strategy that the board has approved?",
            yes = "has a digital strategy that the board approved",
            no = "has no digital strategy that the board approved")
        Flag digitalStrategyAdopted,
    @Ask(
            label = "technologies in the core business",
            value = "Which technologies are in use inside core processes or management systems?")
        Selection<Strategy.CoreTechnology> coreTechnologies,
    @Ask(
            label = "funded action plan",
            value = "Does the strategy have dated actions with owners and a budget?",
            yes = "the strategy has dated actions with owners and a budget",
            no = "the strategy has no dated actions with owners and a budget")
        Flag actionPlanFunded,
    @Ask(
            label = "industry specialists in the team",
            value = "Do people who know the industry sit in the transformation team beside IT?",
            yes = "people who know the industry sit in the transformation team",
            no = "nobody who knows the industry sits in the transformation team")
        Flag industrySpecialistsInTeam,
    @Ask(
            label = "sensor data at hand",
            value = "Do products, machines or premises already deliver sensor data?",
            yes = "products, machines or premises deliver sensor data",
            no = "no products, machines or premises deliver sensor data")
        Flag sensorDataCollected,
    @Ask(
            label = "intelligent products or processes",
            value =
                "Does at least one product or process use analytics or artificial intelligence on such data?",
            yes = "at least one product or process uses analytics or artificial intelligence",
            no = "no product or process uses analytics or artificial intelligence")
        Flag intelligentOfferings,
    @Ask(
            label = "growth of digital spending",
            value =
                "By how much did spending on digital products and services grow over the last year?",
            unit = "percent")
        Quantity digitalSpendGrowthPercent,
    @Ask(
            label = "digital progress assessed",
            value = "Was your digital progress assessed within the last year?",
            yes = "digital progress was assessed within the last year",
            no = "digital progress was not assessed within the last year")
        Flag maturityAssessedInLast12Months,
    @Ask(
            label = "comparison with peers",
            value = "Was the result compared with peers in the industry?",
            yes = "the result was compared with peers in the industry",
            no = "the result was not compared with peers in the industry")
        Flag benchmarkedAgainstIndustry,
    @Ask(
            label = "digital customer contacts",
            value = "What share of orders and service contacts goes through digital channels?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity customerContactsDigitalPercent,
    @Ask(
            label = "fast-changing demand",
            value = "Does what customers ask for change noticeably within a year?",
            yes = "what customers ask for changes noticeably within a year",
            no = "what customers ask for hardly changes within a year")
        Flag demandChangesWithinYear,
    @Ask(
            label = "time from idea to launch",
            value =
                "How many months pass from the idea to the launch of a typical new product or service?",
            unit = "months",
            min = 0)
        Quantity productLeadTimeMonths,
    @Ask(
            label = "staff with digital tools",
            value = "What share of staff does its daily work with digital tools?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity staffWithDigitalToolsPercent,
    @Ask(
            label = "data for operational decisions",
            value = "Do your operations already record the data that a decision needs?",
            yes = "operations record the data that decisions need",
            no = "operations do not record the data that decisions need")
        Flag operationalDataCollected,
    @Ask(
            label = "automated operational decisions",
            value = "What share of routine operational decisions is made by systems?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity operationalDecisionsAutomatedPercent,
    @Ask(
            label = "areas of the digital programme",
            value = "In which areas does the digital programme have at least one initiative?")
        Selection<Strategy.ProgrammeArea> programmeAreas,
    @Ask(
            label = "starting point of the programme",
            value = "Around what was the transformation designed?")
        Choice<Strategy.ProgrammeStartsFrom> programmeStartsFrom,
    @Ask(
            label = "core systems in silos",
            value = "How many core systems hold data that other departments cannot use?",
            unit = "systems",
            min = 0,
            whole = true)
        Quantity siloedCoreSystemsCount,
    @Ask(
            label = "customer insight in decisions",
            value = "Does the board get customer data or research for every strategic decision?",
            yes = "the board gets customer data or research for every strategic decision",
            no = "the board decides on strategy without customer data or research each time")
        Flag customerInsightInDecisions,
    @Ask(
            label = "departments in the programme",
            value = "What share of departments has a seat in the digital programme?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity departmentsInProgrammePercent,
    @Ask(
            label = "digitisation as one project",
            value = "Is digitisation run as one project that ends?",
            yes = "digitisation is run as one project that ends",
            no = "digitisation is not run as one project that ends")
        Flag plannedAsSingleProject,
    @Ask(
            label = "own transformation skills",
            value = "Have your own staff led a comparable transformation?",
            yes = "own staff have led a comparable transformation",
            no = "no own staff have led a comparable transformation")
        Flag inHouseTransformationSkills,
    @Ask(
            label = "adviser for the transformation",
            value = "Does an outside specialist or partner guide the programme?",
            yes = "an outside specialist or partner guides the programme",
            no = "no outside specialist or partner guides the programme")
        Flag transformationAdviserEngaged,
    @Ask(
            label = "horizon of the transformation plan",
            value = "How many years does the transformation plan look ahead?",
            help = "Say 0 when there is no plan.",
            unit = "years",
            min = 0)
        Quantity transformationHorizonYears,
    @Ask(
            label = "unit for online sales",
            value = "Does a unit with its own budget and staff run online sales?",
            yes = "a unit with its own budget and staff runs online sales",
            no = "no unit of its own runs online sales")
        Flag onlineSalesOwnUnit,
    @Ask(
            label = "shops and branches",
            value = "In how many shops or branches do customers buy?",
            unit = "shops and branches",
            min = 0,
            whole = true)
        Quantity physicalOutletsCount,
    @Ask(
            label = "online orders",
            value = "Can customers order online?",
            yes = "customers can order online",
            no = "customers cannot order online")
        Flag onlineSalesChannel,
    @Ask(
            label = "shared stock of shops and online",
            value =
                "Do the online shop, stores and warehouses work on one pool of stock and orders?",
            yes = "online shop, stores and warehouses work on one pool of stock and orders",
            no = "online shop, stores and warehouses work on separate stock")
        Flag onlineAndStoreStockShared,
    @Ask(
            label = "channels to customers",
            value = "By how many channels do customers or citizens reach you?",
            help = "Count counter, telephone, web, apps and social media.",
            unit = "channels",
            min = 0,
            whole = true)
        Quantity customerChannelsCount,
    @Ask(
            label = "channels in one system",
            value = "Does one system record and answer contacts from all channels?",
            yes = "one system records and answers contacts from all channels",
            no = "contacts from different channels are recorded in different systems")
        Flag customerChannelsUnified,
    @Ask(
            label = "video in the strategy",
            value = "Does the strategy name uses of video with an owner?",
            yes = "the strategy names uses of video with an owner",
            no = "the strategy names no uses of video with an owner")
        Flag videoInStrategy,
    @Ask(
            label = "projects stopped for security",
            value =
                "Was a digital project stopped or refused in the last twelve months on security grounds alone?",
            yes = "a digital project was stopped or refused on security grounds alone",
            no = "no digital project was stopped or refused on security grounds alone")
        Flag digitalInitiativesHaltedBySecurity,
    @Ask(
            label = "security in the strategy",
            value = "Does the digital strategy set goals, owners and money for cyber security?",
            yes = "the digital strategy sets goals, owners and money for cyber security",
            no = "the digital strategy sets no goals, owners and money for cyber security")
        Flag securityInStrategy,
    @Ask(
            label = "vacant digital posts",
            value =
                "What share of posts for designers, engineers and operators of digital services stands vacant?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity digitalVacanciesPercent,
    @Ask(
            label = "retraining programme",
            value =
                "Does a funded programme retrain staff whose jobs change through digitalisation?",
            yes = "a funded programme retrains staff whose jobs change",
            no = "no funded programme retrains staff whose jobs change")
        Flag reskillingProgramme,
    @Ask(
            label = "view of digital money",
            value =
                "Is digital money approved over several years against benefits, or spent as a yearly expense?")
        Choice<Strategy.DigitalFundingView> digitalFundingView,
    @Ask(
            label = "budget for older systems",
            value = "What share of the IT budget goes into running and maintaining older systems?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity legacyItBudgetPercent,
    @Ask(label = "owner of the transformation", value = "Who answers for the transformation?")
        Choice<Strategy.DigitalOwner> digitalOwner,
    @Ask(
            label = "longest payback accepted",
            value =
                "What is the longest payback that the investment committee accepts for digital projects?",
            unit = "months",
            min = 0,
            whole = true)
        Quantity digitalPaybackRequiredMonths,
    @Ask(
            label = "reach of the transformation",
            value = "How far does the transformation reach today?")
        Choice<Strategy.TransformationScope> transformationScope) {
  /** The values of: technologies in the core business. */
  public enum CoreTechnology {
    @Words("connectivity")
    CONNECTIVITY,
    @Words("cloud")
    CLOUD,
    @Words("big data")
    BIG_DATA,
    @Words("Internet of Things")
    IOT,
    @Words("artificial intelligence")
    AI,
    @Words("video")
    VIDEO
  }

  /** The values of: areas of the digital programme. */
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

  /** The values of: starting point of the programme. */
  public enum ProgrammeStartsFrom {
    @Words("customer experience")
    CUSTOMER_EXPERIENCE,
    @Words("technology")
    TECHNOLOGY,
    @Words("cost")
    COST
  }

  /** The values of: view of digital money. */
  public enum DigitalFundingView {
    @Words("an investment over several years")
    INVESTMENT,
    @Words("a yearly cost")
    COST
  }

  /** The values of: owner of the transformation. */
  public enum DigitalOwner {
    @Words("the board or chief executive")
    BOARD_OR_CHIEF_EXECUTIVE,
    @Words("a business unit")
    BUSINESS_UNIT,
    @Words("the IT department")
    IT_DEPARTMENT,
    @Words("nobody")
    NOBODY
  }

  /** The values of: reach of the transformation. */
  public enum TransformationScope {
    @Words("nowhere")
    NONE,
    @Words("pilots")
    PILOTS,
    @Words("IT only")
    IT_ONLY,
    @Words("IT and the whole organisation")
    ENTERPRISE_WIDE
  }
}
