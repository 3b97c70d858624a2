package org.waymark.profile;

/**
 * How it works with partners, developers and industry. Each component is a fact; its words, unit
 * and limits stand with it.
 */
@Words("Ecosystem")
public record Ecosystem(
    @Ask(
            label = "role",
            value = "Which holds: LEADER sets the platform or rules that partners build on?")
        Choice<Ecosystem.Role> role,
    @Ask(
            label = "partners connected percent",
            value =
                "What is the figure: share of main customers, partners and suppliers that exchange data with it electronically?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity partnersConnectedPercent,
    @Ask(
            label = "iot standards memberships",
            value =
                "What is the figure: IoT standards bodies, alliances and open-source projects it belongs to?",
            unit = "",
            min = 0,
            whole = true)
        Quantity iotStandardsMemberships,
    @Ask(
            label = "iot partner programme",
            value =
                "Is this so: a programme helps IoT partners from design to marketing, with test labs?",
            yes = "a programme helps IoT partners from design to marketing, with test labs",
            no = "not so: a programme helps IoT partners from design to marketing, with test labs")
        Flag iotPartnerProgramme,
    @Ask(
            label = "video alliance memberships",
            value = "What is the figure: video standards bodies and alliances it belongs to?",
            unit = "",
            min = 0,
            whole = true)
        Quantity videoAllianceMemberships,
    @Ask(
            label = "partner revenue share",
            value = "Is this so: partners earn directly from what they contribute?",
            yes = "partners earn directly from what they contribute",
            no = "not so: partners earn directly from what they contribute")
        Flag partnerRevenueShare,
    @Ask(
            label = "develops security standards",
            value =
                "Is this so: works with technology providers on international security standards?",
            yes = "works with technology providers on international security standards",
            no = "not so: works with technology providers on international security standards")
        Flag developsSecurityStandards,
    @Ask(
            label = "open source security programme",
            value =
                "Is this so: runs or funds a programme that raises investment in open-source security?",
            yes = "runs or funds a programme that raises investment in open-source security",
            no = "not so: runs or funds a programme that raises investment in open-source security")
        Flag openSourceSecurityProgramme,
    @Ask(
            label = "government dialogue on supply chain",
            value =
                "Is this so: an active dialogue with governments about global supply chains and standards?",
            yes = "an active dialogue with governments about global supply chains and standards",
            no =
                "not so: an active dialogue with governments about global supply chains and standards")
        Flag governmentDialogueOnSupplyChain,
    @Ask(
            label = "security standards memberships",
            value = "What is the figure: international security standards bodies it belongs to?",
            unit = "",
            min = 0,
            whole = true)
        Quantity securityStandardsMemberships,
    @Ask(
            label = "security standards contributions per year",
            value = "What is the figure: proposals submitted to them in a year?",
            unit = "",
            min = 0,
            whole = true)
        Quantity securityStandardsContributionsPerYear,
    @Ask(
            label = "industry converging",
            value =
                "Is this so: companies from other industries compete or cooperate in its market?",
            yes = "companies from other industries compete or cooperate in its market",
            no = "not so: companies from other industries compete or cooperate in its market")
        Flag industryConverging,
    @Ask(
            label = "rival ecosystem",
            value =
                "Is this so: a main rival sells its product together with data services and partners' offers?",
            yes = "a main rival sells its product together with data services and partners' offers",
            no =
                "not so: a main rival sells its product together with data services and partners' offers")
        Flag rivalEcosystem,
    @Ask(
            label = "own platform",
            value = "Is this so: owns a digital platform or product that others could build on?",
            yes = "owns a digital platform or product that others could build on",
            no = "not so: owns a digital platform or product that others could build on")
        Flag ownPlatform,
    @Ask(
            label = "partner selection due",
            value =
                "Is this so: a strategic supplier or partner is to be chosen or renewed within a year?",
            yes = "a strategic supplier or partner is to be chosen or renewed within a year",
            no = "not so: a strategic supplier or partner is to be chosen or renewed within a year")
        Flag partnerSelectionDue,
    @Ask(label = "partner criteria", value = "Which holds: written criteria for choosing partners?")
        Selection<Ecosystem.PartnerCriteria> partnerCriteria,
    @Ask(
            label = "open apis",
            value = "Is this so: interfaces are published for outside developers?",
            yes = "interfaces are published for outside developers",
            no = "not so: interfaces are published for outside developers")
        Flag openApis,
    @Ask(
            label = "customer outcomes measured",
            value = "Is this so: ecosystem goals are set and reviewed by changing customer needs?",
            yes = "ecosystem goals are set and reviewed by changing customer needs",
            no = "not so: ecosystem goals are set and reviewed by changing customer needs")
        Flag customerOutcomesMeasured,
    @Ask(
            label = "platform end to end",
            value =
                "Is this so: the platform covers device or edge, network, cloud and application?",
            yes = "the platform covers device or edge, network, cloud and application",
            no = "not so: the platform covers device or edge, network, cloud and application")
        Flag platformEndToEnd,
    @Ask(
            label = "bundling restricts choice",
            value = "Is this so: customers must take partners' or own products together?",
            yes = "customers must take partners' or own products together",
            no = "not so: customers must take partners' or own products together")
        Flag bundlingRestrictsChoice,
    @Ask(
            label = "participants",
            value = "Which holds: groups taking part besides suppliers and customers?")
        Selection<Ecosystem.Participant> participants,
    @Ask(
            label = "partner industries",
            value =
                "What is the figure: industries other than its own from which it has alliance partners?",
            unit = "",
            min = 0,
            whole = true)
        Quantity partnerIndustries,
    @Ask(
            label = "developer programme",
            value = "Is this so: a funded programme gives developers tools, training and support?",
            yes = "a funded programme gives developers tools, training and support",
            no = "not so: a funded programme gives developers tools, training and support")
        Flag developerProgramme,
    @Ask(
            label = "partner certification",
            value = "Is this so: partners' engineers are trained and certified?",
            yes = "partners' engineers are trained and certified",
            no = "not so: partners' engineers are trained and certified")
        Flag partnerCertification,
    @Ask(
            label = "countries served",
            value = "What is the figure: countries with customers of the ecosystem?",
            unit = "",
            min = 0,
            whole = true)
        Quantity countriesServed,
    @Ask(
            label = "local labs",
            value =
                "Is this so: labs near main markets develop solutions with local customers and partners?",
            yes = "labs near main markets develop solutions with local customers and partners",
            no =
                "not so: labs near main markets develop solutions with local customers and partners")
        Flag localLabs,
    @Ask(
            label = "multi vendor solution",
            value = "Is this so: the solution combines products of several suppliers?",
            yes = "the solution combines products of several suppliers",
            no = "not so: the solution combines products of several suppliers")
        Flag multiVendorSolution,
    @Ask(
            label = "interoperability testing",
            value =
                "Is this so: partners' products are tested together and results published before customers buy?",
            yes =
                "partners' products are tested together and results published before customers buy",
            no =
                "not so: partners' products are tested together and results published before customers buy")
        Flag interoperabilityTesting) {
  /** The values of: role. */
  public enum Role {
    @Words("none")
    NONE,
    @Words("member")
    MEMBER,
    @Words("leader")
    LEADER
  }

  /** The values of: partner criteria. */
  public enum PartnerCriteria {
    @Words("quality")
    QUALITY,
    @Words("price")
    PRICE,
    @Words("ecosystem openness")
    ECOSYSTEM_OPENNESS,
    @Words("ecosystem sustainability")
    ECOSYSTEM_SUSTAINABILITY
  }

  /** The values of: participants. */
  public enum Participant {
    @Words("governments")
    GOVERNMENTS,
    @Words("industry alliances")
    INDUSTRY_ALLIANCES,
    @Words("developers")
    DEVELOPERS,
    @Words("academia")
    ACADEMIA
  }
}
