package org.waymark.profile;

/** How it uses video. Each component is a fact; its words, unit and limits stand with it. */
@Words("Video")
public record Video(
    @Ask(
            label = "hazardous sites",
            value =
                "How many oil fields, platforms, pipelines, chemical plants and similar sites do you run?",
            unit = "sites",
            min = 0,
            whole = true)
        Quantity hazardousSites,
    @Ask(
            label = "hazardous sites watched",
            value =
                "What share of these sites has cameras whose pictures are analysed in real time?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity hazardousSitesWatchedPercent,
    @Ask(
            label = "surveillance cameras",
            value = "How many networked cameras are in service or ordered?",
            unit = "cameras",
            min = 0,
            whole = true)
        Quantity surveillanceCameras,
    @Ask(label = "use of live video", value = "What do you use live video communication for?")
        Choice<Video.CommunicationsUse> communicationsUse,
    @Ask(
            label = "entertainment video",
            value =
                "Do you offer television, video on demand, live streaming or other entertainment video?",
            yes = "offers entertainment video",
            no = "offers no entertainment video")
        Flag sellsEntertainment,
    @Ask(
            label = "telemedicine",
            value = "Are consultations or expert support given by video?",
            yes = "consultations or expert support are given by video",
            no = "no consultations or expert support are given by video")
        Flag telemedicine,
    @Ask(
            label = "claims assessed from pictures",
            value = "Is damage to vehicles assessed from pictures or video, without a visit?",
            yes = "damage to vehicles is assessed from pictures or video",
            no = "damage to vehicles is assessed on a visit")
        Flag remoteClaimsAssessment,
    @Ask(
            label = "video load in the busy hour",
            value =
                "How much video load is on the link in the busy hour, planned services included?",
            unit = "Mbit/s",
            min = 0)
        Quantity peakDemandMbps,
    @Ask(label = "reach of video analysis", value = "How far does one analysis of video reach?")
        Choice<Video.AnalyticsScope> analyticsScope,
    @Ask(
            label = "critical surveillance",
            value =
                "Would losing pictures at a decisive moment endanger people or void the investment?",
            yes =
                "losing pictures at a decisive moment would endanger people or void the investment",
            no = "losing pictures would neither endanger people nor void the investment")
        Flag surveillanceIsCritical,
    @Ask(
            label = "picture height of cameras",
            value = "What is the typical picture height of your cameras?",
            help = "HD has 1080, 4K has 2160.",
            unit = "pixels",
            min = 0,
            whole = true)
        Quantity cameraVerticalPixels,
    @Ask(
            label = "pictures in all conditions",
            value = "Do pictures stay usable at night, against the light and in bad weather?",
            yes = "pictures stay usable at night, against the light and in bad weather",
            no = "pictures do not stay usable at night, against the light or in bad weather")
        Flag camerasUsableInAllConditions,
    @Ask(
            label = "sites under surveillance",
            value = "How many sites are under surveillance?",
            unit = "sites",
            min = 0,
            whole = true)
        Quantity surveillanceSites,
    @Ask(
            label = "recording through outages",
            value =
                "Do cameras keep recording when the network or the power of the data centre fails?",
            yes = "cameras keep recording when network or power fails",
            no = "cameras stop recording when network or power fails")
        Flag recordsThroughOutages,
    @Ask(label = "place of video analysis", value = "Where is video analysed?")
        Choice<Video.AnalyticsLocation> analyticsLocation,
    @Ask(
            label = "surveillance systems",
            value = "How many separate surveillance systems do you have?",
            unit = "systems",
            min = 0,
            whole = true)
        Quantity surveillancePlatforms,
    @Ask(
            label = "search across systems",
            value = "Does one query find footage on all systems?",
            yes = "one query finds footage on all systems",
            no = "no single query finds footage on all systems")
        Flag crossPlatformRetrieval,
    @Ask(
            label = "agencies with surveillance",
            value = "How many departments or agencies have surveillance systems of their own?",
            unit = "agencies",
            min = 0,
            whole = true)
        Quantity agenciesRunningSurveillance,
    @Ask(
            label = "footage shared across agencies",
            value = "Can agencies use each other's footage under agreed rules?",
            yes = "agencies can use each other's footage under agreed rules",
            no = "agencies cannot use each other's footage")
        Flag sharedAcrossAgencies,
    @Ask(
            label = "purchase of surveillance planned",
            value = "Will cameras or a platform be bought within 24 months?",
            yes = "cameras or a platform will be bought within 24 months",
            no = "no cameras or platform will be bought within 24 months")
        Flag surveillancePurchasePlanned,
    @Ask(
            label = "video protocols",
            value =
                "How many different video protocols or makers' own standards are among your systems?",
            unit = "protocols",
            min = 0,
            whole = true)
        Quantity surveillanceProtocols,
    @Ask(
            label = "standard required in tenders",
            value = "Do tenders demand an agreed industry standard for video?",
            yes = "tenders demand an agreed industry standard for video",
            no = "tenders demand no agreed industry standard for video")
        Flag standardRequiredInProcurement,
    @Ask(
            label = "back end of surveillance",
            value = "What does the back end of surveillance run on?")
        Choice<Video.SurveillanceDeployment> surveillanceDeployment,
    @Ask(
            label = "growth of cameras",
            value = "By how much did the number of cameras grow over the last year?",
            unit = "percent")
        Quantity cameraGrowthPercentPerYear,
    @Ask(
            label = "services put off for capacity",
            value = "Was a wanted service put off for lack of computing, storage or network?",
            yes = "a wanted service was put off for lack of capacity",
            no = "no wanted service was put off for lack of capacity")
        Flag newServicesBlockedByCapacity,
    @Ask(
            label = "secured layers of surveillance",
            value = "Which layers of the surveillance system have security controls of their own?")
        Selection<Video.SecurityLayer> securityLayers,
    @Ask(
            label = "recordings of people",
            value = "Do the cameras record members of the public, customers or staff?",
            yes = "the cameras record people",
            no = "the cameras record no people")
        Flag recordsPeople,
    @Ask(
            label = "protection of people recorded",
            value = "Do masking, limits of retention and access control protect people recorded?",
            yes = "masking, limits of retention and access control protect people recorded",
            no =
                "people recorded are not protected by masking, limits of retention and access control")
        Flag privacyMeasures,
    @Ask(
            label = "functions of others wanted",
            value = "Do you want functions that the maker of the platform does not supply?",
            yes = "wants functions that the platform's maker does not supply",
            no = "wants no functions beyond those of the platform's maker")
        Flag thirdPartyApplicationsWanted,
    @Ask(
            label = "video platform open to others",
            value = "Does the video platform let others use its algorithms and interfaces?",
            yes = "the video platform lets others use its algorithms and interfaces",
            no = "the video platform does not let others use its algorithms and interfaces")
        Flag platformOpensApis,
    @Ask(
            label = "sells video communication",
            value = "Do you offer video communication to customers as a service?",
            yes = "offers video communication to customers",
            no = "offers no video communication to customers")
        Flag sellsCommunications,
    @Ask(
            label = "industry services with video",
            value =
                "How many services for an industry, such as health, teaching or security, have video built in?",
            unit = "services",
            min = 0,
            whole = true)
        Quantity verticalServicesOffered,
    @Ask(
            label = "picture height in video calls",
            value = "What is the usual picture height in video calls?",
            unit = "pixels",
            min = 0,
            whole = true)
        Quantity communicationsVerticalPixels,
    @Ask(label = "codec of video calls", value = "Which codec do your video calls use?")
        Choice<Video.CommunicationsCodec> communicationsCodec,
    @Ask(
            label = "quality of service for video",
            value = "Is quality of service enforced for video from end to end?",
            yes = "quality of service is enforced for video from end to end",
            no = "quality of service is not enforced for video from end to end")
        Flag qosOnVideoPath,
    @Ask(
            label = "devices for video services",
            value = "On which devices are your video services used?")
        Selection<Video.DeviceType> deviceTypes,
    @Ask(
            label = "same experience on all devices",
            value = "Do picture quality and handling hold on every device and line?",
            yes = "picture quality and handling hold on every device and line",
            no = "picture quality and handling do not hold on every device and line")
        Flag sameExperienceOnAllDevices,
    @Ask(
            label = "video-communication systems",
            value = "How many separate systems or networks for video communication are there?",
            unit = "systems",
            min = 0,
            whole = true)
        Quantity communicationsSystems,
    @Ask(
            label = "calls between systems",
            value = "Can users of one system call users of the others?",
            yes = "users of one system can call users of the others",
            no = "users of one system cannot call users of the others")
        Flag communicationsInteroperable,
    @Ask(
            label = "open interfaces for video calls",
            value = "Can developers build on your video service through cloud interfaces?",
            yes = "developers can build on its video service through cloud interfaces",
            no = "developers cannot build on its video service")
        Flag communicationsOpenApis,
    @Ask(
            label = "one interface on all screens",
            value = "Is there one fast interface on all screens?",
            yes = "there is one fast interface on all screens",
            no = "there is no single fast interface on all screens")
        Flag unifiedInterface,
    @Ask(
            label = "sources of content",
            value = "How many content providers or catalogues do you offer?",
            unit = "sources",
            min = 0,
            whole = true)
        Quantity contentSources,
    @Ask(
            label = "content in one place",
            value = "Are all catalogues found and played from one cloud platform?",
            yes = "all catalogues are found and played from one cloud platform",
            no = "catalogues are not found and played from one cloud platform")
        Flag contentAggregated,
    @Ask(
            label = "video subscribers",
            value = "How many subscribers does your video service have?",
            unit = "subscribers",
            min = 0,
            whole = true)
        Quantity subscribers,
    @Ask(label = "recommendation of content", value = "How is content recommended?")
        Choice<Video.Personalisation> personalisation,
    @Ask(
            label = "lawful use of viewing data",
            value = "Did viewers consent to profiling, or does the law otherwise allow it?",
            yes = "viewers consented to profiling, or the law allows it",
            no = "viewers did not consent to profiling and the law does not allow it")
        Flag viewingDataUseLawful,
    @Ask(
            label = "operations reports in real time",
            value = "Do you get reports on the operation of the video service in real time?",
            yes = "gets operations reports on video in real time",
            no = "gets no operations reports on video in real time")
        Flag realTimeOperationsReports,
    @Ask(
            label = "view of service quality",
            value = "What do operations staff see of the quality of service?")
        Choice<Video.ExperienceMonitoring> experienceMonitoring,
    @Ask(
            label = "content in 4K or virtual reality",
            value = "Does the catalogue have titles in 4K or virtual reality?",
            yes = "the catalogue has titles in 4K or virtual reality",
            no = "the catalogue has no titles in 4K or virtual reality")
        Flag ultraHdContent,
    @Ask(
            label = "terminals that play 4K",
            value = "What share of customers' set-top boxes and other terminals plays 4K?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity terminalsUltraHdPercent,
    @Ask(
            label = "maker of video products",
            value = "Do you make video devices, platforms or software?",
            yes = "makes video devices, platforms or software",
            no = "makes no video devices, platforms or software")
        Flag makesVideoProducts,
    @Ask(
            label = "one management of all cameras",
            value = "Does one system operate and maintain all cameras?",
            yes = "one system operates and maintains all cameras",
            no = "no single system operates and maintains all cameras")
        Flag unifiedCameraManagement,
    @Ask(
            label = "camera coverage",
            value =
                "What share of the sites, vehicles and lines worth guarding do cameras cover live?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity cctvCoveragePercent) {
  /** The values of: use of live video. */
  public enum CommunicationsUse {
    @Words("nothing")
    NONE,
    @Words("meetings only")
    MEETINGS_ONLY,
    @Words("business processes")
    BUSINESS_PROCESSES
  }

  /** The values of: reach of video analysis. */
  public enum AnalyticsScope {
    @Words("no analysis")
    NONE,
    @Words("a single site")
    SINGLE_SITE,
    @Words("across sites")
    CROSS_SITE
  }

  /** The values of: place of video analysis. */
  public enum AnalyticsLocation {
    @Words("nowhere")
    NONE,
    @Words("in the centre only")
    CENTRE_ONLY,
    @Words("in camera, edge and cloud")
    DISTRIBUTED
  }

  /** The values of: back end of surveillance. */
  public enum SurveillanceDeployment {
    @Words("nothing yet")
    NONE,
    @Words("standalone recorders")
    STANDALONE,
    @Words("a data centre")
    DATA_CENTRE,
    @Words("the cloud")
    CLOUD
  }

  /** The values of: secured layers of surveillance. */
  public enum SecurityLayer {
    @Words("devices")
    DEVICE,
    @Words("network")
    NETWORK,
    @Words("cloud")
    CLOUD
  }

  /** The values of: codec of video calls. */
  public enum CommunicationsCodec {
    @Words("H.264")
    H264,
    @Words("H.265")
    H265,
    @Words("another one")
    OTHER
  }

  /** The values of: devices for video services. */
  public enum DeviceType {
    @Words("telephones")
    PHONE,
    @Words("tablets")
    TABLET,
    @Words("computers")
    COMPUTER,
    @Words("television sets")
    TV,
    @Words("room systems")
    ROOM_SYSTEM,
    @Words("virtual-reality headsets")
    VR_HEADSET,
    @Words("cars")
    CAR
  }

  /** The values of: recommendation of content. */
  public enum Personalisation {
    @Words("not at all")
    NONE,
    @Words("by editors")
    EDITORIAL,
    @Words("by the viewer's profile")
    PROFILE_BASED
  }

  /** The values of: view of service quality. */
  public enum ExperienceMonitoring {
    @Words("nothing")
    NONE,
    @Words("the network only")
    NETWORK_ONLY,
    @Words("the whole path, visually")
    END_TO_END_VISUAL
  }
}
