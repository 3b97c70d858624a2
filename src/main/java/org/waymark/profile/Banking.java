package org.waymark.profile;

/** How a bank works. Each component is a fact; its words, unit and limits stand with it. */
@Words("Banking")
public record Banking(
    @Ask(
            label = "business lines",
            value = "Which business lines do you have as a bank or payment company?",
            help = "Say an empty list when you are no bank and no payment company.")
        Selection<Banking.BusinessLine> businessLines,
    @Ask(
            label = "plan for the core system",
            value = "What does the approved plan say about the core banking system?",
            help = "Two speeds: the old core stays while new systems move fast beside it.")
        Choice<Banking.CoreRenewalPlan> coreRenewalPlan,
    @Ask(
            label = "change in stages",
            value =
                "Do changes reach customers in tested stages with a way back and a communication plan?",
            yes = "changes reach customers in tested stages with a way back",
            no = "changes do not reach customers in tested stages with a way back")
        Flag phasedCutover,
    @Ask(
            label = "QR payment in the markets",
            value = "How usual is paying by QR code in the markets that you serve?")
        Choice<Banking.QrUseInMarkets> qrUseInMarkets,
    @Ask(
            label = "payment by QR code",
            value = "Do your products pay and accept by QR code?",
            yes = "its products pay and accept by QR code",
            no = "its products do not pay and accept by QR code")
        Flag qrPayments,
    @Ask(
            label = "algorithmic trading",
            value = "Does the bank trade by algorithm or at high frequency?",
            yes = "trades by algorithm or at high frequency",
            no = "trades neither by algorithm nor at high frequency")
        Flag algorithmicTrading,
    @Ask(
            label = "mobile payments",
            value =
                "Can customers pay from their mobile phone with your app, or with your account or card in a wallet?",
            yes = "customers can pay from their mobile phone",
            no = "customers cannot pay from their mobile phone")
        Flag mobilePayments,
    @Ask(
            label = "emerging markets",
            value = "Do you serve customers in low or middle income economies?",
            yes = "serves customers in low or middle income economies",
            no = "serves no customers in low or middle income economies")
        Flag operatesInEmergingMarkets,
    @Ask(
            label = "micro loans",
            value = "Do you offer small loans to micro and small businesses?",
            yes = "offers small loans to micro and small businesses",
            no = "offers no small loans to micro and small businesses")
        Flag microLoans,
    @Ask(
            label = "basis of credit for smaller companies",
            value = "What decides most credit applications of small and medium companies?")
        Choice<Banking.SmeCreditDecision> smeCreditDecision,
    @Ask(
            label = "applicants without a credit history",
            value = "What share of retail credit applicants has no usable credit history?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity thinFilePercent,
    @Ask(
            label = "alternative credit data",
            value =
                "Does retail scoring use behavioural, document or other data from outside the credit bureaus?",
            yes = "retail scoring uses data from outside the credit bureaus",
            no = "retail scoring uses no data from outside the credit bureaus")
        Flag alternativeCreditData,
    @Ask(
            label = "alternative data lawful",
            value =
                "Do law and supervisor allow such data for credit decisions in the markets that you serve?",
            yes = "law and supervisor allow alternative data for credit decisions",
            no = "law or supervisor do not allow alternative data for credit decisions")
        Flag alternativeDataLawful,
    @Ask(
            label = "branches",
            value = "How many branches are in operation?",
            unit = "branches",
            min = 0,
            whole = true)
        Quantity branches,
    @Ask(
            label = "accounts opened digitally",
            value = "What share of new accounts is opened through digital channels?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity digitalAccountOpeningPercent,
    @Ask(
            label = "plan for branches",
            value = "Does an approved plan cover the future of the branches and their staff?",
            yes = "an approved plan covers the future of branches and their staff",
            no = "no approved plan covers the future of branches and their staff")
        Flag branchTransitionPlan,
    @Ask(
            label = "regulatory reporting",
            value = "How are regulatory and know-your-customer reports produced?")
        Choice<Banking.RegulatoryReporting> regulatoryReporting,
    @Ask(label = "channels", value = "Which channels are in service?")
        Selection<Banking.Channel> channels,
    @Ask(
            label = "integrated channels",
            value = "Can a customer start in one channel and finish in another with the same data?",
            yes = "customers can start in one channel and finish in another",
            no = "customers cannot start in one channel and finish in another")
        Flag channelsIntegrated,
    @Ask(
            label = "spending on proprietary licences",
            value =
                "What share of software and infrastructure spending goes to proprietary licences?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity proprietarySoftwarePercent,
    @Ask(
            label = "locked in to a supplier",
            value = "Is there a key supplier that you cannot leave without rebuilding the system?",
            yes = "a key supplier cannot be left without rebuilding the system",
            no = "every key supplier can be left without rebuilding the system")
        Flag vendorLockIn,
    @Ask(
            label = "support of open source",
            value = "Can own staff or a contracted supplier support the open-source components?",
            yes = "own staff or a supplier can support the open-source components",
            no = "nobody can support the open-source components")
        Flag openSourceSupport,
    @Ask(label = "architecture of the core", value = "How is the core banking system built?")
        Choice<Banking.CoreArchitecture> coreArchitecture,
    @Ask(
            label = "core good for three years",
            value =
                "Is the present core reliable, adequate and supported for at least three more years?",
            yes = "the present core is good for at least three more years",
            no = "the present core is not good for three more years")
        Flag coreSustainable,
    @Ask(
            label = "new systems in development",
            value = "Are new channel, product or core systems in development?",
            yes = "new channel, product or core systems are in development",
            no = "no new channel, product or core systems are in development")
        Flag buildsNewSystems,
    @Ask(
            label = "layer of services",
            value = "Does a service layer separate the core from channels and new systems?",
            yes = "a service layer separates the core from channels and new systems",
            no = "no service layer separates the core from channels and new systems")
        Flag integrationLayer,
    @Ask(
            label = "quality gates",
            value =
                "Are code review, automated tests and a ban on unrecorded quick fixes enforced before release?",
            yes = "code review, automated tests and recorded fixes are enforced before release",
            no = "code review, automated tests and recorded fixes are not enforced before release")
        Flag qualityGates,
    @Ask(
            label = "time to decide a loan",
            value =
                "How many days pass from a complete application to the decision on a standard loan (median)?",
            unit = "days",
            min = 0)
        Quantity loanDecisionDays,
    @Ask(
            label = "personalised interface",
            value =
                "Do the app's content, offers and layout adapt to the single customer from data?",
            yes = "the app adapts to the single customer",
            no = "the app is the same for all customers")
        Flag personalisedInterface,
    @Ask(
            label = "service hours",
            value = "When is the full range of services available, over all channels?")
        Choice<Banking.ServiceHours> serviceHours,
    @Ask(
            label = "technology partners",
            value =
                "Do technology companies with a record of research work with you on the digital platform?",
            yes = "works with technology companies on its digital platform",
            no = "works with no technology companies on its digital platform")
        Flag technologyPartners,
    @Ask(
            label = "lifestyle services",
            value =
                "Do you bundle banking with retail, health, bills, transport, social media or similar services?",
            yes = "bundles banking with everyday services",
            no = "does not bundle banking with everyday services")
        Flag lifestyleServices) {
  /** The values of: business lines. */
  public enum BusinessLine {
    @Words("retail")
    RETAIL,
    @Words("small and medium enterprises")
    SME,
    @Words("corporate")
    CORPORATE,
    @Words("investment")
    INVESTMENT,
    @Words("cards")
    CARDS,
    @Words("acquiring")
    ACQUIRING
  }

  /** The values of: plan for the core system. */
  public enum CoreRenewalPlan {
    @Words("nothing")
    NONE,
    @Words("two speeds")
    TWO_SPEED,
    @Words("replacement")
    REPLACEMENT
  }

  /** The values of: QR payment in the markets. */
  public enum QrUseInMarkets {
    @Words("rare")
    RARE,
    @Words("common")
    COMMON
  }

  /** The values of: basis of credit for smaller companies. */
  public enum SmeCreditDecision {
    @Words("history or collateral")
    HISTORY_OR_COLLATERAL,
    @Words("data analytics")
    DATA_ANALYTICS
  }

  /** The values of: regulatory reporting. */
  public enum RegulatoryReporting {
    @Words("by hand")
    MANUAL,
    @Words("partly automated")
    PARTLY_AUTOMATED,
    @Words("automated")
    AUTOMATED
  }

  /** The values of: channels. */
  public enum Channel {
    @Words("branches")
    BRANCH,
    @Words("cash machines")
    ATM,
    @Words("call centre")
    CALL_CENTRE,
    @Words("web")
    WEB,
    @Words("mobile")
    MOBILE,
    @Words("interfaces for partners")
    API
  }

  /** The values of: architecture of the core. */
  public enum CoreArchitecture {
    @Words("open and modular")
    OPEN_MODULAR,
    @Words("old, centralised and closed")
    LEGACY_CLOSED,
    @Words("not built yet")
    NONE
  }

  /** The values of: service hours. */
  public enum ServiceHours {
    @Words("business hours")
    BUSINESS_HOURS,
    @Words("extended hours")
    EXTENDED,
    @Words("round the clock")
    ROUND_THE_CLOCK
  }
}
