package org.waymark.profile;

/**
 * What data it holds and which duties they carry. Each component is a fact; its words, unit and
 * limits stand with it.
 */
@Words("Data")
public record DataAssets(
    @Ask(
            label = "data that must stay on own premises",
            value =
                "How much of your data must stay on your own premises by law, licence or contract?")
        Choice<DataAssets.OnPremisesDuty> onPremisesDuty,
    @Ask(
            label = "customers on record",
            value = "Of how many customers or users do you hold records?",
            unit = "customers",
            min = 0,
            whole = true)
        Quantity customerRecordsCount,
    @Ask(
            label = "data classified",
            value = "Is it recorded which of your data are core, confidential or personal?",
            yes = "it is recorded which data are core, confidential or personal",
            no = "it is not recorded which data are core, confidential or personal")
        Flag classified,
    @Ask(
            label = "ownership of data in the contract",
            value = "Does the contract with the provider say that your data are yours?",
            yes = "the provider's contract says that the data belong to it",
            no = "the provider's contract does not say that the data belong to it")
        Flag ownershipInContract,
    @Ask(
            label = "personal data",
            value = "Do you hold data about identifiable people?",
            yes = "holds data about identifiable people",
            no = "holds no data about identifiable people")
        Flag personalData,
    @Ask(
            label = "privacy reviewed for the cloud",
            value = "Have you reviewed what the use of the cloud means for personal data?",
            yes = "has reviewed what the use of the cloud means for personal data",
            no = "has not reviewed what the use of the cloud means for personal data")
        Flag privacyReviewed,
    @Ask(
            label = "data that must stay in the country",
            value = "Must some of your data stay within the country by law, licence or contract?",
            yes = "some data must stay within the country",
            no = "no data must stay within the country")
        Flag mustStayInCountry,
    @Ask(
            label = "legal regimes over the data",
            value =
                "How many legal regimes apply to your data, by place of storage, people or business?",
            unit = "legal regimes",
            min = 0,
            whole = true)
        Quantity jurisdictionsCount,
    @Ask(
            label = "places of storage known",
            value = "Do you know in which places your data are stored?",
            yes = "knows in which places its data are stored",
            no = "does not know in which places its data are stored")
        Flag storageLocationsKnown,
    @Ask(
            label = "sensitive data on the cloud",
            value =
                "Are personal, confidential or trade-secret data on the cloud, or will they be?",
            yes = "sensitive data are or will be on the cloud",
            no = "no sensitive data are or will be on the cloud")
        Flag sensitiveOnCloud,
    @Ask(
            label = "provider's access by consent only",
            value = "May the provider's staff read your data only with a recorded consent?",
            yes = "the provider's staff may read data only with recorded consent",
            no = "the provider's staff may read data without recorded consent")
        Flag providerAccessNeedsConsent,
    @Ask(
            label = "record of rules by data",
            value = "Is it on record which rules apply to which data?",
            yes = "it is on record which rules apply to which data",
            no = "it is not on record which rules apply to which data")
        Flag jurisdictionsMapped,
    @Ask(
            label = "data across borders",
            value = "Do your data on the cloud cross national borders?",
            yes = "data on the cloud cross national borders",
            no = "no data on the cloud cross national borders")
        Flag crossBorderTransfers,
    @Ask(
            label = "legal basis of transfers",
            value = "Is the legal basis of each transfer across a border documented?",
            yes = "the legal basis of each transfer across a border is documented",
            no = "the legal basis of transfers across borders is not documented for each")
        Flag transferBasisDocumented,
    @Ask(
            label = "US rules of the industry reviewed",
            value =
                "Have you reviewed the US rules for your industry with your use of the cloud in mind?",
            yes = "has reviewed the US rules for its industry for the use of the cloud",
            no = "has not reviewed the US rules for its industry for the use of the cloud")
        Flag usSectorRulesReviewed,
    @Ask(
            label = "personal data of people in the EU",
            value = "Do you hold personal data of people in the European Union?",
            yes = "holds personal data of people in the European Union",
            no = "holds no personal data of people in the European Union")
        Flag euPersonalData,
    @Ask(
            label = "compliance with EU privacy law",
            value =
                "Is it documented that your use of the cloud complies with EU data privacy law?",
            yes = "it is documented that its use of the cloud complies with EU privacy law",
            no = "it is not documented that its use of the cloud complies with EU privacy law")
        Flag euPrivacyCompliance,
    @Ask(
            label = "no commercial use by the provider",
            value = "Does the contract forbid the provider any commercial use of your data?",
            yes = "the contract forbids the provider any commercial use of the data",
            no = "the contract does not forbid the provider commercial use of the data")
        Flag providerCommercialUseExcluded,
    @Ask(
            label = "analytics on sensitive data",
            value =
                "Do analytics or artificial intelligence work on personal or otherwise sensitive data?",
            yes = "analytics or artificial intelligence work on sensitive data",
            no = "neither analytics nor artificial intelligence works on sensitive data")
        Flag minesPersonalData,
    @Ask(
            label = "longest time of secrecy",
            value = "For how many years at the longest must any of your data stay secret?",
            unit = "years",
            min = 0,
            whole = true)
        Quantity confidentialityYears,
    @Ask(
            label = "analysis as data arrive",
            value =
                "Do you analyse operational or customer data as they arrive, rather than in nightly runs?",
            yes = "analyses operational or customer data as they arrive",
            no = "does not analyse operational or customer data as they arrive")
        Flag realTimeAnalytics,
    @Ask(
            label = "analysis of unstructured data",
            value =
                "Do you search and analyse documents, images and text, and not only store them?",
            yes = "searches and analyses documents, images and text",
            no = "stores documents, images and text without analysing them")
        Flag unstructuredAnalysed,
    @Ask(
            label = "integration of data",
            value = "Do systems, processes and equipment share data across departments?")
        Choice<DataAssets.Integration> integration,
    @Ask(
            label = "analysis for safety",
            value = "Do you mine operating data for early signs of unsafe conditions?",
            yes = "mines operating data for early signs of unsafe conditions",
            no = "does not mine operating data for early signs of unsafe conditions")
        Flag safetyAnalytics,
    @Ask(
            label = "collected data that is analysed",
            value = "What share of the operational data that you collect is analysed at all?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity collectedAnalysedPercent) {
  /** The values of: data that must stay on own premises. */
  public enum OnPremisesDuty {
    @Words("none")
    NONE,
    @Words("some")
    SOME,
    @Words("all")
    ALL
  }

  /** The values of: integration of data. */
  public enum Integration {
    @Words("separate silos")
    SILOED,
    @Words("partly shared")
    PARTIAL,
    @Words("shared across departments")
    INTEGRATED
  }
}
