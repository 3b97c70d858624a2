package org.waymark.profile;

/**
 * How it works with partners, developers and industry. Each component is a fact; its words, unit
 * and limits stand with it.
 */
@Words("Ecosystem")
public record Ecosystem(
    @Ask(
            label = "role in an ecosystem",
            value = "What role do you have in a digital ecosystem?",
            help = "A leader sets the platform or the rules that partners build on.")
        Choice<Ecosystem.Role> role,
    @Ask(
            label = "connected partners",
            value =
                "What share of your main customers, partners and suppliers exchanges data with you electronically?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity partnersConnectedPercent,
    @Ask(
            label = "memberships on connected things",
            value =
                "To how many standards bodies, alliances and open-source projects for the Internet of Things do you belong?",
            unit = "memberships",
            min = 0,
            whole = true)
        Quantity iotStandardsMemberships,
    @Ask(
            label = "partner programme for connected things",
            value =
                "Does a programme help your partners from design to marketing, with test laboratories?",
            yes = "a programme with test laboratories helps partners from design to marketing",
            no = "no programme helps partners from design to marketing")
        Flag iotPartnerProgramme,
    @Ask(
            label = "memberships on video",
            value = "To how many standards bodies and alliances for video do you belong?",
            unit = "memberships",
            min = 0,
            whole = true)
        Quantity videoAllianceMemberships,
    @Ask(
            label = "partners' earnings",
            value = "Do partners earn directly from what they contribute?",
            yes = "partners earn directly from what they contribute",
            no = "partners do not earn directly from what they contribute")
        Flag partnerRevenueShare,
    @Ask(
            label = "work on security standards",
            value = "Do you work with technology providers on international security standards?",
            yes = "works with technology providers on international security standards",
            no = "does not work with technology providers on international security standards")
        Flag developsSecurityStandards,
    @Ask(
            label = "programme for open-source security",
            value =
                "Do you run or fund a programme that raises investment in open-source security?",
            yes = "runs or funds a programme for open-source security",
            no = "runs and funds no programme for open-source security")
        Flag openSourceSecurityProgramme,
    @Ask(
            label = "dialogue on supply chains",
            value =
                "Do you have an active dialogue with governments about global supply chains and standards?",
            yes = "has an active dialogue with governments about global supply chains",
            no = "has no active dialogue with governments about global supply chains")
        Flag governmentDialogueOnSupplyChain,
    @Ask(
            label = "memberships on security standards",
            value = "To how many international security standards bodies do you belong?",
            unit = "memberships",
            min = 0,
            whole = true)
        Quantity securityStandardsMemberships,
    @Ask(
            label = "proposals on security standards",
            value = "How many proposals do you submit to them in a year?",
            unit = "proposals a year",
            min = 0,
            whole = true)
        Quantity securityStandardsContributionsPerYear,
    @Ask(
            label = "converging industries",
            value = "Do companies from other industries compete or cooperate in your market?",
            yes = "companies from other industries compete or cooperate in its market",
            no = "no companies from other industries compete or cooperate in its market")
        Flag industryConverging,
    @Ask(
            label = "rival with an ecosystem",
            value =
                "Does a main rival sell its product together with data services and partners' offers?",
            yes = "a main rival sells its product with data services and partners' offers",
            no = "no main rival sells its product with data services and partners' offers")
        Flag rivalEcosystem,
    @Ask(
            label = "own platform",
            value = "Do you own a digital platform or product that others could build on?",
            yes = "owns a digital platform or product that others could build on",
            no = "owns no digital platform or product that others could build on")
        Flag ownPlatform,
    @Ask(
            label = "choice of a strategic partner",
            value = "Will a strategic supplier or partner be chosen or renewed within a year?",
            yes = "a strategic partner will be chosen or renewed within a year",
            no = "no strategic partner will be chosen or renewed within a year")
        Flag partnerSelectionDue,
    @Ask(
            label = "criteria for partners",
            value = "Which written criteria do you have for choosing partners?")
        Selection<Ecosystem.PartnerCriteria> partnerCriteria,
    @Ask(
            label = "published interfaces",
            value = "Are your interfaces published for outside developers?",
            yes = "interfaces are published for outside developers",
            no = "no interfaces are published for outside developers")
        Flag openApis,
    @Ask(
            label = "goals by customers' needs",
            value =
                "Do you set and review the ecosystem's goals by the changing needs of customers?",
            yes = "the ecosystem's goals are set and reviewed by customers' needs",
            no = "the ecosystem's goals are not set by customers' needs")
        Flag customerOutcomesMeasured,
    @Ask(
            label = "platform from end to end",
            value = "Does the platform cover device or edge, network, cloud and application?",
            yes = "the platform covers device or edge, network, cloud and application",
            no = "the platform does not cover device or edge, network, cloud and application")
        Flag platformEndToEnd,
    @Ask(
            label = "forced bundles",
            value = "Must customers take partners' or own products together?",
            yes = "customers must take partners' or own products together",
            no = "customers may take products one by one")
        Flag bundlingRestrictsChoice,
    @Ask(
            label = "groups that take part",
            value = "Which groups take part besides suppliers and customers?")
        Selection<Ecosystem.Participant> participants,
    @Ask(
            label = "industries of alliance partners",
            value = "From how many industries other than your own do you have alliance partners?",
            unit = "industries",
            min = 0,
            whole = true)
        Quantity partnerIndustries,
    @Ask(
            label = "developer programme",
            value = "Does a funded programme give developers tools, training and support?",
            yes = "a funded programme gives developers tools, training and support",
            no = "no funded programme gives developers tools, training and support")
        Flag developerProgramme,
    @Ask(
            label = "certified partners",
            value = "Are partners' engineers trained and certified?",
            yes = "partners' engineers are trained and certified",
            no = "partners' engineers are not trained and certified")
        Flag partnerCertification,
    @Ask(
            label = "countries served",
            value = "In how many countries does the ecosystem have customers?",
            unit = "countries",
            min = 0,
            max = 250,
            whole = true)
        Quantity countriesServed,
    @Ask(
            label = "local laboratories",
            value =
                "Do laboratories near main markets develop solutions with local customers and partners?",
            yes = "laboratories near main markets develop solutions with local customers",
            no = "no laboratories near main markets develop solutions with local customers")
        Flag localLabs,
    @Ask(
            label = "solution of several suppliers",
            value = "Does the solution combine products of several suppliers?",
            yes = "the solution combines products of several suppliers",
            no = "the solution has products of one supplier only")
        Flag multiVendorSolution,
    @Ask(
            label = "tests of products together",
            value =
                "Are partners' products tested together, and the results published, before customers buy?",
            yes = "partners' products are tested together and the results published",
            no = "partners' products are not tested together before customers buy")
        Flag interoperabilityTesting) {
  /** The values of: role in an ecosystem. */
  public enum Role {
    @Words("none")
    NONE,
    @Words("member")
    MEMBER,
    @Words("leader")
    LEADER
  }

  /** The values of: criteria for partners. */
  public enum PartnerCriteria {
    @Words("quality")
    QUALITY,
    @Words("price")
    PRICE,
    @Words("openness of the ecosystem")
    ECOSYSTEM_OPENNESS,
    @Words("sustainability of the ecosystem")
    ECOSYSTEM_SUSTAINABILITY
  }

  /** The values of: groups that take part. */
  public enum Participant {
    @Words("governments")
    GOVERNMENTS,
    @Words("industry alliances")
    INDUSTRY_ALLIANCES,
    @Words("developers")
    DEVELOPERS,
    @Words("universities and research")
    ACADEMIA
  }
}
