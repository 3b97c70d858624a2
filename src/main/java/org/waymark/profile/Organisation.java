package org.waymark.profile;

/** Who the organisation is. Each component is a fact; its words, unit and limits stand with it. */
@Words("Organisation")
public record Organisation(
    @Ask(
            label = "kind",
            value =
                "Which holds: state-owned utilities and operators are ENTERPRISE; a ministry, city or police force is GOVERNMENT?",
            identity = true)
        Choice<Organisation.Kind> kind,
    @Ask(
            label = "industry",
            value = "Which holds: ISIC Rev. 4 section letter of the main activity?",
            identity = true)
        Choice<Organisation.Industry> industry,
    @Ask(
            label = "country income group",
            value =
                "Which holds: World Bank income group of the main country; all but HIGH count as emerging?",
            identity = true)
        Choice<Organisation.CountryIncomeGroup> countryIncomeGroup,
    @Ask(
            label = "size",
            value =
                "Which holds: by employees: SMALL under 50, MEDIUM 50-249, LARGE 250 or more (the report gives no limits)?",
            identity = true)
        Choice<Organisation.Size> size,
    @Ask(
            label = "provides online content",
            value = "Is this so: publishes content or apps that the public uses over the Internet?",
            yes = "publishes content or apps that the public uses over the Internet",
            no = "not so: publishes content or apps that the public uses over the Internet")
        Flag providesOnlineContent,
    @Ask(
            label = "country count",
            value = "What is the figure: countries with own staff, sites or legal entities?",
            unit = "",
            min = 0,
            whole = true,
            identity = true)
        Quantity countryCount,
    @Ask(
            label = "site count",
            value = "What is the figure: sites where its staff work?",
            unit = "",
            min = 0,
            whole = true)
        Quantity siteCount,
    @Ask(
            label = "carbon target",
            value = "Is this so: has an adopted target to cut emissions or energy use?",
            yes = "has an adopted target to cut emissions or energy use",
            no = "not so: has an adopted target to cut emissions or energy use")
        Flag carbonTarget,
    @Ask(label = "countries", value = "Which holds: the same countries by code?", identity = true)
        Selection<Country> countries,
    @Ask(
            label = "regulated",
            value = "Is this so: works under a sector licence or the supervision of an authority?",
            yes = "works under a sector licence or the supervision of an authority",
            no = "not so: works under a sector licence or the supervision of an authority")
        Flag regulated,
    @Ask(
            label = "digital native",
            value =
                "Is this so: started on Internet services and owns no IT that is older than its cloud use?",
            yes = "started on Internet services and owns no IT that is older than its cloud use",
            no =
                "not so: started on Internet services and owns no IT that is older than its cloud use")
        Flag digitalNative,
    @Ask(
            label = "revenue growth percent",
            value = "What is the figure: growth of revenue over the last full year?",
            unit = "percent")
        Quantity revenueGrowthPercent,
    @Ask(
            label = "software developers count",
            value = "What is the figure: people who develop software for it, own and contracted?",
            unit = "",
            min = 0,
            whole = true)
        Quantity softwareDevelopersCount,
    @Ask(
            label = "uses external developers",
            value = "Is this so: outside contributors write part of its software?",
            yes = "outside contributors write part of its software",
            no = "not so: outside contributors write part of its software")
        Flag usesExternalDevelopers,
    @Ask(
            label = "serves remote communities",
            value =
                "Is this so: people served live where local specialists or facilities are scarce?",
            yes = "people served live where local specialists or facilities are scarce",
            no = "not so: people served live where local specialists or facilities are scarce")
        Flag servesRemoteCommunities,
    @Ask(
            label = "sells motor insurance",
            value = "Is this so: underwrites or settles vehicle accident claims?",
            yes = "underwrites or settles vehicle accident claims",
            no = "not so: underwrites or settles vehicle accident claims")
        Flag sellsMotorInsurance,
    @Ask(
            label = "industry body",
            value =
                "Is this so: a trade association, consortium or standards body (ISIC group 941)?",
            yes = "a trade association, consortium or standards body (ISIC group 941)",
            no = "not so: a trade association, consortium or standards body (ISIC group 941)")
        Flag industryBody,
    @Ask(
            label = "supplies ict products",
            value =
                "Is this so: designs or makes hardware, software, networks or platforms that customers use: a technology provider?",
            yes =
                "designs or makes hardware, software, networks or platforms that customers use: a technology provider",
            no =
                "not so: designs or makes hardware, software, networks or platforms that customers use: a technology provider")
        Flag suppliesIctProducts,
    @Ask(
            label = "rd engineers",
            value = "What is the figure: engineers in product development?",
            unit = "",
            min = 0,
            whole = true)
        Quantity rdEngineers,
    @Ask(
            label = "critical infrastructure",
            value =
                "Is this so: runs services designated essential (power, water, transport, telecom, health, payments)?",
            yes =
                "runs services designated essential (power, water, transport, telecom, health, payments)",
            no =
                "not so: runs services designated essential (power, water, transport, telecom, health, payments)")
        Flag criticalInfrastructure,
    @Ask(
            label = "remote workers percent",
            value =
                "What is the figure: employees who work from outside the premises at least weekly?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity remoteWorkersPercent,
    @Ask(
            label = "develops software",
            value = "Is this so: writes software, for customers or for its own operations?",
            yes = "writes software, for customers or for its own operations",
            no = "not so: writes software, for customers or for its own operations")
        Flag developsSoftware,
    @Ask(
            label = "new technologies",
            value = "Which holds: new technologies that its development teams are building on?")
        Selection<Organisation.NewTechnology> newTechnologies,
    @Ask(
            label = "makes ict hardware",
            value = "Is this so: the products supplied include electronics?",
            yes = "the products supplied include electronics",
            no = "not so: the products supplied include electronics")
        Flag makesIctHardware,
    @Ask(
            label = "deploys at customer sites",
            value =
                "Is this so: its staff install what it sells at the customer's premises or network?",
            yes = "its staff install what it sells at the customer's premises or network",
            no = "not so: its staff install what it sells at the customer's premises or network")
        Flag deploysAtCustomerSites,
    @Ask(
            label = "maintains customer systems",
            value = "Is this so: its staff service customers' systems, on site or remotely?",
            yes = "its staff service customers' systems, on site or remotely",
            no = "not so: its staff service customers' systems, on site or remotely")
        Flag maintainsCustomerSystems,
    @Ask(
            label = "serves consumers",
            value = "Is this so: private individuals are users of its digital services?",
            yes = "private individuals are users of its digital services",
            no = "not so: private individuals are users of its digital services")
        Flag servesConsumers,
    @Ask(
            label = "rnd percent of revenue",
            value = "What is the figure: research and development spending over revenue?",
            unit = "",
            min = 0,
            max = 100)
        Quantity rndPercentOfRevenue,
    @Ask(
            label = "basic research percent of rnd",
            value =
                "What is the figure: share of the research and development spending that goes to basic research?",
            unit = "",
            min = 0,
            max = 100)
        Quantity basicResearchPercentOfRnd) {
  /** The values of: kind. */
  public enum Kind {
    @Words("enterprise")
    ENTERPRISE,
    @Words("government")
    GOVERNMENT,
    @Words("regulator")
    REGULATOR,
    @Words("carrier")
    CARRIER
  }

  /** The values of: industry. */
  public enum Industry {
    @Words("a")
    A,
    @Words("b")
    B,
    @Words("c")
    C,
    @Words("d")
    D,
    @Words("e")
    E,
    @Words("f")
    F,
    @Words("g")
    G,
    @Words("h")
    H,
    @Words("i")
    I,
    @Words("j")
    J,
    @Words("k")
    K,
    @Words("l")
    L,
    @Words("m")
    M,
    @Words("n")
    N,
    @Words("o")
    O,
    @Words("p")
    P,
    @Words("q")
    Q,
    @Words("r")
    R,
    @Words("s")
    S,
    @Words("t")
    T,
    @Words("u")
    U
  }

  /** The values of: country income group. */
  public enum CountryIncomeGroup {
    @Words("low")
    LOW,
    @Words("lower middle")
    LOWER_MIDDLE,
    @Words("upper middle")
    UPPER_MIDDLE,
    @Words("high")
    HIGH
  }

  /** The values of: size. */
  public enum Size {
    @Words("small")
    SMALL,
    @Words("medium")
    MEDIUM,
    @Words("large")
    LARGE
  }

  /** The values of: new technologies. */
  public enum NewTechnology {
    @Words("cloud")
    CLOUD,
    @Words("iot")
    IOT,
    @Words("ai")
    AI,
    @Words("five g")
    FIVE_G,
    @Words("blockchain")
    BLOCKCHAIN
  }
}
