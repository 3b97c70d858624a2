package org.waymark.profile;

/**
 * How it protects systems, products and suppliers. Each component is a fact; its words, unit and
 * limits stand with it.
 */
@Words("Cyber security")
public record Security(
    @Ask(
            label = "asset inventory percent",
            value =
                "What is the figure: networked devices and systems listed in a maintained inventory with an owner?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity assetInventoryPercent,
    @Ask(
            label = "data leak prevention in place",
            value =
                "Is this so: access limits, masking and exfiltration alarms guard data used in analysis?",
            yes = "access limits, masking and exfiltration alarms guard data used in analysis",
            no =
                "not so: access limits, masking and exfiltration alarms guard data used in analysis")
        Flag dataLeakPreventionInPlace,
    @Ask(
            label = "control points mapped",
            value =
                "Is this so: it is written down where identity, traffic and data are controlled across cloud, partners and own sites?",
            yes =
                "it is written down where identity, traffic and data are controlled across cloud, partners and own sites",
            no =
                "not so: it is written down where identity, traffic and data are controlled across cloud, partners and own sites")
        Flag controlPointsMapped,
    @Ask(
            label = "unresolved major incident",
            value = "Is this so: a major incident is still open?",
            yes = "a major incident is still open",
            no = "not so: a major incident is still open")
        Flag unresolvedMajorIncident,
    @Ask(
            label = "oversight by board",
            value = "Is this so: a committee at board level oversees cyber security?",
            yes = "a committee at board level oversees cyber security",
            no = "not so: a committee at board level oversees cyber security")
        Flag oversightByBoard,
    @Ask(
            label = "named executive owner",
            value = "Is this so: one member of top management answers for cyber security?",
            yes = "one member of top management answers for cyber security",
            no = "not so: one member of top management answers for cyber security")
        Flag namedExecutiveOwner,
    @Ask(
            label = "released with known high risk",
            value =
                "Is this so: in the last 12 months something went live with a known high-severity risk, for commercial reasons?",
            yes =
                "in the last 12 months something went live with a known high-severity risk, for commercial reasons",
            no =
                "not so: in the last 12 months something went live with a known high-severity risk, for commercial reasons")
        Flag releasedWithKnownHighRisk,
    @Ask(
            label = "committee includes directors",
            value = "Is this so: principal directors and senior executives sit on it?",
            yes = "principal directors and senior executives sit on it",
            no = "not so: principal directors and senior executives sit on it")
        Flag committeeIncludesDirectors,
    @Ask(
            label = "committee covers all operations",
            value = "Is this so: its remit has no business unit, function or country outside?",
            yes = "its remit has no business unit, function or country outside",
            no = "not so: its remit has no business unit, function or country outside")
        Flag committeeCoversAllOperations,
    @Ask(
            label = "research programme",
            value = "Is this so: budgeted research into security technology?",
            yes = "budgeted research into security technology",
            no = "not so: budgeted research into security technology")
        Flag researchProgramme,
    @Ask(
            label = "shared system parties",
            value =
                "What is the figure: independent organisations that write to one distributed system it takes part in?",
            unit = "",
            min = 0,
            whole = true)
        Quantity sharedSystemParties,
    @Ask(
            label = "shared system integrity",
            value = "Which holds: what proves that shared records were not altered?")
        Choice<Security.SharedSystemIntegrity> sharedSystemIntegrity,
    @Ask(
            label = "quantum cryptography assessed",
            value =
                "Is this so: a plan exists for encryption that withstands or uses quantum technology?",
            yes = "a plan exists for encryption that withstands or uses quantum technology",
            no = "not so: a plan exists for encryption that withstands or uses quantum technology")
        Flag quantumCryptographyAssessed,
    @Ask(label = "defence model", value = "Which holds: defence model?")
        Choice<Security.DefenceModel> defenceModel,
    @Ask(
            label = "incident response",
            value = "Which holds: state of the incident response plan; EXERCISED within 12 months?")
        Choice<Security.IncidentResponse> incidentResponse,
    @Ask(
            label = "response levels",
            value = "Which holds: levels with means to identify, contain and eradicate a threat?")
        Selection<Security.ResponseLevel> responseLevels,
    @Ask(
            label = "telemetry coverage percent",
            value =
                "What is the figure: systems whose activity data reaches one place for analysis?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity telemetryCoveragePercent,
    @Ask(
            label = "behaviour analytics",
            value = "Which holds: what current activity is compared with?")
        Choice<Security.BehaviourAnalytics> behaviourAnalytics,
    @Ask(
            label = "alerts per day",
            value = "What is the figure: alerts per day?",
            unit = "",
            min = 0,
            whole = true)
        Quantity alertsPerDay,
    @Ask(
            label = "ai triage",
            value = "Is this so: AI helps to decide which processes go on and which are isolated?",
            yes = "AI helps to decide which processes go on and which are isolated",
            no = "not so: AI helps to decide which processes go on and which are isolated")
        Flag aiTriage,
    @Ask(
            label = "isolation mode",
            value = "Which holds: what is cut off when a threat shows; the last two are automatic?")
        Choice<Security.IsolationMode> isolationMode,
    @Ask(
            label = "policy update minutes",
            value = "What is the figure: time for a changed rule to reach all enforcement points?",
            unit = "minutes",
            min = 0,
            whole = true)
        Quantity policyUpdateMinutes,
    @Ask(
            label = "phases with security",
            value = "Which holds: development phases with mandatory security requirements?")
        Selection<Security.PhasesWithSecurity> phasesWithSecurity,
    @Ask(
            label = "design principles",
            value = "Which holds: principles that design reviews enforce?")
        Selection<Security.DesignPrinciple> designPrinciples,
    @Ask(
            label = "competence centre",
            value =
                "Is this so: a central team sets security standards for development and trains engineers?",
            yes = "a central team sets security standards for development and trains engineers",
            no =
                "not so: a central team sets security standards for development and trains engineers")
        Flag competenceCentre,
    @Ask(
            label = "centre joins new tech teams",
            value = "Is this so: its specialists work inside teams on new technologies?",
            yes = "its specialists work inside teams on new technologies",
            no = "not so: its specialists work inside teams on new technologies")
        Flag centreJoinsNewTechTeams,
    @Ask(
            label = "cloud data protected",
            value =
                "Is this so: data in the cloud is encrypted, access to it controlled, and it can be restored?",
            yes = "data in the cloud is encrypted, access to it controlled, and it can be restored",
            no =
                "not so: data in the cloud is encrypted, access to it controlled, and it can be restored")
        Flag cloudDataProtected,
    @Ask(
            label = "cloud posture monitoring",
            value = "Which holds: how the security state of its clouds is assessed?")
        Choice<Security.CloudPostureMonitoring> cloudPostureMonitoring,
    @Ask(
            label = "cloud defence layers",
            value = "Which holds: layers of its clouds with controls and analysis?")
        Selection<Security.CloudDefenceLayer> cloudDefenceLayers,
    @Ask(
            label = "cloud recovery tested",
            value =
                "Is this so: containment and recovery in the cloud were rehearsed in the last 12 months?",
            yes = "containment and recovery in the cloud were rehearsed in the last 12 months",
            no =
                "not so: containment and recovery in the cloud were rehearsed in the last 12 months")
        Flag cloudRecoveryTested,
    @Ask(label = "iot layers protected", value = "Which holds: IoT layers with security measures?")
        Selection<Security.IotLayersProtected> iotLayersProtected,
    @Ask(
            label = "device root of trust",
            value = "Which holds: HARDWARE is a TPM or TEE in the chipset?")
        Choice<Security.DeviceRootOfTrust> deviceRootOfTrust,
    @Ask(
            label = "device secure boot",
            value = "Is this so: devices start verified firmware only?",
            yes = "devices start verified firmware only",
            no = "not so: devices start verified firmware only")
        Flag deviceSecureBoot,
    @Ask(
            label = "device secure upgrade",
            value = "Is this so: devices accept remote updates, and only signed ones?",
            yes = "devices accept remote updates, and only signed ones",
            no = "not so: devices accept remote updates, and only signed ones")
        Flag deviceSecureUpgrade,
    @Ask(
            label = "device authentication",
            value = "Which holds: how devices and network or platform prove who they are?")
        Choice<Security.DeviceAuthentication> deviceAuthentication,
    @Ask(
            label = "iot network zoned",
            value = "Is this so: IoT traffic is kept in security zones?",
            yes = "IoT traffic is kept in security zones",
            no = "not so: IoT traffic is kept in security zones")
        Flag iotNetworkZoned,
    @Ask(
            label = "iot traffic encrypted percent",
            value = "What is the figure: iot traffic encrypted percent?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity iotTrafficEncryptedPercent,
    @Ask(
            label = "platform sandboxing",
            value = "Is this so: platform sandboxing?",
            yes = "platform sandboxing",
            no = "not so: platform sandboxing")
        Flag platformSandboxing,
    @Ask(
            label = "web application firewall",
            value = "Is this so: web application firewall?",
            yes = "web application firewall",
            no = "not so: web application firewall")
        Flag webApplicationFirewall,
    @Ask(
            label = "ddos protection",
            value = "Is this so: ddos protection?",
            yes = "ddos protection",
            no = "not so: ddos protection")
        Flag ddosProtection,
    @Ask(
            label = "iot situational awareness",
            value =
                "Is this so: monitoring, big-data analytics and policy management watch the whole IoT system?",
            yes = "monitoring, big-data analytics and policy management watch the whole IoT system",
            no =
                "not so: monitoring, big-data analytics and policy management watch the whole IoT system")
        Flag iotSituationalAwareness,
    @Ask(
            label = "launch verification",
            value =
                "Which holds: who tests product security before launch; INDEPENDENT_LAB may be inside or outside, but does not answer to development?")
        Choice<Security.LaunchVerification> launchVerification,
    @Ask(
            label = "failed products can launch",
            value = "Is this so: a product that failed verification can still be released?",
            yes = "a product that failed verification can still be released",
            no = "not so: a product that failed verification can still be released")
        Flag failedProductsCanLaunch,
    @Ask(
            label = "failed verifications last year",
            value = "What is the figure: failed verifications last year?",
            unit = "",
            min = 0,
            whole = true)
        Quantity failedVerificationsLastYear,
    @Ask(
            label = "process faults investigated",
            value =
                "Is this so: the development process behind a failed verification is examined and corrected?",
            yes = "the development process behind a failed verification is examined and corrected",
            no =
                "not so: the development process behind a failed verification is examined and corrected")
        Flag processFaultsInvestigated,
    @Ask(
            label = "supply chain phases",
            value =
                "Which holds: parts of the chain under security control; a part that does not exist counts as included?")
        Selection<Security.SupplyChainPhase> supplyChainPhases,
    @Ask(label = "hardware traceability", value = "Which holds: finest unit that can be traced?")
        Choice<Security.HardwareTraceability> hardwareTraceability,
    @Ask(label = "software traceability", value = "Which holds: finest unit that can be traced?")
        Choice<Security.SoftwareTraceability> softwareTraceability,
    @Ask(
            label = "service process aligned",
            value =
                "Is this so: delivery and service steps are agreed with each customer's security requirements?",
            yes =
                "delivery and service steps are agreed with each customer's security requirements",
            no =
                "not so: delivery and service steps are agreed with each customer's security requirements")
        Flag serviceProcessAligned,
    @Ask(
            label = "local law checked",
            value =
                "Is this so: delivery and service are checked against the law of each country of work?",
            yes = "delivery and service are checked against the law of each country of work",
            no = "not so: delivery and service are checked against the law of each country of work")
        Flag localLawChecked,
    @Ask(
            label = "maintenance compliance",
            value = "Which holds: what holds service staff to the process?")
        Choice<Security.MaintenanceCompliance> maintenanceCompliance,
    @Ask(
            label = "security relevant suppliers",
            value =
                "What is the figure: suppliers whose technology or processes end up in products, services or operations?",
            unit = "",
            min = 0,
            whole = true)
        Quantity securityRelevantSuppliers,
    @Ask(
            label = "suppliers under agreement percent",
            value = "What is the figure: of those, with a signed cyber-security agreement?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity suppliersUnderAgreementPercent,
    @Ask(
            label = "suppliers assessed percent",
            value =
                "What is the figure: of those, whose security systems and controls were assessed and tested?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity suppliersAssessedPercent,
    @Ask(
            label = "failed suppliers used",
            value = "Is this so: a supplier that failed assessment is still used?",
            yes = "a supplier that failed assessment is still used",
            no = "not so: a supplier that failed assessment is still used")
        Flag failedSuppliersUsed,
    @Ask(
            label = "privileged roles",
            value = "What is the figure: positions with access to sensitive systems, code or data?",
            unit = "",
            min = 0,
            whole = true)
        Quantity privilegedRoles,
    @Ask(
            label = "considered in hiring",
            value = "Is this so: security awareness and suitability are examined when hiring?",
            yes = "security awareness and suitability are examined when hiring",
            no = "not so: security awareness and suitability are examined when hiring")
        Flag consideredInHiring,
    @Ask(
            label = "in performance management",
            value = "Is this so: appraisals and incentives take security behaviour into account?",
            yes = "appraisals and incentives take security behaviour into account",
            no = "not so: appraisals and incentives take security behaviour into account")
        Flag inPerformanceManagement,
    @Ask(
            label = "trained last year percent",
            value = "What is the figure: employees with security training in the last 12 months?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity trainedLastYearPercent,
    @Ask(
            label = "passed exam percent",
            value = "What is the figure: employees who passed a security exam?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity passedExamPercent,
    @Ask(
            label = "signed conduct percent",
            value =
                "What is the figure: employees who signed a code of conduct with a part on cyber security?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity signedConductPercent,
    @Ask(
            label = "mandatory competency for roles",
            value =
                "Is this so: security competence is assessed and required for defined positions?",
            yes = "security competence is assessed and required for defined positions",
            no = "not so: security competence is assessed and required for defined positions")
        Flag mandatoryCompetencyForRoles,
    @Ask(
            label = "stakeholder collaboration",
            value =
                "Is this so: standing security exchange with customers, partners, industry and authorities?",
            yes = "standing security exchange with customers, partners, industry and authorities",
            no =
                "not so: standing security exchange with customers, partners, industry and authorities")
        Flag stakeholderCollaboration,
    @Ask(
            label = "open source code percent",
            value = "What is the figure: code in its products or systems that is open source?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity openSourceCodePercent,
    @Ask(
            label = "open source reviewed",
            value =
                "Is this so: own staff or a paid party checks and patches the open source in use?",
            yes = "own staff or a paid party checks and patches the open source in use",
            no = "not so: own staff or a paid party checks and patches the open source in use")
        Flag openSourceReviewed,
    @Ask(
            label = "open source security investment",
            value =
                "Is this so: gives money, people or fixes to the security of open-source projects it uses?",
            yes = "gives money, people or fixes to the security of open-source projects it uses",
            no =
                "not so: gives money, people or fixes to the security of open-source projects it uses")
        Flag openSourceSecurityInvestment,
    @Ask(
            label = "customer awareness programme",
            value = "Is this so: teaches customers about security, data ownership and privacy?",
            yes = "teaches customers about security, data ownership and privacy",
            no = "not so: teaches customers about security, data ownership and privacy")
        Flag customerAwarenessProgramme,
    @Ask(
            label = "personal data encrypted",
            value = "Is this so: personal data is encrypted in storage and in transit?",
            yes = "personal data is encrypted in storage and in transit",
            no = "not so: personal data is encrypted in storage and in transit")
        Flag personalDataEncrypted,
    @Ask(
            label = "access monitored",
            value = "Is this so: access to personal data is logged and watched for misuse?",
            yes = "access to personal data is logged and watched for misuse",
            no = "not so: access to personal data is logged and watched for misuse")
        Flag accessMonitored) {
  /** The values of: shared system integrity. */
  public enum SharedSystemIntegrity {
    @Words("none")
    NONE,
    @Words("central operator")
    CENTRAL_OPERATOR,
    @Words("cryptographic")
    CRYPTOGRAPHIC
  }

  /** The values of: defence model. */
  public enum DefenceModel {
    @Words("none")
    NONE,
    @Words("perimeter only")
    PERIMETER_ONLY,
    @Words("defence in depth")
    DEFENCE_IN_DEPTH
  }

  /** The values of: incident response. */
  public enum IncidentResponse {
    @Words("none")
    NONE,
    @Words("written")
    WRITTEN,
    @Words("exercised")
    EXERCISED
  }

  /** The values of: response levels. */
  public enum ResponseLevel {
    @Words("device")
    DEVICE,
    @Words("network")
    NETWORK,
    @Words("platform")
    PLATFORM,
    @Words("application")
    APPLICATION,
    @Words("data")
    DATA
  }

  /** The values of: behaviour analytics. */
  public enum BehaviourAnalytics {
    @Words("none")
    NONE,
    @Words("known bad only")
    KNOWN_BAD_ONLY,
    @Words("good and bad")
    GOOD_AND_BAD
  }

  /** The values of: isolation mode. */
  public enum IsolationMode {
    @Words("none")
    NONE,
    @Words("manual")
    MANUAL,
    @Words("single host")
    SINGLE_HOST,
    @Words("related systems")
    RELATED_SYSTEMS
  }

  /** The values of: phases with security. */
  public enum PhasesWithSecurity {
    @Words("planning")
    PLANNING,
    @Words("specification")
    SPECIFICATION,
    @Words("design")
    DESIGN,
    @Words("coding")
    CODING,
    @Words("testing")
    TESTING
  }

  /** The values of: design principles. */
  public enum DesignPrinciple {
    @Words("least privilege")
    LEAST_PRIVILEGE,
    @Words("defence in depth")
    DEFENCE_IN_DEPTH,
    @Words("complete mediation")
    COMPLETE_MEDIATION
  }

  /** The values of: cloud posture monitoring. */
  public enum CloudPostureMonitoring {
    @Words("none")
    NONE,
    @Words("periodic")
    PERIODIC,
    @Words("continuous")
    CONTINUOUS
  }

  /** The values of: cloud defence layers. */
  public enum CloudDefenceLayer {
    @Words("identity")
    IDENTITY,
    @Words("network")
    NETWORK,
    @Words("host")
    HOST,
    @Words("application")
    APPLICATION,
    @Words("data")
    DATA
  }

  /** The values of: iot layers protected. */
  public enum IotLayersProtected {
    @Words("endpoint")
    ENDPOINT,
    @Words("network")
    NETWORK,
    @Words("platform")
    PLATFORM,
    @Words("situational awareness")
    SITUATIONAL_AWARENESS
  }

  /** The values of: device root of trust. */
  public enum DeviceRootOfTrust {
    @Words("none")
    NONE,
    @Words("software")
    SOFTWARE,
    @Words("hardware")
    HARDWARE
  }

  /** The values of: device authentication. */
  public enum DeviceAuthentication {
    @Words("none")
    NONE,
    @Words("one way")
    ONE_WAY,
    @Words("mutual")
    MUTUAL
  }

  /** The values of: launch verification. */
  public enum LaunchVerification {
    @Words("none")
    NONE,
    @Words("development team")
    DEVELOPMENT_TEAM,
    @Words("independent lab")
    INDEPENDENT_LAB
  }

  /** The values of: supply chain phases. */
  public enum SupplyChainPhase {
    @Words("manufacturing")
    MANUFACTURING,
    @Words("delivery")
    DELIVERY,
    @Words("service")
    SERVICE,
    @Words("suppliers")
    SUPPLIERS
  }

  /** The values of: hardware traceability. */
  public enum HardwareTraceability {
    @Words("none")
    NONE,
    @Words("product")
    PRODUCT,
    @Words("module")
    MODULE,
    @Words("component")
    COMPONENT
  }

  /** The values of: software traceability. */
  public enum SoftwareTraceability {
    @Words("none")
    NONE,
    @Words("release")
    RELEASE,
    @Words("package")
    PACKAGE,
    @Words("source code")
    SOURCE_CODE
  }

  /** The values of: maintenance compliance. */
  public enum MaintenanceCompliance {
    @Words("none")
    NONE,
    @Words("policy only")
    POLICY_ONLY,
    @Words("tool enforced")
    TOOL_ENFORCED
  }
}
