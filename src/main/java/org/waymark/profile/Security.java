package org.waymark.profile;

/**
 * How it protects systems, products and suppliers. Each component is a fact; its words, unit and
 * limits stand with it.
 */
@Words("Cyber security")
public record Security(
    @Ask(
            label = "systems in the inventory",
            value =
                "What share of your networked devices and systems stands in a maintained inventory with an owner?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity assetInventoryPercent,
    @Ask(
            label = "protection of data in analysis",
            value =
                "Do access limits, masking and alarms against outflow guard the data that you analyse?",
            yes = "access limits, masking and alarms guard the data used in analysis",
            no = "access limits, masking and alarms do not guard the data used in analysis")
        Flag dataLeakPreventionInPlace,
    @Ask(
            label = "map of control points",
            value =
                "Is it written down where identity, traffic and data are controlled across cloud, partners and own sites?",
            yes = "it is written down where identity, traffic and data are controlled",
            no = "it is not written down where identity, traffic and data are controlled")
        Flag controlPointsMapped,
    @Ask(
            label = "open major incident",
            value = "Is a major security incident still open?",
            yes = "a major incident is still open",
            no = "no major incident is open")
        Flag unresolvedMajorIncident,
    @Ask(
            label = "oversight by the board",
            value = "Does a committee at board level oversee cyber security?",
            yes = "a committee at board level oversees cyber security",
            no = "no committee at board level oversees cyber security")
        Flag oversightByBoard,
    @Ask(
            label = "executive owner",
            value = "Does one member of top management answer for cyber security?",
            yes = "one member of top management answers for cyber security",
            no = "no member of top management answers for cyber security")
        Flag namedExecutiveOwner,
    @Ask(
            label = "release with a known high risk",
            value =
                "Did anything go live in the last twelve months with a known high-severity risk, for commercial reasons?",
            yes = "something went live with a known high-severity risk in the last twelve months",
            no = "nothing went live with a known high-severity risk in the last twelve months")
        Flag releasedWithKnownHighRisk,
    @Ask(
            label = "directors on the committee",
            value = "Do principal directors and senior executives sit on the security committee?",
            yes = "principal directors and senior executives sit on the security committee",
            no = "principal directors and senior executives do not sit on the security committee")
        Flag committeeIncludesDirectors,
    @Ask(
            label = "remit of the committee",
            value = "Does the committee's remit take in every business unit, function and country?",
            yes = "the committee's remit takes in every unit, function and country",
            no = "the committee's remit leaves out some units, functions or countries")
        Flag committeeCoversAllOperations,
    @Ask(
            label = "research into security",
            value = "Do you have a budget for research into security technology?",
            yes = "has a budget for research into security technology",
            no = "has no budget for research into security technology")
        Flag researchProgramme,
    @Ask(
            label = "parties to a shared system",
            value =
                "How many independent organisations write to one distributed system that you take part in?",
            unit = "organisations",
            min = 0,
            whole = true)
        Quantity sharedSystemParties,
    @Ask(
            label = "proof of shared records",
            value = "What proves that shared records were not altered?")
        Choice<Security.SharedSystemIntegrity> sharedSystemIntegrity,
    @Ask(
            label = "plan for the quantum age",
            value = "Do you have a plan for encryption that withstands or uses quantum technology?",
            yes = "has a plan for encryption in the age of quantum computers",
            no = "has no plan for encryption in the age of quantum computers")
        Flag quantumCryptographyAssessed,
    @Ask(
            label = "model of defence",
            value = "How is your defence built?",
            help = "Defence in depth puts several independent layers behind the perimeter.")
        Choice<Security.DefenceModel> defenceModel,
    @Ask(label = "incident response plan", value = "In what state is your incident response plan?")
        Choice<Security.IncidentResponse> incidentResponse,
    @Ask(
            label = "levels with means to respond",
            value = "At which levels do you have means to identify, contain and remove a threat?")
        Selection<Security.ResponseLevel> responseLevels,
    @Ask(
            label = "systems in central monitoring",
            value = "What share of systems sends its activity data to one place for analysis?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity telemetryCoveragePercent,
    @Ask(
            label = "what activity is compared with",
            value = "With what do you compare current activity to find threats?")
        Choice<Security.BehaviourAnalytics> behaviourAnalytics,
    @Ask(
            label = "security alerts",
            value = "How many security alerts arise on a day?",
            unit = "alerts a day",
            min = 0,
            whole = true)
        Quantity alertsPerDay,
    @Ask(
            label = "artificial intelligence in triage",
            value =
                "Does artificial intelligence help to decide which processes go on and which are isolated?",
            yes = "artificial intelligence helps to decide which processes are isolated",
            no = "artificial intelligence does not help to decide which processes are isolated")
        Flag aiTriage,
    @Ask(label = "isolation of threats", value = "What is cut off when a threat shows, and how?")
        Choice<Security.IsolationMode> isolationMode,
    @Ask(
            label = "time to spread a changed rule",
            value =
                "How long does a changed security rule take to reach all points that enforce it?",
            unit = "minutes",
            min = 0,
            whole = true)
        Quantity policyUpdateMinutes,
    @Ask(
            label = "development phases with security",
            value = "In which phases of development are security requirements mandatory?")
        Selection<Security.PhasesWithSecurity> phasesWithSecurity,
    @Ask(
            label = "enforced design principles",
            value = "Which security principles do design reviews enforce?",
            help = "Complete mediation checks every access, every time.")
        Selection<Security.DesignPrinciple> designPrinciples,
    @Ask(
            label = "centre for secure development",
            value =
                "Does a central team set security standards for development and train engineers?",
            yes = "a central team sets security standards for development and trains engineers",
            no = "no central team sets security standards for development and trains engineers")
        Flag competenceCentre,
    @Ask(
            label = "experts in new-technology teams",
            value = "Do the centre's specialists work inside the teams on new technologies?",
            yes = "the centre's specialists work inside teams on new technologies",
            no = "the centre's specialists do not work inside teams on new technologies")
        Flag centreJoinsNewTechTeams,
    @Ask(
            label = "protection of data in the cloud",
            value = "Are data in the cloud encrypted, under access control and restorable?",
            yes = "data in the cloud are encrypted, under access control and restorable",
            no = "data in the cloud are not fully encrypted, under access control and restorable")
        Flag cloudDataProtected,
    @Ask(
            label = "assessment of cloud security",
            value = "How is the security state of your clouds assessed?")
        Choice<Security.CloudPostureMonitoring> cloudPostureMonitoring,
    @Ask(
            label = "defended layers of the cloud",
            value = "Which layers of your clouds have controls and analysis?")
        Selection<Security.CloudDefenceLayer> cloudDefenceLayers,
    @Ask(
            label = "cloud incident rehearsed",
            value =
                "Were containment and recovery in the cloud rehearsed in the last twelve months?",
            yes = "containment and recovery in the cloud were rehearsed in the last twelve months",
            no =
                "containment and recovery in the cloud were not rehearsed in the last twelve months")
        Flag cloudRecoveryTested,
    @Ask(
            label = "protected layers of the Internet of Things",
            value = "Which layers of your Internet of Things have security measures?")
        Selection<Security.IotLayersProtected> iotLayersProtected,
    @Ask(
            label = "root of trust of devices",
            value = "On what does the trust in your devices rest?",
            help =
                "Hardware means a trusted platform module or a trusted execution environment in the chipset.")
        Choice<Security.DeviceRootOfTrust> deviceRootOfTrust,
    @Ask(
            label = "secure boot",
            value = "Do your devices start verified firmware only?",
            yes = "devices start verified firmware only",
            no = "devices also start firmware that is not verified")
        Flag deviceSecureBoot,
    @Ask(
            label = "signed remote updates",
            value = "Do your devices take remote updates, and only signed ones?",
            yes = "devices take remote updates, and only signed ones",
            no = "devices take no remote updates, or unsigned ones")
        Flag deviceSecureUpgrade,
    @Ask(
            label = "authentication of devices",
            value = "How do devices and network or platform prove who they are?")
        Choice<Security.DeviceAuthentication> deviceAuthentication,
    @Ask(
            label = "security zones for devices",
            value = "Is the traffic of connected devices kept in security zones?",
            yes = "traffic of connected devices is kept in security zones",
            no = "traffic of connected devices is not kept in security zones")
        Flag iotNetworkZoned,
    @Ask(
            label = "encrypted device traffic",
            value = "What share of the traffic of connected devices is encrypted?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity iotTrafficEncryptedPercent,
    @Ask(
            label = "sandboxing on the platform",
            value = "Does the platform for connected devices run each application in a sandbox?",
            yes = "the platform runs each application in a sandbox",
            no = "the platform runs applications without a sandbox")
        Flag platformSandboxing,
    @Ask(
            label = "web application firewall",
            value = "Does a web application firewall protect the platform?",
            yes = "a web application firewall protects the platform",
            no = "no web application firewall protects the platform")
        Flag webApplicationFirewall,
    @Ask(
            label = "protection against overload attacks",
            value = "Is the platform protected against distributed denial-of-service attacks?",
            yes = "the platform is protected against denial-of-service attacks",
            no = "the platform is not protected against denial-of-service attacks")
        Flag ddosProtection,
    @Ask(
            label = "watch over all connected devices",
            value =
                "Do monitoring, analytics and policy management watch your whole Internet of Things?",
            yes = "monitoring, analytics and policy management watch the whole Internet of Things",
            no =
                "monitoring, analytics and policy management do not watch the whole Internet of Things")
        Flag iotSituationalAwareness,
    @Ask(
            label = "security test before launch",
            value = "Who tests the security of a product before launch?",
            help = "Independent may be inside or outside, but does not answer to development.")
        Choice<Security.LaunchVerification> launchVerification,
    @Ask(
            label = "launch after failed verification",
            value = "Can a product that failed verification still be released?",
            yes = "a product that failed verification can still be released",
            no = "a product that failed verification cannot be released")
        Flag failedProductsCanLaunch,
    @Ask(
            label = "failed verifications",
            value = "How many security verifications failed in the last year?",
            unit = "verifications",
            min = 0,
            whole = true)
        Quantity failedVerificationsLastYear,
    @Ask(
            label = "faults traced to the process",
            value =
                "Is the development process behind a failed verification examined and corrected?",
            yes = "the process behind a failed verification is examined and corrected",
            no = "the process behind a failed verification is not examined")
        Flag processFaultsInvestigated,
    @Ask(
            label = "supply chain under control",
            value = "Which parts of the supply chain are under security control?",
            help = "Count a part that does not exist as under control.")
        Selection<Security.SupplyChainPhase> supplyChainPhases,
    @Ask(
            label = "traceability of hardware",
            value = "What is the finest unit of hardware that you can trace?")
        Choice<Security.HardwareTraceability> hardwareTraceability,
    @Ask(
            label = "traceability of software",
            value = "What is the finest unit of software that you can trace?")
        Choice<Security.SoftwareTraceability> softwareTraceability,
    @Ask(
            label = "service agreed with customers",
            value =
                "Are delivery and service steps agreed with each customer's security requirements?",
            yes =
                "delivery and service steps are agreed with each customer's security requirements",
            no =
                "delivery and service steps are not agreed with each customer's security requirements")
        Flag serviceProcessAligned,
    @Ask(
            label = "local law checked",
            value =
                "Are delivery and service checked against the law of each country where you work?",
            yes = "delivery and service are checked against the law of each country",
            no = "delivery and service are not checked against the law of each country")
        Flag localLawChecked,
    @Ask(label = "compliance of service staff", value = "What holds service staff to the process?")
        Choice<Security.MaintenanceCompliance> maintenanceCompliance,
    @Ask(
            label = "security-relevant suppliers",
            value =
                "How many suppliers' technology or processes end up in your products, services or operations?",
            unit = "suppliers",
            min = 0,
            whole = true)
        Quantity securityRelevantSuppliers,
    @Ask(
            label = "suppliers under a security agreement",
            value = "What share of these suppliers has signed a cyber-security agreement?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity suppliersUnderAgreementPercent,
    @Ask(
            label = "suppliers assessed",
            value =
                "What share of these suppliers had its security systems and controls assessed and tested?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity suppliersAssessedPercent,
    @Ask(
            label = "use of suppliers that failed",
            value = "Is a supplier that failed the assessment still used?",
            yes = "a supplier that failed the assessment is still used",
            no = "no supplier that failed the assessment is used")
        Flag failedSuppliersUsed,
    @Ask(
            label = "privileged positions",
            value = "How many positions have access to sensitive systems, code or data?",
            unit = "positions",
            min = 0,
            whole = true)
        Quantity privilegedRoles,
    @Ask(
            label = "security in hiring",
            value = "Are security awareness and suitability examined when you hire?",
            yes = "security awareness and suitability are examined in hiring",
            no = "security awareness and suitability are not examined in hiring")
        Flag consideredInHiring,
    @Ask(
            label = "security in appraisals",
            value = "Do appraisals and incentives take security behaviour into account?",
            yes = "appraisals and incentives take security behaviour into account",
            no = "appraisals and incentives do not take security behaviour into account")
        Flag inPerformanceManagement,
    @Ask(
            label = "employees trained in security",
            value = "What share of employees had security training in the last twelve months?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity trainedLastYearPercent,
    @Ask(
            label = "employees who passed an exam",
            value = "What share of employees passed a security exam?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity passedExamPercent,
    @Ask(
            label = "employees who signed a code",
            value =
                "What share of employees signed a code of conduct with a part on cyber security?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity signedConductPercent,
    @Ask(
            label = "required competence",
            value = "Is security competence assessed and required for defined positions?",
            yes = "security competence is assessed and required for defined positions",
            no = "security competence is not required for any position")
        Flag mandatoryCompetencyForRoles,
    @Ask(
            label = "exchange with others",
            value =
                "Do you have a standing exchange on security with customers, partners, industry and authorities?",
            yes =
                "has a standing exchange on security with customers, partners, industry and authorities",
            no =
                "has no standing exchange on security with customers, partners, industry and authorities")
        Flag stakeholderCollaboration,
    @Ask(
            label = "open-source code",
            value = "What share of the code in your products or systems is open source?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity openSourceCodePercent,
    @Ask(
            label = "open source reviewed",
            value =
                "Do your own staff or a paid party check and patch the open source that you use?",
            yes = "own staff or a paid party checks and patches the open source in use",
            no = "nobody checks and patches the open source in use")
        Flag openSourceReviewed,
    @Ask(
            label = "investment in open-source security",
            value =
                "Do you give money, people or fixes to the security of the open-source projects that you use?",
            yes = "invests in the security of the open-source projects it uses",
            no = "does not invest in the security of the open-source projects it uses")
        Flag openSourceSecurityInvestment,
    @Ask(
            label = "awareness programme for customers",
            value = "Do you teach customers about security, ownership of data and privacy?",
            yes = "teaches customers about security, ownership of data and privacy",
            no = "does not teach customers about security, ownership of data and privacy")
        Flag customerAwarenessProgramme,
    @Ask(
            label = "personal data encrypted",
            value = "Are personal data encrypted in storage and in transit?",
            yes = "personal data are encrypted in storage and in transit",
            no = "personal data are not encrypted both in storage and in transit")
        Flag personalDataEncrypted,
    @Ask(
            label = "access to personal data watched",
            value = "Is access to personal data logged and watched for misuse?",
            yes = "access to personal data is logged and watched for misuse",
            no = "access to personal data is not watched for misuse")
        Flag accessMonitored) {
  /** The values of: proof of shared records. */
  public enum SharedSystemIntegrity {
    @Words("nothing")
    NONE,
    @Words("a central operator")
    CENTRAL_OPERATOR,
    @Words("cryptography")
    CRYPTOGRAPHIC
  }

  /** The values of: model of defence. */
  public enum DefenceModel {
    @Words("no model")
    NONE,
    @Words("perimeter only")
    PERIMETER_ONLY,
    @Words("defence in depth")
    DEFENCE_IN_DEPTH
  }

  /** The values of: incident response plan. */
  public enum IncidentResponse {
    @Words("no plan")
    NONE,
    @Words("written")
    WRITTEN,
    @Words("exercised within twelve months")
    EXERCISED
  }

  /** The values of: levels with means to respond. */
  public enum ResponseLevel {
    @Words("devices")
    DEVICE,
    @Words("network")
    NETWORK,
    @Words("platform")
    PLATFORM,
    @Words("applications")
    APPLICATION,
    @Words("data")
    DATA
  }

  /** The values of: what activity is compared with. */
  public enum BehaviourAnalytics {
    @Words("nothing")
    NONE,
    @Words("known bad behaviour only")
    KNOWN_BAD_ONLY,
    @Words("known good and known bad behaviour")
    GOOD_AND_BAD
  }

  /** The values of: isolation of threats. */
  public enum IsolationMode {
    @Words("nothing")
    NONE,
    @Words("manually")
    MANUAL,
    @Words("a single host, automatically")
    SINGLE_HOST,
    @Words("all related systems, automatically")
    RELATED_SYSTEMS
  }

  /** The values of: development phases with security. */
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

  /** The values of: enforced design principles. */
  public enum DesignPrinciple {
    @Words("least privilege")
    LEAST_PRIVILEGE,
    @Words("defence in depth")
    DEFENCE_IN_DEPTH,
    @Words("complete mediation")
    COMPLETE_MEDIATION
  }

  /** The values of: assessment of cloud security. */
  public enum CloudPostureMonitoring {
    @Words("not at all")
    NONE,
    @Words("from time to time")
    PERIODIC,
    @Words("continuously")
    CONTINUOUS
  }

  /** The values of: defended layers of the cloud. */
  public enum CloudDefenceLayer {
    @Words("identity")
    IDENTITY,
    @Words("network")
    NETWORK,
    @Words("hosts")
    HOST,
    @Words("applications")
    APPLICATION,
    @Words("data")
    DATA
  }

  /** The values of: protected layers of the Internet of Things. */
  public enum IotLayersProtected {
    @Words("endpoints")
    ENDPOINT,
    @Words("network")
    NETWORK,
    @Words("platform")
    PLATFORM,
    @Words("situational awareness")
    SITUATIONAL_AWARENESS
  }

  /** The values of: root of trust of devices. */
  public enum DeviceRootOfTrust {
    @Words("nothing")
    NONE,
    @Words("software")
    SOFTWARE,
    @Words("hardware in the chip")
    HARDWARE
  }

  /** The values of: authentication of devices. */
  public enum DeviceAuthentication {
    @Words("not at all")
    NONE,
    @Words("one side only")
    ONE_WAY,
    @Words("both sides")
    MUTUAL
  }

  /** The values of: security test before launch. */
  public enum LaunchVerification {
    @Words("nobody")
    NONE,
    @Words("the development team")
    DEVELOPMENT_TEAM,
    @Words("an independent laboratory")
    INDEPENDENT_LAB
  }

  /** The values of: supply chain under control. */
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

  /** The values of: traceability of hardware. */
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

  /** The values of: traceability of software. */
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

  /** The values of: compliance of service staff. */
  public enum MaintenanceCompliance {
    @Words("nothing")
    NONE,
    @Words("a policy only")
    POLICY_ONLY,
    @Words("tools that enforce it")
    TOOL_ENFORCED
  }
}
