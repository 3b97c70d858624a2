package org.waymark.profile;

/** How it uses video. Each component is a fact; its words, unit and limits stand with it. */
@Words("Video")
public record Video(
    @Ask(
            label = "hazardous sites",
            value =
                "What is the figure: oil fields, drilling platforms, pipelines, chemical plants and similar sites it runs?",
            unit = "",
            min = 0,
            whole = true)
        Quantity hazardousSites,
    @Ask(
            label = "hazardous sites watched percent",
            value =
                "What is the figure: of those, with cameras whose pictures are analysed in real time?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity hazardousSitesWatchedPercent,
    @Ask(
            label = "surveillance cameras",
            value = "What is the figure: networked cameras in service or ordered?",
            unit = "",
            min = 0,
            whole = true)
        Quantity surveillanceCameras,
    @Ask(
            label = "communications use",
            value = "Which holds: what live video communication is used for?")
        Choice<Video.CommunicationsUse> communicationsUse,
    @Ask(
            label = "sells entertainment",
            value = "Is this so: offers TV, VoD, live streaming or other entertainment video?",
            yes = "offers TV, VoD, live streaming or other entertainment video",
            no = "not so: offers TV, VoD, live streaming or other entertainment video")
        Flag sellsEntertainment,
    @Ask(
            label = "telemedicine",
            value = "Is this so: consultations or expert support are given by video?",
            yes = "consultations or expert support are given by video",
            no = "not so: consultations or expert support are given by video")
        Flag telemedicine,
    @Ask(
            label = "remote claims assessment",
            value =
                "Is this so: vehicle damage is assessed from pictures or video, without a visit?",
            yes = "vehicle damage is assessed from pictures or video, without a visit",
            no = "not so: vehicle damage is assessed from pictures or video, without a visit")
        Flag remoteClaimsAssessment,
    @Ask(
            label = "peak demand mbps",
            value =
                "What is the figure: video load on the link in the busy hour, planned services included?",
            unit = "Mbit/s",
            min = 0)
        Quantity peakDemandMbps,
    @Ask(label = "analytics scope", value = "Which holds: how far one analysis reaches?")
        Choice<Video.AnalyticsScope> analyticsScope,
    @Ask(
            label = "surveillance is critical",
            value =
                "Is this so: losing pictures at a decisive moment would endanger people or void the investment?",
            yes =
                "losing pictures at a decisive moment would endanger people or void the investment",
            no =
                "not so: losing pictures at a decisive moment would endanger people or void the investment")
        Flag surveillanceIsCritical,
    @Ask(
            label = "camera vertical pixels",
            value = "What is the figure: typical picture height of the cameras: HD 1080, 4K 2160?",
            unit = "",
            min = 0,
            whole = true)
        Quantity cameraVerticalPixels,
    @Ask(
            label = "cameras usable in all conditions",
            value =
                "Is this so: pictures stay usable at night, against the light and in bad weather?",
            yes = "pictures stay usable at night, against the light and in bad weather",
            no = "not so: pictures stay usable at night, against the light and in bad weather")
        Flag camerasUsableInAllConditions,
    @Ask(
            label = "surveillance sites",
            value = "What is the figure: sites under surveillance?",
            unit = "",
            min = 0,
            whole = true)
        Quantity surveillanceSites,
    @Ask(
            label = "records through outages",
            value = "Is this so: cameras keep recording when network or data-centre power fails?",
            yes = "cameras keep recording when network or data-centre power fails",
            no = "not so: cameras keep recording when network or data-centre power fails")
        Flag recordsThroughOutages,
    @Ask(
            label = "analytics location",
            value = "Which holds: where video is analysed; DISTRIBUTED is camera, edge and cloud?")
        Choice<Video.AnalyticsLocation> analyticsLocation,
    @Ask(
            label = "surveillance platforms",
            value = "What is the figure: separate surveillance systems?",
            unit = "",
            min = 0,
            whole = true)
        Quantity surveillancePlatforms,
    @Ask(
            label = "cross platform retrieval",
            value = "Is this so: one query finds footage on all platforms?",
            yes = "one query finds footage on all platforms",
            no = "not so: one query finds footage on all platforms")
        Flag crossPlatformRetrieval,
    @Ask(
            label = "agencies running surveillance",
            value =
                "What is the figure: departments or agencies with surveillance systems of their own?",
            unit = "",
            min = 0,
            whole = true)
        Quantity agenciesRunningSurveillance,
    @Ask(
            label = "shared across agencies",
            value = "Is this so: agencies can use each other's footage under agreed rules?",
            yes = "agencies can use each other's footage under agreed rules",
            no = "not so: agencies can use each other's footage under agreed rules")
        Flag sharedAcrossAgencies,
    @Ask(
            label = "surveillance purchase planned",
            value = "Is this so: cameras or a platform are bought within 24 months?",
            yes = "cameras or a platform are bought within 24 months",
            no = "not so: cameras or a platform are bought within 24 months")
        Flag surveillancePurchasePlanned,
    @Ask(
            label = "surveillance protocols",
            value =
                "What is the figure: different video protocols or maker-specific standards among them?",
            unit = "",
            min = 0,
            whole = true)
        Quantity surveillanceProtocols,
    @Ask(
            label = "standard required in procurement",
            value = "Is this so: tenders demand an agreed industry standard for video?",
            yes = "tenders demand an agreed industry standard for video",
            no = "not so: tenders demand an agreed industry standard for video")
        Flag standardRequiredInProcurement,
    @Ask(
            label = "surveillance deployment",
            value = "Which holds: what the surveillance back end runs on?")
        Choice<Video.SurveillanceDeployment> surveillanceDeployment,
    @Ask(
            label = "camera growth percent per year",
            value = "What is the figure: growth over the last year, %?",
            unit = "")
        Quantity cameraGrowthPercentPerYear,
    @Ask(
            label = "new services blocked by capacity",
            value =
                "Is this so: a wanted service was put off for lack of computing, storage or network?",
            yes = "a wanted service was put off for lack of computing, storage or network",
            no = "not so: a wanted service was put off for lack of computing, storage or network")
        Flag newServicesBlockedByCapacity,
    @Ask(
            label = "security layers",
            value =
                "Which holds: layers of the surveillance system with security controls of their own?")
        Selection<Video.SecurityLayer> securityLayers,
    @Ask(
            label = "records people",
            value = "Is this so: the cameras record members of the public, customers or staff?",
            yes = "the cameras record members of the public, customers or staff",
            no = "not so: the cameras record members of the public, customers or staff")
        Flag recordsPeople,
    @Ask(
            label = "privacy measures",
            value =
                "Is this so: masking, retention limits and access control protect those recorded?",
            yes = "masking, retention limits and access control protect those recorded",
            no = "not so: masking, retention limits and access control protect those recorded")
        Flag privacyMeasures,
    @Ask(
            label = "third party applications wanted",
            value = "Is this so: functions wanted that the platform's maker does not supply?",
            yes = "functions wanted that the platform's maker does not supply",
            no = "not so: functions wanted that the platform's maker does not supply")
        Flag thirdPartyApplicationsWanted,
    @Ask(
            label = "platform opens apis",
            value =
                "Is this so: the video platform lets third parties use its algorithms and interfaces?",
            yes = "the video platform lets third parties use its algorithms and interfaces",
            no = "not so: the video platform lets third parties use its algorithms and interfaces")
        Flag platformOpensApis,
    @Ask(
            label = "sells communications",
            value = "Is this so: video communication is a service it offers to customers?",
            yes = "video communication is a service it offers to customers",
            no = "not so: video communication is a service it offers to customers")
        Flag sellsCommunications,
    @Ask(
            label = "vertical services offered",
            value =
                "What is the figure: services for an industry (health, teaching, security) with video built in?",
            unit = "",
            min = 0,
            whole = true)
        Quantity verticalServicesOffered,
    @Ask(
            label = "communications vertical pixels",
            value = "What is the figure: usual picture height in video calls?",
            unit = "",
            min = 0,
            whole = true)
        Quantity communicationsVerticalPixels,
    @Ask(label = "communications codec", value = "Which holds: communications codec?")
        Choice<Video.CommunicationsCodec> communicationsCodec,
    @Ask(
            label = "qos on video path",
            value = "Is this so: quality of service is enforced end to end for video?",
            yes = "quality of service is enforced end to end for video",
            no = "not so: quality of service is enforced end to end for video")
        Flag qosOnVideoPath,
    @Ask(
            label = "device types",
            value = "Which holds: devices on which its video services are used?")
        Selection<Video.DeviceType> deviceTypes,
    @Ask(
            label = "same experience on all devices",
            value = "Is this so: picture quality and handling hold on every device and line?",
            yes = "picture quality and handling hold on every device and line",
            no = "not so: picture quality and handling hold on every device and line")
        Flag sameExperienceOnAllDevices,
    @Ask(
            label = "communications systems",
            value = "What is the figure: separate video-communication systems or networks?",
            unit = "",
            min = 0,
            whole = true)
        Quantity communicationsSystems,
    @Ask(
            label = "communications interoperable",
            value = "Is this so: users of one can call users of the others?",
            yes = "users of one can call users of the others",
            no = "not so: users of one can call users of the others")
        Flag communicationsInteroperable,
    @Ask(
            label = "communications open apis",
            value = "Is this so: developers can build on its video service through cloud APIs?",
            yes = "developers can build on its video service through cloud APIs",
            no = "not so: developers can build on its video service through cloud APIs")
        Flag communicationsOpenApis,
    @Ask(
            label = "unified interface",
            value = "Is this so: one fast interface on all screens?",
            yes = "one fast interface on all screens",
            no = "not so: one fast interface on all screens")
        Flag unifiedInterface,
    @Ask(
            label = "content sources",
            value = "What is the figure: content providers or catalogues offered?",
            unit = "",
            min = 0,
            whole = true)
        Quantity contentSources,
    @Ask(
            label = "content aggregated",
            value = "Is this so: all catalogues are found and played from one cloud platform?",
            yes = "all catalogues are found and played from one cloud platform",
            no = "not so: all catalogues are found and played from one cloud platform")
        Flag contentAggregated,
    @Ask(
            label = "subscribers",
            value = "What is the figure: subscribers?",
            unit = "",
            min = 0,
            whole = true)
        Quantity subscribers,
    @Ask(label = "personalisation", value = "Which holds: how content is recommended?")
        Choice<Video.Personalisation> personalisation,
    @Ask(
            label = "viewing data use lawful",
            value = "Is this so: viewers consented, or the law otherwise allows profiling?",
            yes = "viewers consented, or the law otherwise allows profiling",
            no = "not so: viewers consented, or the law otherwise allows profiling")
        Flag viewingDataUseLawful,
    @Ask(
            label = "real time operations reports",
            value = "Is this so: real time operations reports?",
            yes = "real time operations reports",
            no = "not so: real time operations reports")
        Flag realTimeOperationsReports,
    @Ask(
            label = "experience monitoring",
            value = "Which holds: what operations staff see of service quality?")
        Choice<Video.ExperienceMonitoring> experienceMonitoring,
    @Ask(
            label = "ultra hd content",
            value = "Is this so: the catalogue has 4K or VR titles?",
            yes = "the catalogue has 4K or VR titles",
            no = "not so: the catalogue has 4K or VR titles")
        Flag ultraHdContent,
    @Ask(
            label = "terminals ultra hd percent",
            value =
                "What is the figure: customers' set-top boxes and other terminals that play 4K?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity terminalsUltraHdPercent,
    @Ask(
            label = "makes video products",
            value = "Is this so: makes video devices, platforms or software?",
            yes = "makes video devices, platforms or software",
            no = "not so: makes video devices, platforms or software")
        Flag makesVideoProducts,
    @Ask(
            label = "unified camera management",
            value = "Is this so: one system operates and maintains all cameras?",
            yes = "one system operates and maintains all cameras",
            no = "not so: one system operates and maintains all cameras")
        Flag unifiedCameraManagement,
    @Ask(
            label = "cctv coverage percent",
            value =
                "What is the figure: share of sites, vehicles and lines worth guarding that cameras cover live?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity cctvCoveragePercent) {
  /** The values of: communications use. */
  public enum CommunicationsUse {
    @Words("none")
    NONE,
    @Words("meetings only")
    MEETINGS_ONLY,
    @Words("business processes")
    BUSINESS_PROCESSES
  }

  /** The values of: analytics scope. */
  public enum AnalyticsScope {
    @Words("none")
    NONE,
    @Words("single site")
    SINGLE_SITE,
    @Words("cross site")
    CROSS_SITE
  }

  /** The values of: analytics location. */
  public enum AnalyticsLocation {
    @Words("none")
    NONE,
    @Words("centre only")
    CENTRE_ONLY,
    @Words("distributed")
    DISTRIBUTED
  }

  /** The values of: surveillance deployment. */
  public enum SurveillanceDeployment {
    @Words("none")
    NONE,
    @Words("standalone")
    STANDALONE,
    @Words("data centre")
    DATA_CENTRE,
    @Words("cloud")
    CLOUD
  }

  /** The values of: security layers. */
  public enum SecurityLayer {
    @Words("device")
    DEVICE,
    @Words("network")
    NETWORK,
    @Words("cloud")
    CLOUD
  }

  /** The values of: communications codec. */
  public enum CommunicationsCodec {
    @Words("h264")
    H264,
    @Words("h265")
    H265,
    @Words("other")
    OTHER
  }

  /** The values of: device types. */
  public enum DeviceType {
    @Words("phone")
    PHONE,
    @Words("tablet")
    TABLET,
    @Words("computer")
    COMPUTER,
    @Words("tv")
    TV,
    @Words("room system")
    ROOM_SYSTEM,
    @Words("vr headset")
    VR_HEADSET,
    @Words("car")
    CAR
  }

  /** The values of: personalisation. */
  public enum Personalisation {
    @Words("none")
    NONE,
    @Words("editorial")
    EDITORIAL,
    @Words("profile based")
    PROFILE_BASED
  }

  /** The values of: experience monitoring. */
  public enum ExperienceMonitoring {
    @Words("none")
    NONE,
    @Words("network only")
    NETWORK_ONLY,
    @Words("end to end visual")
    END_TO_END_VISUAL
  }
}
