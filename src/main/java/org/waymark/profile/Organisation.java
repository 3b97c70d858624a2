package org.waymark.profile;

/** Who the organisation is. Each component is a fact; its words, unit and limits stand with it. */
@Words("Organisation")
public record Organisation(
    @Ask(
            label = "kind of organisation",
            value = "What kind of organisation is it?",
            help =
                "A state-owned utility or operator is an enterprise; a ministry, a city or a police force is a government.",
            identity = true)
        Choice<Organisation.Kind> kind,
    @Ask(
            label = "main industry",
            value = "Which industry is its main activity?",
            help =
                "The section letter of ISIC Rev. 4, the United Nations' classification of industries.",
            identity = true)
        Choice<Organisation.Industry> industry,
    @Ask(
            label = "income group of its main country",
            value = "In which income group does the World Bank place its main country?",
            help = "All groups but the high one count as emerging markets.",
            identity = true)
        Choice<Organisation.CountryIncomeGroup> countryIncomeGroup,
    @Ask(label = "size", value = "How many people does it employ?", identity = true)
        Choice<Organisation.Size> size,
    @Ask(
            label = "public online content",
            value = "Do you publish content or apps that the public uses over the Internet?",
            yes = "publishes content or apps for the public",
            no = "publishes no content or apps for the public")
        Flag providesOnlineContent,
    @Ask(
            label = "countries it works in",
            value = "In how many countries do you have staff, sites or legal entities of your own?",
            unit = "countries",
            min = 0,
            max = 250,
            whole = true,
            identity = true)
        Quantity countryCount,
    @Ask(
            label = "sites",
            value = "At how many sites do your people work?",
            unit = "sites",
            min = 0,
            whole = true)
        Quantity siteCount,
    @Ask(
            label = "target for emissions or energy",
            value = "Have you adopted a target to cut your emissions or your use of energy?",
            yes = "has adopted a target to cut emissions or energy use",
            no = "has no adopted target to cut emissions or energy use")
        Flag carbonTarget,
    @Ask(
            label = "countries it works in, by name",
            value = "In which countries do you have staff, sites or legal entities of your own?",
            help = "Two-letter codes of ISO 3166-1, such as DE and NG.",
            identity = true)
        Selection<Country> countries,
    @Ask(
            label = "regulated business",
            value = "Do you work under a sector licence or the supervision of an authority?",
            yes = "works under a licence or the supervision of an authority",
            no = "works under no sector licence and no supervising authority")
        Flag regulated,
    @Ask(
            label = "digital native",
            value =
                "Did you start out on Internet services, without IT that is older than your use of the cloud?",
            yes = "started on Internet services and owns no older IT",
            no = "owns IT that is older than its use of the cloud")
        Flag digitalNative,
    @Ask(
            label = "growth of revenue",
            value = "By how much did revenue grow over the last full year?",
            help = "A fall is a negative number.",
            unit = "percent")
        Quantity revenueGrowthPercent,
    @Ask(
            label = "software developers",
            value = "How many people develop software for you, your own and contracted ones?",
            unit = "developers",
            min = 0,
            whole = true)
        Quantity softwareDevelopersCount,
    @Ask(
            label = "outside developers",
            value = "Do outside contributors write part of your software?",
            yes = "outside contributors write part of its software",
            no = "writes its software without outside contributors")
        Flag usesExternalDevelopers,
    @Ask(
            label = "service to remote communities",
            value =
                "Do you serve people live in places where specialists or facilities are scarce?",
            yes = "serves people live where specialists or facilities are scarce",
            no = "serves nobody live where specialists or facilities are scarce")
        Flag servesRemoteCommunities,
    @Ask(
            label = "motor insurance",
            value = "Do you underwrite motor insurance or settle claims from vehicle accidents?",
            yes = "insures vehicles or settles claims from accidents",
            no = "neither insures vehicles nor settles claims from accidents")
        Flag sellsMotorInsurance,
    @Ask(
            label = "industry body",
            value = "Are you a trade association, a consortium or a standards body?",
            yes = "is a trade association, consortium or standards body",
            no = "is no trade association, consortium or standards body")
        Flag industryBody,
    @Ask(
            label = "supplier of ICT products",
            value =
                "Do you design or make hardware, software, networks or platforms that customers use?",
            help = "ICT stands for information and communications technology.",
            yes = "supplies ICT products to customers",
            no = "supplies no ICT products")
        Flag suppliesIctProducts,
    @Ask(
            label = "product engineers",
            value = "How many engineers work in product development?",
            unit = "engineers",
            min = 0,
            whole = true)
        Quantity rdEngineers,
    @Ask(
            label = "essential services",
            value =
                "Do you run services that are designated essential, such as power, water, transport, telecom, health or payments?",
            yes = "runs services designated essential",
            no = "runs no service designated essential")
        Flag criticalInfrastructure,
    @Ask(
            label = "staff who work remotely",
            value = "What share of employees works away from your premises at least weekly?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity remoteWorkersPercent,
    @Ask(
            label = "own software development",
            value = "Do you write software, for customers or for your own operations?",
            yes = "writes software",
            no = "writes no software")
        Flag developsSoftware,
    @Ask(
            label = "new technologies in development",
            value = "On which new technologies are your development teams building?")
        Selection<Organisation.NewTechnology> newTechnologies,
    @Ask(
            label = "electronic products",
            value = "Do the products that you supply include electronics?",
            yes = "supplies products that contain electronics",
            no = "supplies no products that contain electronics")
        Flag makesIctHardware,
    @Ask(
            label = "installation at customers",
            value =
                "Do your staff install what you sell at the customer's premises or in the customer's network?",
            yes = "its staff install products at customers",
            no = "its staff install nothing at customers")
        Flag deploysAtCustomerSites,
    @Ask(
            label = "service of customers' systems",
            value = "Do your staff service customers' systems, on site or remotely?",
            yes = "its staff service customers' systems",
            no = "its staff service no customer systems")
        Flag maintainsCustomerSystems,
    @Ask(
            label = "private users",
            value = "Do private individuals use your digital services?",
            yes = "private individuals use its digital services",
            no = "no private individuals use its digital services")
        Flag servesConsumers,
    @Ask(
            label = "research and development spending",
            value = "What share of revenue do you spend on research and development?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity rndPercentOfRevenue,
    @Ask(
            label = "spending on basic research",
            value = "What share of research and development spending goes to basic research?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity basicResearchPercentOfRnd) {
  /** The values of: kind of organisation. */
  public enum Kind {
    @Words("enterprise")
    ENTERPRISE,
    @Words("government")
    GOVERNMENT,
    @Words("regulator")
    REGULATOR,
    @Words("telecom carrier")
    CARRIER
  }

  /** The values of: main industry. */
  public enum Industry {
    @Words("agriculture, forestry and fishing")
    A,
    @Words("mining and quarrying, oil and gas extraction")
    B,
    @Words("manufacturing")
    C,
    @Words("electricity and gas supply")
    D,
    @Words("water and waste")
    E,
    @Words("construction")
    F,
    @Words("trade")
    G,
    @Words("transport and storage")
    H,
    @Words("hotels and restaurants")
    I,
    @Words("information and communication")
    J,
    @Words("finance and insurance")
    K,
    @Words("real estate")
    L,
    @Words("professional, scientific and technical services")
    M,
    @Words("administrative and support services")
    N,
    @Words("public administration and defence")
    O,
    @Words("education")
    P,
    @Words("health and social work")
    Q,
    @Words("arts and recreation")
    R,
    @Words("other services")
    S,
    @Words("households as employers")
    T,
    @Words("international organisations")
    U
  }

  /** The values of: income group of its main country. */
  public enum CountryIncomeGroup {
    @Words("low income")
    LOW,
    @Words("lower middle income")
    LOWER_MIDDLE,
    @Words("upper middle income")
    UPPER_MIDDLE,
    @Words("high income")
    HIGH
  }

  /** The values of: size. */
  public enum Size {
    @Words("fewer than 50 employees")
    SMALL,
    @Words("50 to 249 employees")
    MEDIUM,
    @Words("250 employees or more")
    LARGE
  }

  /** The values of: new technologies in development. */
  public enum NewTechnology {
    @Words("cloud")
    CLOUD,
    @Words("Internet of Things")
    IOT,
    @Words("artificial intelligence")
    AI,
    @Words("5G")
    FIVE_G,
    @Words("blockchain")
    BLOCKCHAIN
  }
}
