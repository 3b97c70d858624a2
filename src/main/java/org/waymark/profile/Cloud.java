package org.waymark.profile;

/**
 * How it uses cloud services and chooses their providers. Each component is a fact; its words, unit
 * and limits stand with it.
 */
@Words("Cloud")
public record Cloud(
    @Ask(
            label = "deployment model",
            value =
                "Which holds: model in production today; HYBRID is public and private together?")
        Choice<Cloud.DeploymentModel> deploymentModel,
    @Ask(
            label = "applications on cloud percent",
            value = "What is the figure: share of business applications that run on any cloud?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity applicationsOnCloudPercent,
    @Ask(
            label = "application roadmap",
            value = "Is this so: a dated plan says which applications move to the cloud?",
            yes = "a dated plan says which applications move to the cloud",
            no = "not so: a dated plan says which applications move to the cloud")
        Flag applicationRoadmap,
    @Ask(
            label = "peak to average load",
            value = "What is the figure: highest hourly load divided by the average of the year?",
            unit = "")
        Quantity peakToAverageLoad,
    @Ask(
            label = "elastic scaling",
            value = "Is this so: capacity follows the load without buying hardware?",
            yes = "capacity follows the load without buying hardware",
            no = "not so: capacity follows the load without buying hardware")
        Flag elasticScaling,
    @Ask(
            label = "shared workspace across countries",
            value = "Is this so: teams in all countries work in one shared cloud workspace?",
            yes = "teams in all countries work in one shared cloud workspace",
            no = "not so: teams in all countries work in one shared cloud workspace")
        Flag sharedWorkspaceAcrossCountries,
    @Ask(
            label = "office apps on cloud",
            value = "Is this so: office and communication applications run on the cloud?",
            yes = "office and communication applications run on the cloud",
            no = "not so: office and communication applications run on the cloud")
        Flag officeAppsOnCloud,
    @Ask(label = "migration status", value = "Which holds: move of existing systems to the cloud?")
        Choice<Cloud.MigrationStatus> migrationStatus,
    @Ask(
            label = "research data shared",
            value = "Is this so: product teams share research and product data on the cloud?",
            yes = "product teams share research and product data on the cloud",
            no = "not so: product teams share research and product data on the cloud")
        Flag researchDataShared,
    @Ask(
            label = "customer analytics",
            value = "Is this so: customer data are analysed with cloud tools?",
            yes = "customer data are analysed with cloud tools",
            no = "not so: customer data are analysed with cloud tools")
        Flag customerAnalytics,
    @Ask(
            label = "server refresh due months",
            value =
                "What is the figure: months until own servers or data-centre equipment must be replaced?",
            unit = "months",
            min = 0,
            whole = true)
        Quantity serverRefreshDueMonths,
    @Ask(
            label = "advanced tools out of reach",
            value =
                "Is this so: needs advanced applications or infrastructure that it cannot afford to own?",
            yes = "needs advanced applications or infrastructure that it cannot afford to own",
            no =
                "not so: needs advanced applications or infrastructure that it cannot afford to own")
        Flag advancedToolsOutOfReach,
    @Ask(
            label = "data centre count",
            value = "What is the figure: own data centres and server rooms?",
            unit = "",
            min = 0,
            whole = true)
        Quantity dataCentreCount,
    @Ask(
            label = "public suited workloads percent",
            value =
                "What is the figure: share of workloads with no on-premises duty and no tie to a legacy system?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity publicSuitedWorkloadsPercent,
    @Ask(
            label = "legacy systems count",
            value =
                "What is the figure: business-critical systems older than the cloud plans that run on own servers?",
            unit = "",
            min = 0,
            whole = true)
        Quantity legacySystemsCount,
    @Ask(
            label = "migration planned months",
            value = "What is the figure: months that the plan gives for moving all systems?",
            unit = "months",
            min = 0,
            whole = true)
        Quantity migrationPlannedMonths,
    @Ask(
            label = "common interface across clouds",
            value = "Is this so: public and private part share one API or management layer?",
            yes = "public and private part share one API or management layer",
            no = "not so: public and private part share one API or management layer")
        Flag commonInterfaceAcrossClouds,
    @Ask(label = "partner selection", value = "Which holds: state of choosing a cloud partner?")
        Choice<Cloud.PartnerSelection> partnerSelection,
    @Ask(
            label = "provider count",
            value = "What is the figure: cloud vendors in production use?",
            unit = "",
            min = 0,
            whole = true)
        Quantity providerCount,
    @Ask(
            label = "critical workloads on cloud",
            value = "Is this so: an outage of the cloud stops essential business?",
            yes = "an outage of the cloud stops essential business",
            no = "not so: an outage of the cloud stops essential business")
        Flag criticalWorkloadsOnCloud,
    @Ask(
            label = "outage impact assessed",
            value =
                "Is this so: effects of an outage or breach on customers and others were analysed?",
            yes = "effects of an outage or breach on customers and others were analysed",
            no = "not so: effects of an outage or breach on customers and others were analysed")
        Flag outageImpactAssessed,
    @Ask(
            label = "partner knows local rules",
            value =
                "Is this so: partner can show knowledge of the rules in every country concerned?",
            yes = "partner can show knowledge of the rules in every country concerned",
            no = "not so: partner can show knowledge of the rules in every country concerned")
        Flag partnerKnowsLocalRules,
    @Ask(
            label = "sla signed",
            value =
                "Is this so: a service level agreement with measurable levels is in force for each provider?",
            yes = "a service level agreement with measurable levels is in force for each provider",
            no =
                "not so: a service level agreement with measurable levels is in force for each provider")
        Flag slaSigned,
    @Ask(
            label = "sla compared",
            value = "Is this so: the agreements of the candidates were compared?",
            yes = "the agreements of the candidates were compared",
            no = "not so: the agreements of the candidates were compared")
        Flag slaCompared,
    @Ask(
            label = "customer facing on cloud",
            value = "Is this so: customers wait for answers from systems on the cloud?",
            yes = "customers wait for answers from systems on the cloud",
            no = "not so: customers wait for answers from systems on the cloud")
        Flag customerFacingOnCloud,
    @Ask(
            label = "sla topics",
            value = "Which holds: topics that the SLA gives measurable levels for?")
        Selection<Cloud.SlaTopic> slaTopics,
    @Ask(
            label = "sites served count",
            value = "What is the figure: own sites that work with systems on the cloud?",
            unit = "",
            min = 0,
            whole = true)
        Quantity sitesServedCount,
    @Ask(
            label = "sla evidence checked",
            value = "Is this so: the provider's achieved levels were checked against its promise?",
            yes = "the provider's achieved levels were checked against its promise",
            no = "not so: the provider's achieved levels were checked against its promise")
        Flag slaEvidenceChecked,
    @Ask(
            label = "disaster recovery tested in last12 months",
            value = "Is this so: recovery of cloud systems was rehearsed within a year?",
            yes = "recovery of cloud systems was rehearsed within a year",
            no = "not so: recovery of cloud systems was rehearsed within a year")
        Flag disasterRecoveryTestedInLast12Months,
    @Ask(
            label = "backup restore tested",
            value = "Is this so: a restore from backup has succeeded?",
            yes = "a restore from backup has succeeded",
            no = "not so: a restore from backup has succeeded")
        Flag backupRestoreTested,
    @Ask(
            label = "malware protection",
            value = "Is this so: anti-virus technology and procedures cover the cloud systems?",
            yes = "anti-virus technology and procedures cover the cloud systems",
            no = "not so: anti-virus technology and procedures cover the cloud systems")
        Flag malwareProtection,
    @Ask(
            label = "compliance reviewed for cloud",
            value = "Is this so: legal duties were reviewed again for operation on the cloud?",
            yes = "legal duties were reviewed again for operation on the cloud",
            no = "not so: legal duties were reviewed again for operation on the cloud")
        Flag complianceReviewedForCloud,
    @Ask(
            label = "legacy reuse planned",
            value =
                "Is this so: the plan says for each legacy system whether it is kept, connected or replaced?",
            yes = "the plan says for each legacy system whether it is kept, connected or replaced",
            no =
                "not so: the plan says for each legacy system whether it is kept, connected or replaced")
        Flag legacyReusePlanned,
    @Ask(
            label = "open platform",
            value = "Is this so: data and workloads can move through open, documented interfaces?",
            yes = "data and workloads can move through open, documented interfaces",
            no = "not so: data and workloads can move through open, documented interfaces")
        Flag openPlatform,
    @Ask(
            label = "data export tested",
            value = "Is this so: data were moved to another provider as a test?",
            yes = "data were moved to another provider as a test",
            no = "not so: data were moved to another provider as a test")
        Flag dataExportTested,
    @Ask(
            label = "on site support contracted",
            value = "Is this so: the contract gives on-site support round the clock?",
            yes = "the contract gives on-site support round the clock",
            no = "not so: the contract gives on-site support round the clock")
        Flag onSiteSupportContracted,
    @Ask(
            label = "local support",
            value = "Is this so: the provider supports from within the organisation's country?",
            yes = "the provider supports from within the organisation's country",
            no = "not so: the provider supports from within the organisation's country")
        Flag localSupport,
    @Ask(
            label = "countries with local support percent",
            value =
                "What is the figure: share of the organisation's countries in which the provider has local support?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity countriesWithLocalSupportPercent,
    @Ask(
            label = "annual spend growth percent",
            value = "What is the figure: growth of cloud spending over the last year?",
            unit = "percent")
        Quantity annualSpendGrowthPercent,
    @Ask(
            label = "spend reviewed against benefits",
            value = "Is this so: spending is reviewed against business benefit at least yearly?",
            yes = "spending is reviewed against business benefit at least yearly",
            no = "not so: spending is reviewed against business benefit at least yearly")
        Flag spendReviewedAgainstBenefits,
    @Ask(
            label = "operating model reviewed",
            value =
                "Is this so: effects of the move on operating and business model were worked out?",
            yes = "effects of the move on operating and business model were worked out",
            no = "not so: effects of the move on operating and business model were worked out")
        Flag operatingModelReviewed,
    @Ask(
            label = "partner chosen on technology only",
            value = "Is this so: only technology and price are criteria of the choice?",
            yes = "only technology and price are criteria of the choice",
            no = "not so: only technology and price are criteria of the choice")
        Flag partnerChosenOnTechnologyOnly,
    @Ask(
            label = "partner knows legacy systems",
            value =
                "Is this so: partner has moved systems like the organisation's own legacy systems?",
            yes = "partner has moved systems like the organisation's own legacy systems",
            no = "not so: partner has moved systems like the organisation's own legacy systems")
        Flag partnerKnowsLegacySystems,
    @Ask(
            label = "readiness evaluated",
            value = "Is this so: systems and staff were evaluated for readiness to move?",
            yes = "systems and staff were evaluated for readiness to move",
            no = "not so: systems and staff were evaluated for readiness to move")
        Flag readinessEvaluated,
    @Ask(
            label = "transfer tested",
            value = "Is this so: each moved system is tested before it goes live?",
            yes = "each moved system is tested before it goes live",
            no = "not so: each moved system is tested before it goes live")
        Flag transferTested,
    @Ask(
            label = "operations arranged",
            value = "Is this so: it is agreed who runs and maintains the systems after the move?",
            yes = "it is agreed who runs and maintains the systems after the move",
            no = "not so: it is agreed who runs and maintains the systems after the move")
        Flag operationsArranged,
    @Ask(
            label = "partner industry references",
            value =
                "Is this so: partner has current reference customers in the organisation's industry?",
            yes = "partner has current reference customers in the organisation's industry",
            no = "not so: partner has current reference customers in the organisation's industry")
        Flag partnerIndustryReferences,
    @Ask(
            label = "integrators needed",
            value =
                "Is this so: the move needs consulting, integration or delivery by third parties?",
            yes = "the move needs consulting, integration or delivery by third parties",
            no = "not so: the move needs consulting, integration or delivery by third parties")
        Flag integratorsNeeded,
    @Ask(
            label = "partner local network",
            value =
                "Is this so: partner has local delivery or integration partners where the organisation works?",
            yes = "partner has local delivery or integration partners where the organisation works",
            no =
                "not so: partner has local delivery or integration partners where the organisation works")
        Flag partnerLocalNetwork,
    @Ask(
            label = "global provider region in country",
            value = "Is this so: a global provider has a data centre in the country?",
            yes = "a global provider has a data centre in the country",
            no = "not so: a global provider has a data centre in the country")
        Flag globalProviderRegionInCountry,
    @Ask(
            label = "joint cloud available",
            value =
                "Is this so: a national carrier or local firm offers cloud together with a technology vendor?",
            yes = "a national carrier or local firm offers cloud together with a technology vendor",
            no =
                "not so: a national carrier or local firm offers cloud together with a technology vendor")
        Flag jointCloudAvailable,
    @Ask(
            label = "partner competes with customer",
            value = "Is this so: partner sells applications in the organisation's own business?",
            yes = "partner sells applications in the organisation's own business",
            no = "not so: partner sells applications in the organisation's own business")
        Flag partnerCompetesWithCustomer,
    @Ask(
            label = "provider certifications",
            value = "Which holds: independent security certificates of the provider?")
        Selection<Cloud.ProviderCertification> providerCertifications,
    @Ask(
            label = "legacy limits growth",
            value = "Is this so: own IT cannot keep up with the growth of the business?",
            yes = "own IT cannot keep up with the growth of the business",
            no = "not so: own IT cannot keep up with the growth of the business")
        Flag legacyLimitsGrowth,
    @Ask(
            label = "providers compared count",
            value = "What is the figure: providers tested or compared for the choice?",
            unit = "",
            min = 0,
            whole = true)
        Quantity providersComparedCount,
    @Ask(
            label = "key systems on cloud percent",
            value = "What is the figure: share of key business systems that run on the cloud?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity keySystemsOnCloudPercent,
    @Ask(
            label = "key systems plan",
            value = "Is this so: a plan exists for moving the key business systems?",
            yes = "a plan exists for moving the key business systems",
            no = "not so: a plan exists for moving the key business systems")
        Flag keySystemsPlan,
    @Ask(
            label = "subsidiaries on headquarters platform",
            value =
                "Is this so: foreign units work on the same cloud data platform as headquarters?",
            yes = "foreign units work on the same cloud data platform as headquarters",
            no = "not so: foreign units work on the same cloud data platform as headquarters")
        Flag subsidiariesOnHeadquartersPlatform,
    @Ask(
            label = "delivery pipeline automated",
            value = "Is this so: build, test and deployment run automatically?",
            yes = "build, test and deployment run automatically",
            no = "not so: build, test and deployment run automatically")
        Flag deliveryPipelineAutomated,
    @Ask(
            label = "shared development platform",
            value =
                "Is this so: inside and outside developers work on one cloud development platform?",
            yes = "inside and outside developers work on one cloud development platform",
            no = "not so: inside and outside developers work on one cloud development platform")
        Flag sharedDevelopmentPlatform,
    @Ask(
            label = "operates cloud for others",
            value = "Is this so: sells or runs cloud services for other organisations?",
            yes = "sells or runs cloud services for other organisations",
            no = "not so: sells or runs cloud services for other organisations")
        Flag operatesCloudForOthers,
    @Ask(
            label = "online demand surges",
            value =
                "Is this so: traffic to the organisation's online service grows or peaks beyond what its own servers carry?",
            yes =
                "traffic to the organisation's online service grows or peaks beyond what its own servers carry",
            no =
                "not so: traffic to the organisation's online service grows or peaks beyond what its own servers carry")
        Flag onlineDemandSurges,
    @Ask(
            label = "open source architecture",
            value =
                "Is this so: the own cloud runs on an open-source architecture, such as OpenStack, that several suppliers support?",
            yes =
                "the own cloud runs on an open-source architecture, such as OpenStack, that several suppliers support",
            no =
                "not so: the own cloud runs on an open-source architecture, such as OpenStack, that several suppliers support")
        Flag openSourceArchitecture) {
  /** The values of: deployment model. */
  public enum DeploymentModel {
    @Words("none")
    NONE,
    @Words("public")
    PUBLIC,
    @Words("private")
    PRIVATE,
    @Words("hybrid")
    HYBRID
  }

  /** The values of: migration status. */
  public enum MigrationStatus {
    @Words("none")
    NONE,
    @Words("planned")
    PLANNED,
    @Words("running")
    RUNNING,
    @Words("done")
    DONE
  }

  /** The values of: partner selection. */
  public enum PartnerSelection {
    @Words("none")
    NONE,
    @Words("comparing")
    COMPARING,
    @Words("chosen")
    CHOSEN
  }

  /** The values of: sla topics. */
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

  /** The values of: provider certifications. */
  public enum ProviderCertification {
    @Words("iso 27001")
    ISO_27001,
    @Words("tuv trusted cloud")
    TUV_TRUSTED_CLOUD,
    @Words("csa star")
    CSA_STAR,
    @Words("miit trusted cloud")
    MIIT_TRUSTED_CLOUD,
    @Words("other")
    OTHER
  }
}
