package org.waymark.profile;

/** How a bank works. Each component is a fact; its words, unit and limits stand with it. */
@Words("Banking")
public record Banking(
    @Ask(
            label = "business lines",
            value = "Which holds: empty list when the organisation is no bank or payment company?")
        Selection<Banking.BusinessLine> businessLines,
    @Ask(
            label = "core renewal plan",
            value = "Which holds: what the approved plan says about the core?")
        Choice<Banking.CoreRenewalPlan> coreRenewalPlan,
    @Ask(
            label = "phased cutover",
            value =
                "Is this so: changes reach customers in tested stages with a way back and a communication plan?",
            yes =
                "changes reach customers in tested stages with a way back and a communication plan",
            no =
                "not so: changes reach customers in tested stages with a way back and a communication plan")
        Flag phasedCutover,
    @Ask(
            label = "qr use in markets",
            value = "Which holds: use of QR codes for paying in the markets served?")
        Choice<Banking.QrUseInMarkets> qrUseInMarkets,
    @Ask(
            label = "qr payments",
            value = "Is this so: the bank's or card scheme's products pay and accept by QR code?",
            yes = "the bank's or card scheme's products pay and accept by QR code",
            no = "not so: the bank's or card scheme's products pay and accept by QR code")
        Flag qrPayments,
    @Ask(
            label = "algorithmic trading",
            value = "Is this so: the bank trades by algorithm or at high frequency?",
            yes = "the bank trades by algorithm or at high frequency",
            no = "not so: the bank trades by algorithm or at high frequency")
        Flag algorithmicTrading,
    @Ask(
            label = "mobile payments",
            value =
                "Is this so: customers pay from their mobile phone with the bank's app or with its account or card in a wallet?",
            yes =
                "customers pay from their mobile phone with the bank's app or with its account or card in a wallet",
            no =
                "not so: customers pay from their mobile phone with the bank's app or with its account or card in a wallet")
        Flag mobilePayments,
    @Ask(
            label = "operates in emerging markets",
            value =
                "Is this so: serves customers in economies that the World Bank classes as low or middle income?",
            yes =
                "serves customers in economies that the World Bank classes as low or middle income",
            no =
                "not so: serves customers in economies that the World Bank classes as low or middle income")
        Flag operatesInEmergingMarkets,
    @Ask(
            label = "micro loans",
            value = "Is this so: offers small loans to micro and small businesses?",
            yes = "offers small loans to micro and small businesses",
            no = "not so: offers small loans to micro and small businesses")
        Flag microLoans,
    @Ask(
            label = "sme credit decision",
            value =
                "Which holds: what decides most credit applications of small and medium companies?")
        Choice<Banking.SmeCreditDecision> smeCreditDecision,
    @Ask(
            label = "thin file percent",
            value =
                "What is the figure: share of retail credit applicants without a usable credit history?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity thinFilePercent,
    @Ask(
            label = "alternative credit data",
            value =
                "Is this so: retail scoring uses behavioural, document or other non-bureau data?",
            yes = "retail scoring uses behavioural, document or other non-bureau data",
            no = "not so: retail scoring uses behavioural, document or other non-bureau data")
        Flag alternativeCreditData,
    @Ask(
            label = "alternative data lawful",
            value =
                "Is this so: law and supervisor allow such data for credit decisions in the markets served?",
            yes = "law and supervisor allow such data for credit decisions in the markets served",
            no =
                "not so: law and supervisor allow such data for credit decisions in the markets served")
        Flag alternativeDataLawful,
    @Ask(
            label = "branches",
            value = "What is the figure: branches in operation?",
            unit = "",
            min = 0,
            whole = true)
        Quantity branches,
    @Ask(
            label = "digital account opening percent",
            value = "What is the figure: share of new accounts opened through digital channels?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity digitalAccountOpeningPercent,
    @Ask(
            label = "branch transition plan",
            value =
                "Is this so: an approved plan covers the future of branches and of the staff in them?",
            yes = "an approved plan covers the future of branches and of the staff in them",
            no = "not so: an approved plan covers the future of branches and of the staff in them")
        Flag branchTransitionPlan,
    @Ask(
            label = "regulatory reporting",
            value = "Which holds: how regulatory and know-your-customer reports are produced?")
        Choice<Banking.RegulatoryReporting> regulatoryReporting,
    @Ask(
            label = "channels",
            value = "Which holds: channels in service; API is programmatic access for partners?")
        Selection<Banking.Channel> channels,
    @Ask(
            label = "channels integrated",
            value =
                "Is this so: a customer can start in one channel and finish in another with the same data?",
            yes = "a customer can start in one channel and finish in another with the same data",
            no =
                "not so: a customer can start in one channel and finish in another with the same data")
        Flag channelsIntegrated,
    @Ask(
            label = "proprietary software percent",
            value =
                "What is the figure: share of software and infrastructure spending that goes to proprietary licences?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity proprietarySoftwarePercent,
    @Ask(
            label = "vendor lock in",
            value = "Is this so: a key supplier cannot be left without rebuilding the system?",
            yes = "a key supplier cannot be left without rebuilding the system",
            no = "not so: a key supplier cannot be left without rebuilding the system")
        Flag vendorLockIn,
    @Ask(
            label = "open source support",
            value =
                "Is this so: own staff or a contracted supplier can support the open-source components?",
            yes = "own staff or a contracted supplier can support the open-source components",
            no =
                "not so: own staff or a contracted supplier can support the open-source components")
        Flag openSourceSupport,
    @Ask(
            label = "core architecture",
            value =
                "Which holds: LEGACY_CLOSED is old, centralised, on closed architecture; NONE for a bank that has not built its core yet?")
        Choice<Banking.CoreArchitecture> coreArchitecture,
    @Ask(
            label = "core sustainable",
            value =
                "Is this so: the present core is reliable, functionally adequate and supported (vendor or own staff) for at least three more years?",
            yes =
                "the present core is reliable, functionally adequate and supported (vendor or own staff) for at least three more years",
            no =
                "not so: the present core is reliable, functionally adequate and supported (vendor or own staff) for at least three more years")
        Flag coreSustainable,
    @Ask(
            label = "builds new systems",
            value = "Is this so: new channel, product or core systems are in development?",
            yes = "new channel, product or core systems are in development",
            no = "not so: new channel, product or core systems are in development")
        Flag buildsNewSystems,
    @Ask(
            label = "integration layer",
            value =
                "Is this so: a service or API layer separates the core from channels and new systems?",
            yes = "a service or API layer separates the core from channels and new systems",
            no = "not so: a service or API layer separates the core from channels and new systems")
        Flag integrationLayer,
    @Ask(
            label = "quality gates",
            value =
                "Is this so: code review, automated tests and a ban on unrecorded quick fixes are enforced before release?",
            yes =
                "code review, automated tests and a ban on unrecorded quick fixes are enforced before release",
            no =
                "not so: code review, automated tests and a ban on unrecorded quick fixes are enforced before release")
        Flag qualityGates,
    @Ask(
            label = "loan decision days",
            value =
                "What is the figure: median days from complete application to the decision on a standard loan?",
            unit = "days",
            min = 0)
        Quantity loanDecisionDays,
    @Ask(
            label = "personalised interface",
            value =
                "Is this so: app content, offers and layout adapt to the single customer from data?",
            yes = "app content, offers and layout adapt to the single customer from data",
            no = "not so: app content, offers and layout adapt to the single customer from data")
        Flag personalisedInterface,
    @Ask(
            label = "service hours",
            value =
                "Which holds: availability of the full range of services and products over all channels?")
        Choice<Banking.ServiceHours> serviceHours,
    @Ask(
            label = "technology partners",
            value =
                "Is this so: works with technology companies that have a record of research and development on its digital platform?",
            yes =
                "works with technology companies that have a record of research and development on its digital platform",
            no =
                "not so: works with technology companies that have a record of research and development on its digital platform")
        Flag technologyPartners,
    @Ask(
            label = "lifestyle services",
            value =
                "Is this so: bundles banking with retail, health, bill payment, transport, social media or similar services?",
            yes =
                "bundles banking with retail, health, bill payment, transport, social media or similar services",
            no =
                "not so: bundles banking with retail, health, bill payment, transport, social media or similar services")
        Flag lifestyleServices) {
  /** The values of: business lines. */
  public enum BusinessLine {
    @Words("retail")
    RETAIL,
    @Words("sme")
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

  /** The values of: core renewal plan. */
  public enum CoreRenewalPlan {
    @Words("none")
    NONE,
    @Words("two speed")
    TWO_SPEED,
    @Words("replacement")
    REPLACEMENT
  }

  /** The values of: qr use in markets. */
  public enum QrUseInMarkets {
    @Words("rare")
    RARE,
    @Words("common")
    COMMON
  }

  /** The values of: sme credit decision. */
  public enum SmeCreditDecision {
    @Words("history or collateral")
    HISTORY_OR_COLLATERAL,
    @Words("data analytics")
    DATA_ANALYTICS
  }

  /** The values of: regulatory reporting. */
  public enum RegulatoryReporting {
    @Words("manual")
    MANUAL,
    @Words("partly automated")
    PARTLY_AUTOMATED,
    @Words("automated")
    AUTOMATED
  }

  /** The values of: channels. */
  public enum Channel {
    @Words("branch")
    BRANCH,
    @Words("atm")
    ATM,
    @Words("call centre")
    CALL_CENTRE,
    @Words("web")
    WEB,
    @Words("mobile")
    MOBILE,
    @Words("api")
    API
  }

  /** The values of: core architecture. */
  public enum CoreArchitecture {
    @Words("open modular")
    OPEN_MODULAR,
    @Words("legacy closed")
    LEGACY_CLOSED,
    @Words("none")
    NONE
  }

  /** The values of: service hours. */
  public enum ServiceHours {
    @Words("business hours")
    BUSINESS_HOURS,
    @Words("extended")
    EXTENDED,
    @Words("round the clock")
    ROUND_THE_CLOCK
  }
}
