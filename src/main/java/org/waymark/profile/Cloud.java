package org.waymark.profile;

/**
 * How it uses cloud services and chooses their providers. Each component is a fact; its words, unit
 * and limits stand with it.
 */
@Words("Cloud")
public record Cloud(
    @Ask(
            label = "cloud model in use",
            value = "Which cloud model do you run in production today?",
            help = "Hybrid means that public and private cloud are used together.")
        Choice<Cloud.DeploymentModel> deploymentModel,
    @Ask(
            label = "business applications on the cloud",
            value = "What share of your business applications runs on any cloud?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity applicationsOnCloudPercent,
    @Ask(
            label = "plan of applications to move",
            value = "Is there a dated plan that says which applications move to the cloud?",
            yes = "a dated plan says which applications move to the cloud",
            no = "no dated plan says which applications move to the cloud")
        Flag applicationRoadmap,
    @Ask(
            label = "peak load over average load",
            value = "How many times the average of the year is your highest hourly load?",
            unit = "times the average",
            min = 1)
        Quantity peakToAverageLoad,
    @Ask(
            label = "elastic capacity",
            value = "Does your computing capacity follow the load, without buying hardware?",
            yes = "capacity follows the load without buying hardware",
            no = "capacity follows the load only by buying hardware")
        Flag elasticScaling,
    @Ask(
            label = "shared workspace across countries",
            value = "Do teams in all your countries work in one shared cloud workspace?",
            yes = "teams in all countries share one cloud workspace",
            no = "teams in different countries share no cloud workspace")
        Flag sharedWorkspaceAcrossCountries,
    @Ask(
            label = "office applications on the cloud",
            value = "Do your office and communication applications run on the cloud?",
            yes = "office and communication applications run on the cloud",
            no = "office and communication applications do not run on the cloud")
        Flag officeAppsOnCloud,
    @Ask(
            label = "move of existing systems to the cloud",
            value = "How far is the move of your existing systems to the cloud?")
        Choice<Cloud.MigrationStatus> migrationStatus,
    @Ask(
            label = "shared research data",
            value = "Do your product teams share research and product data on the cloud?",
            yes = "product teams share research and product data on the cloud",
            no = "product teams share no research and product data on the cloud")
        Flag researchDataShared,
    @Ask(
            label = "customer analysis on the cloud",
            value = "Do you analyse customer data with cloud tools?",
            yes = "analyses customer data with cloud tools",
            no = "does not analyse customer data with cloud tools")
        Flag customerAnalytics,
    @Ask(
            label = "time until servers must be replaced",
            value =
                "In how many months must your own servers or data-centre equipment be replaced?",
            unit = "months",
            min = 0,
            whole = true)
        Quantity serverRefreshDueMonths,
    @Ask(
            label = "advanced tools out of reach",
            value =
                "Do you need advanced applications or infrastructure that you cannot afford to own?",
            yes = "needs advanced applications or infrastructure that it cannot afford to own",
            no = "can afford the advanced applications and infrastructure that it needs")
        Flag advancedToolsOutOfReach,
    @Ask(
            label = "own data centres and server rooms",
            value = "How many data centres and server rooms do you own?",
            unit = "data centres and server rooms",
            min = 0,
            whole = true)
        Quantity dataCentreCount,
    @Ask(
            label = "workloads suited to public cloud",
            value =
                "What share of workloads is free of any duty to stay on your premises and of any tie to an old system?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity publicSuitedWorkloadsPercent,
    @Ask(
            label = "old critical systems on own servers",
            value =
                "How many business-critical systems on your own servers are older than your cloud plans?",
            unit = "systems",
            min = 0,
            whole = true)
        Quantity legacySystemsCount,
    @Ask(
            label = "planned length of the move",
            value = "How many months does the plan give for moving all systems?",
            unit = "months",
            min = 0,
            whole = true)
        Quantity migrationPlannedMonths,
    @Ask(
            label = "common management of all clouds",
            value =
                "Do your public and your private cloud share one interface or management layer?",
            yes = "public and private cloud share one interface or management layer",
            no = "public and private cloud share no interface or management layer")
        Flag commonInterfaceAcrossClouds,
    @Ask(label = "choice of a cloud partner", value = "How far is your choice of a cloud partner?")
        Choice<Cloud.PartnerSelection> partnerSelection,
    @Ask(
            label = "cloud providers in use",
            value = "How many cloud providers do you use in production?",
            unit = "providers",
            min = 0,
            whole = true)
        Quantity providerCount,
    @Ask(
            label = "critical workloads on the cloud",
            value = "Would an outage of the cloud stop your essential business?",
            yes = "an outage of the cloud stops essential business",
            no = "no outage of the cloud would stop essential business")
        Flag criticalWorkloadsOnCloud,
    @Ask(
            label = "impact of an outage analysed",
            value =
                "Have you analysed what an outage or a breach would do to customers and others?",
            yes = "has analysed what an outage or breach would do to customers and others",
            no = "has not analysed what an outage or breach would do to customers and others")
        Flag outageImpactAssessed,
    @Ask(
            label = "partner's knowledge of local rules",
            value =
                "Can your cloud partner show that it knows the rules of every country concerned?",
            yes = "its partner can show that it knows the rules of every country concerned",
            no = "its partner cannot show that it knows the rules of every country concerned")
        Flag partnerKnowsLocalRules,
    @Ask(
            label = "service level agreements signed",
            value =
                "Is a service level agreement with measurable levels in force with each provider?",
            help =
                "A service level agreement (SLA) fixes what a provider owes, such as the share of time that a service must be available.",
            yes = "a service level agreement with measurable levels is in force with each provider",
            no = "not every provider is bound by a service level agreement with measurable levels")
        Flag slaSigned,
    @Ask(
            label = "service level agreements compared",
            value = "Were the service level agreements of the candidates compared?",
            yes = "the candidates' service level agreements were compared",
            no = "the candidates' service level agreements were not compared")
        Flag slaCompared,
    @Ask(
            label = "customer-facing systems on the cloud",
            value = "Do your customers wait for answers from systems on the cloud?",
            yes = "customers wait for answers from systems on the cloud",
            no = "no customer waits for answers from systems on the cloud")
        Flag customerFacingOnCloud,
    @Ask(
            label = "topics of the service level agreement",
            value = "For which topics does the service level agreement give measurable levels?")
        Selection<Cloud.SlaTopic> slaTopics,
    @Ask(
            label = "own sites that use the cloud",
            value = "How many of your own sites work with systems on the cloud?",
            unit = "sites",
            min = 0,
            whole = true)
        Quantity sitesServedCount,
    @Ask(
            label = "provider's record checked",
            value = "Were the levels that the provider achieved checked against its promise?",
            yes = "the provider's achieved levels were checked against its promise",
            no = "nobody checked the provider's achieved levels against its promise")
        Flag slaEvidenceChecked,
    @Ask(
            label = "recovery rehearsed within a year",
            value =
                "Have you rehearsed the recovery of your cloud systems in the last twelve months?",
            yes = "rehearsed the recovery of cloud systems in the last twelve months",
            no = "did not rehearse the recovery of cloud systems in the last twelve months")
        Flag disasterRecoveryTestedInLast12Months,
    @Ask(
            label = "restore from backup tested",
            value = "Has a restore from backup succeeded?",
            yes = "a restore from backup has succeeded",
            no = "no restore from backup has succeeded yet")
        Flag backupRestoreTested,
    @Ask(
            label = "protection against malware",
            value = "Do anti-virus technology and procedures cover your cloud systems?",
            yes = "anti-virus technology and procedures cover the cloud systems",
            no = "anti-virus technology and procedures do not cover the cloud systems")
        Flag malwareProtection,
    @Ask(
            label = "legal duties reviewed for the cloud",
            value = "Were your legal duties reviewed again for operation on the cloud?",
            yes = "legal duties were reviewed again for operation on the cloud",
            no = "legal duties were not reviewed again for operation on the cloud")
        Flag complianceReviewedForCloud,
    @Ask(
            label = "plan for each old system",
            value =
                "Does the plan say for each old system whether it is kept, connected or replaced?",
            yes = "the plan says for each old system whether it is kept, connected or replaced",
            no = "no plan says for each old system whether it is kept, connected or replaced")
        Flag legacyReusePlanned,
    @Ask(
            label = "open interfaces",
            value = "Can data and workloads move through open, documented interfaces?",
            yes = "data and workloads can move through open, documented interfaces",
            no = "data and workloads cannot move through open, documented interfaces")
        Flag openPlatform,
    @Ask(
            label = "move to another provider tested",
            value = "Have you moved data to another provider as a test?",
            yes = "has moved data to another provider as a test",
            no = "has not moved data to another provider as a test")
        Flag dataExportTested,
    @Ask(
            label = "support on site round the clock",
            value = "Does the contract give support on site round the clock?",
            yes = "the contract gives support on site round the clock",
            no = "the contract gives no support on site round the clock")
        Flag onSiteSupportContracted,
    @Ask(
            label = "support from within the country",
            value = "Does the provider support you from within your country?",
            yes = "the provider supports it from within its country",
            no = "the provider does not support it from within its country")
        Flag localSupport,
    @Ask(
            label = "countries with local support",
            value = "In what share of your countries does the provider have local support?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity countriesWithLocalSupportPercent,
    @Ask(
            label = "growth of cloud spending",
            value = "By how much did your cloud spending grow over the last year?",
            help = "A fall is a negative number.",
            unit = "percent")
        Quantity annualSpendGrowthPercent,
    @Ask(
            label = "spending reviewed against benefit",
            value =
                "Do you review cloud spending against its benefit to the business at least once a year?",
            yes = "reviews cloud spending against its benefit at least yearly",
            no = "does not review cloud spending against its benefit every year")
        Flag spendReviewedAgainstBenefits,
    @Ask(
            label = "effects on the operating model",
            value = "Have you worked out how the move changes your operating and business model?",
            yes = "has worked out how the move changes its operating and business model",
            no = "has not worked out how the move changes its operating and business model")
        Flag operatingModelReviewed,
    @Ask(
            label = "choice by technology and price only",
            value = "Are technology and price the only criteria of the choice?",
            yes = "technology and price are the only criteria of the choice",
            no = "the choice has other criteria than technology and price")
        Flag partnerChosenOnTechnologyOnly,
    @Ask(
            label = "partner's experience with old systems",
            value = "Has the partner already moved systems like your own old ones?",
            yes = "its partner has moved systems like its own old ones",
            no = "its partner has not moved systems like its own old ones")
        Flag partnerKnowsLegacySystems,
    @Ask(
            label = "readiness for the move",
            value = "Have you evaluated whether your systems and staff are ready to move?",
            yes = "has evaluated whether systems and staff are ready to move",
            no = "has not evaluated whether systems and staff are ready to move")
        Flag readinessEvaluated,
    @Ask(
            label = "test of each moved system",
            value = "Is each moved system tested before it goes live?",
            yes = "each moved system is tested before it goes live",
            no = "moved systems go live without a test of each")
        Flag transferTested,
    @Ask(
            label = "operation after the move",
            value = "Is it agreed who runs and maintains the systems after the move?",
            yes = "it is agreed who runs and maintains the systems after the move",
            no = "it is not agreed who runs and maintains the systems after the move")
        Flag operationsArranged,
    @Ask(
            label = "partner's references in the industry",
            value = "Does the partner have current reference customers in your industry?",
            yes = "its partner has current reference customers in the industry",
            no = "its partner has no current reference customers in the industry")
        Flag partnerIndustryReferences,
    @Ask(
            label = "third parties needed",
            value = "Does the move need consulting, integration or delivery by third parties?",
            yes = "the move needs third parties for consulting, integration or delivery",
            no = "the move needs no third parties")
        Flag integratorsNeeded,
    @Ask(
            label = "partner's local network",
            value = "Does the partner have local delivery or integration partners where you work?",
            yes = "its partner has local delivery or integration partners where it works",
            no = "its partner has no local delivery or integration partners where it works")
        Flag partnerLocalNetwork,
    @Ask(
            label = "data centre of a global provider",
            value = "Does a global cloud provider have a data centre in your country?",
            yes = "a global provider has a data centre in the country",
            no = "no global provider has a data centre in the country")
        Flag globalProviderRegionInCountry,
    @Ask(
            label = "cloud of a carrier with a vendor",
            value =
                "Does a national carrier or local firm offer cloud together with a technology vendor?",
            yes = "a national carrier or local firm offers cloud together with a technology vendor",
            no = "no national carrier or local firm offers cloud together with a technology vendor")
        Flag jointCloudAvailable,
    @Ask(
            label = "partner as competitor",
            value = "Does the partner sell applications in your own line of business?",
            yes = "its partner sells applications in its own line of business",
            no = "its partner sells no applications in its line of business")
        Flag partnerCompetesWithCustomer,
    @Ask(
            label = "provider's security certificates",
            value = "Which independent security certificates does the provider hold?")
        Selection<Cloud.ProviderCertification> providerCertifications,
    @Ask(
            label = "own IT limits growth",
            value = "Is your own IT unable to keep up with the growth of the business?",
            yes = "own IT cannot keep up with the growth of the business",
            no = "own IT keeps up with the growth of the business")
        Flag legacyLimitsGrowth,
    @Ask(
            label = "providers compared",
            value = "How many providers did you test or compare for the choice?",
            unit = "providers",
            min = 0,
            whole = true)
        Quantity providersComparedCount,
    @Ask(
            label = "key systems on the cloud",
            value = "What share of your key business systems runs on the cloud?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity keySystemsOnCloudPercent,
    @Ask(
            label = "plan for the key systems",
            value = "Is there a plan for moving the key business systems?",
            yes = "a plan exists for moving the key business systems",
            no = "no plan exists for moving the key business systems")
        Flag keySystemsPlan,
    @Ask(
            label = "foreign units on the same platform",
            value = "Do your foreign units work on the same cloud data platform as headquarters?",
            yes = "foreign units work on the same cloud data platform as headquarters",
            no = "foreign units work on other data platforms than headquarters")
        Flag subsidiariesOnHeadquartersPlatform,
    @Ask(
            label = "automated software delivery",
            value = "Do building, testing and deploying software run automatically?",
            yes = "software is built, tested and deployed automatically",
            no = "software is not built, tested and deployed automatically")
        Flag deliveryPipelineAutomated,
    @Ask(
            label = "one platform for all developers",
            value = "Do inside and outside developers work on one cloud development platform?",
            yes = "inside and outside developers work on one cloud platform",
            no = "inside and outside developers work on separate platforms")
        Flag sharedDevelopmentPlatform,
    @Ask(
            label = "cloud services for others",
            value = "Do you sell or run cloud services for other organisations?",
            yes = "sells or runs cloud services for others",
            no = "sells and runs no cloud services for others")
        Flag operatesCloudForOthers,
    @Ask(
            label = "surges of online demand",
            value =
                "Does the traffic of your online service grow or peak beyond what your own servers carry?",
            yes = "online traffic grows or peaks beyond what its own servers carry",
            no = "its own servers carry all its online traffic")
        Flag onlineDemandSurges,
    @Ask(
            label = "open-source architecture",
            value =
                "Does your own cloud run on an open-source architecture that several suppliers support, such as OpenStack?",
            yes =
                "its own cloud runs on an open-source architecture that several suppliers support",
            no = "its own cloud runs on no open-source architecture that several suppliers support")
        Flag openSourceArchitecture) {
  /** The values of: cloud model in use. */
  public enum DeploymentModel {
    @Words("no cloud")
    NONE,
    @Words("public cloud")
    PUBLIC,
    @Words("private cloud")
    PRIVATE,
    @Words("hybrid cloud")
    HYBRID
  }

  /** The values of: move of existing systems to the cloud. */
  public enum MigrationStatus {
    @Words("not planned")
    NONE,
    @Words("planned")
    PLANNED,
    @Words("running")
    RUNNING,
    @Words("done")
    DONE
  }

  /** The values of: choice of a cloud partner. */
  public enum PartnerSelection {
    @Words("not begun")
    NONE,
    @Words("comparing candidates")
    COMPARING,
    @Words("partner chosen")
    CHOSEN
  }

  /** The values of: topics of the service level agreement. */
  public enum SlaTopic {
    @Words("response time")
    RESPONSE_TIME,
    @Words("continuity")
    CONTINUITY,
    @Words("bandwidth")
    BANDWIDTH,
    @Words("security")
    SECURITY
  }

  /** The values of: provider's security certificates. */
  public enum ProviderCertification {
    @Words("ISO/IEC 27001")
    ISO_27001,
    @Words("TÜV Trusted Cloud")
    TUV_TRUSTED_CLOUD,
    @Words("CSA STAR")
    CSA_STAR,
    @Words("MIIT Trusted Cloud")
    MIIT_TRUSTED_CLOUD,
    @Words("another certificate")
    OTHER
  }
}
