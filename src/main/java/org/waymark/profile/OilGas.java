package org.waymark.profile;

/**
 * How an oil or gas company works. Each component is a fact; its words, unit and limits stand with
 * it.
 */
@Words("Oil and gas")
public record OilGas(
    @Ask(
            label = "segments of oil and gas",
            value = "In which segments of oil and gas do you work?",
            help = "Say an empty list outside oil and gas.")
        Selection<OilGas.Segment> segments,
    @Ask(
            label = "break-even oil price",
            value = "At which crude price does the portfolio cover its full cost?",
            unit = "US dollars a barrel",
            min = 0)
        Quantity breakEvenUsdPerBarrel,
    @Ask(
            label = "offshore facilities",
            value = "Do you operate platforms, floating facilities or tankers?",
            yes = "operates platforms, floating facilities or tankers",
            no = "operates no platforms, floating facilities or tankers")
        Flag offshore,
    @Ask(
            label = "real-time data at sea",
            value = "Do crews and shore share voice, data and documents in real time?",
            yes = "crews and shore share voice, data and documents in real time",
            no = "crews and shore do not share voice, data and documents in real time")
        Flag platformRealTimeData,
    @Ask(
            label = "supply chain tracked",
            value = "Are people, equipment and material along the supply chain tracked digitally?",
            yes = "people, equipment and material are tracked digitally",
            no = "people, equipment and material are not tracked digitally")
        Flag supplyChainTracked,
    @Ask(
            label = "trend of capital spending",
            value = "How will total capital spending move next year?")
        Choice<OilGas.CapexTrend> capexTrend,
    @Ask(
            label = "trend of digital spending",
            value = "How will spending on digital technology move next year?")
        Choice<OilGas.DigitalSpendTrend> digitalSpendTrend,
    @Ask(
            label = "analytics of projects",
            value = "Do data analytics steer projects and the asset portfolio?",
            yes = "data analytics steer projects and the asset portfolio",
            no = "data analytics do not steer projects and the asset portfolio")
        Flag projectAnalytics,
    @Ask(
            label = "instrumented wells",
            value = "What share of producing wells sends pressure and flow to a central system?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity wellsInstrumentedPercent,
    @Ask(
            label = "field workers with mobile devices",
            value = "What share of field workers has connected mobile devices for their work?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity fieldWorkersMobilePercent,
    @Ask(
            label = "automated drilling",
            value = "Are repetitive steps of drilling automated?",
            yes = "repetitive steps of drilling are automated",
            no = "repetitive steps of drilling are not automated")
        Flag drillingAutomated,
    @Ask(
            label = "remote operation of wells",
            value = "Are wells watched and controlled from off site?",
            yes = "wells are watched and controlled from off site",
            no = "wells are watched and controlled on site only")
        Flag remoteOperations,
    @Ask(
            label = "theft or damage",
            value = "Did pipelines or facilities suffer theft or damage in the last three years?",
            yes = "pipelines or facilities suffered theft or damage in the last three years",
            no = "pipelines and facilities suffered no theft or damage in the last three years")
        Flag pipelineTheftOrDamage,
    @Ask(
            label = "digitisation of the field",
            value = "Are automation, sensors or video in the field planned or being rolled out?",
            yes = "automation, sensors or video in the field are planned or being rolled out",
            no = "no automation, sensors or video in the field are planned")
        Flag fieldDigitisationPlanned,
    @Ask(
            label = "hazardous remote work",
            value = "Do people inspect, guard or maintain remote or hazardous facilities?",
            yes = "people inspect, guard or maintain remote or hazardous facilities",
            no = "nobody inspects, guards or maintains remote or hazardous facilities")
        Flag hazardousRemoteWork,
    @Ask(
            label = "robots or drones at work",
            value = "Do robots or drones do part of that work?",
            yes = "robots or drones do part of that work",
            no = "no robots or drones do that work")
        Flag robotsOrDrones,
    @Ask(
            label = "real-time 3D models",
            value = "Are reservoirs explored with 3D graphics in real time?",
            yes = "reservoirs are explored with 3D graphics in real time",
            no = "reservoirs are not explored with 3D graphics in real time")
        Flag realTime3dModelling,
    @Ask(
            label = "well decisions from data",
            value =
                "Do analytics of live data decide where to drill, how to complete and which lift to use?",
            yes = "analytics of live data decide on wells",
            no = "analytics of live data do not decide on wells")
        Flag dataDrivenWellDecisions,
    @Ask(
            label = "link of offshore facilities",
            value = "What is the main link of offshore facilities?")
        Choice<OilGas.OffshoreLink> offshoreLink,
    @Ask(
            label = "offshore link full",
            value = "Is the link full at busy hours, or unable to carry video?",
            yes = "the offshore link is full at busy hours or cannot carry video",
            no = "the offshore link carries all traffic, video included")
        Flag offshoreLinkSaturated) {
  /** The values of: segments of oil and gas. */
  public enum Segment {
    @Words("exploration")
    EXPLORATION,
    @Words("production")
    PRODUCTION,
    @Words("pipelines")
    PIPELINES,
    @Words("refining")
    REFINING,
    @Words("fuel retail")
    FUEL_RETAIL
  }

  /** The values of: trend of capital spending. */
  public enum CapexTrend {
    @Words("falling")
    FALLING,
    @Words("flat")
    FLAT,
    @Words("rising")
    RISING
  }

  /** The values of: trend of digital spending. */
  public enum DigitalSpendTrend {
    @Words("falling")
    FALLING,
    @Words("flat")
    FLAT,
    @Words("rising")
    RISING
  }

  /** The values of: link of offshore facilities. */
  public enum OffshoreLink {
    @Words("none")
    NONE,
    @Words("satellite")
    SATELLITE,
    @Words("microwave")
    MICROWAVE,
    @Words("LTE")
    LTE,
    @Words("fibre")
    FIBRE
  }
}
