package org.waymark.profile;

/**
 * What data it holds and which duties they carry. Each component is a fact; its words, unit and
 * limits stand with it.
 */
@Words("Data")
public record DataAssets(
    @Ask(
            label = "on premises duty",
            value =
                "Which holds: how much of the data law, licence or contract keeps on own premises?")
        Choice<DataAssets.OnPremisesDuty> onPremisesDuty,
    @Ask(
            label = "customer records count",
            value = "What is the figure: customers or users with stored records?",
            unit = "",
            min = 0,
            whole = true)
        Quantity customerRecordsCount,
    @Ask(
            label = "classified",
            value = "Is this so: it is recorded which data are core, confidential or personal?",
            yes = "it is recorded which data are core, confidential or personal",
            no = "not so: it is recorded which data are core, confidential or personal")
        Flag classified,
    @Ask(
            label = "ownership in contract",
            value = "Is this so: the provider contract says that the organisation owns its data?",
            yes = "the provider contract says that the organisation owns its data",
            no = "not so: the provider contract says that the organisation owns its data")
        Flag ownershipInContract,
    @Ask(
            label = "personal data",
            value = "Is this so: holds data about identifiable people?",
            yes = "holds data about identifiable people",
            no = "not so: holds data about identifiable people")
        Flag personalData,
    @Ask(
            label = "privacy reviewed",
            value = "Is this so: effects of cloud use on personal data were reviewed?",
            yes = "effects of cloud use on personal data were reviewed",
            no = "not so: effects of cloud use on personal data were reviewed")
        Flag privacyReviewed,
    @Ask(
            label = "must stay in country",
            value = "Is this so: law, licence or contract keeps some data within the country?",
            yes = "law, licence or contract keeps some data within the country",
            no = "not so: law, licence or contract keeps some data within the country")
        Flag mustStayInCountry,
    @Ask(
            label = "jurisdictions count",
            value =
                "What is the figure: legal regimes that apply to the data by place of storage, people or business?",
            unit = "",
            min = 0,
            whole = true)
        Quantity jurisdictionsCount,
    @Ask(
            label = "storage locations known",
            value = "Is this so: the organisation knows in which places its data are stored?",
            yes = "the organisation knows in which places its data are stored",
            no = "not so: the organisation knows in which places its data are stored")
        Flag storageLocationsKnown,
    @Ask(
            label = "sensitive on cloud",
            value =
                "Is this so: personal, confidential or trade-secret data are or will be on the cloud?",
            yes = "personal, confidential or trade-secret data are or will be on the cloud",
            no = "not so: personal, confidential or trade-secret data are or will be on the cloud")
        Flag sensitiveOnCloud,
    @Ask(
            label = "provider access needs consent",
            value = "Is this so: provider staff may read data only with recorded consent?",
            yes = "provider staff may read data only with recorded consent",
            no = "not so: provider staff may read data only with recorded consent")
        Flag providerAccessNeedsConsent,
    @Ask(
            label = "jurisdictions mapped",
            value = "Is this so: a record says which rules apply to which data?",
            yes = "a record says which rules apply to which data",
            no = "not so: a record says which rules apply to which data")
        Flag jurisdictionsMapped,
    @Ask(
            label = "cross border transfers",
            value = "Is this so: data on the cloud cross national borders?",
            yes = "data on the cloud cross national borders",
            no = "not so: data on the cloud cross national borders")
        Flag crossBorderTransfers,
    @Ask(
            label = "transfer basis documented",
            value = "Is this so: the legal basis of each cross-border transfer is documented?",
            yes = "the legal basis of each cross-border transfer is documented",
            no = "not so: the legal basis of each cross-border transfer is documented")
        Flag transferBasisDocumented,
    @Ask(
            label = "us sector rules reviewed",
            value = "Is this so: US rules for its industry were reviewed for the cloud use?",
            yes = "US rules for its industry were reviewed for the cloud use",
            no = "not so: US rules for its industry were reviewed for the cloud use")
        Flag usSectorRulesReviewed,
    @Ask(
            label = "eu personal data",
            value = "Is this so: holds personal data of people in the European Union?",
            yes = "holds personal data of people in the European Union",
            no = "not so: holds personal data of people in the European Union")
        Flag euPersonalData,
    @Ask(
            label = "eu privacy compliance",
            value =
                "Is this so: compliance of the cloud use with EU data privacy law is documented?",
            yes = "compliance of the cloud use with EU data privacy law is documented",
            no = "not so: compliance of the cloud use with EU data privacy law is documented")
        Flag euPrivacyCompliance,
    @Ask(
            label = "provider commercial use excluded",
            value = "Is this so: the contract forbids the provider commercial use of the data?",
            yes = "the contract forbids the provider commercial use of the data",
            no = "not so: the contract forbids the provider commercial use of the data")
        Flag providerCommercialUseExcluded,
    @Ask(
            label = "mines personal data",
            value = "Is this so: analytics or AI work on personal or otherwise sensitive data?",
            yes = "analytics or AI work on personal or otherwise sensitive data",
            no = "not so: analytics or AI work on personal or otherwise sensitive data")
        Flag minesPersonalData,
    @Ask(
            label = "confidentiality years",
            value = "What is the figure: longest time for which any data held must stay secret?",
            unit = "years",
            min = 0,
            whole = true)
        Quantity confidentialityYears,
    @Ask(
            label = "real time analytics",
            value =
                "Is this so: operational or customer data is analysed as it arrives, not in nightly batches?",
            yes = "operational or customer data is analysed as it arrives, not in nightly batches",
            no =
                "not so: operational or customer data is analysed as it arrives, not in nightly batches")
        Flag realTimeAnalytics,
    @Ask(
            label = "unstructured analysed",
            value =
                "Is this so: documents, images, text and the like are searched and analysed, not only stored?",
            yes = "documents, images, text and the like are searched and analysed, not only stored",
            no =
                "not so: documents, images, text and the like are searched and analysed, not only stored")
        Flag unstructuredAnalysed,
    @Ask(
            label = "integration",
            value =
                "Which holds: whether systems, processes and equipment share data across departments?")
        Choice<DataAssets.Integration> integration,
    @Ask(
            label = "safety analytics",
            value = "Is this so: operating data is mined for early signs of unsafe conditions?",
            yes = "operating data is mined for early signs of unsafe conditions",
            no = "not so: operating data is mined for early signs of unsafe conditions")
        Flag safetyAnalytics,
    @Ask(
            label = "collected analysed percent",
            value =
                "What is the figure: share of the operational data collected that is analysed at all?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity collectedAnalysedPercent) {
  /** The values of: on premises duty. */
  public enum OnPremisesDuty {
    @Words("none")
    NONE,
    @Words("some")
    SOME,
    @Words("all")
    ALL
  }

  /** The values of: integration. */
  public enum Integration {
    @Words("siloed")
    SILOED,
    @Words("partial")
    PARTIAL,
    @Words("integrated")
    INTEGRATED
  }
}
