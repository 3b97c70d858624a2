package org.waymark.profile;

/**
 * How an oil or gas company works. Each component is a fact; its words, unit and limits stand with
 * it.
 */
@Words("Oil and gas")
public record OilGas(
    @Ask(label = "segments", value = "Which holds: empty list outside oil and gas?")
        Selection<OilGas.Segment> segments,
    @Ask(
            label = "break even usd per barrel",
            value = "What is the figure: crude price at which the portfolio covers its full cost?",
            unit = "")
        Quantity breakEvenUsdPerBarrel,
    @Ask(
            label = "offshore",
            value = "Is this so: operates platforms, floating facilities or tankers?",
            yes = "operates platforms, floating facilities or tankers",
            no = "not so: operates platforms, floating facilities or tankers")
        Flag offshore,
    @Ask(
            label = "platform real time data",
            value = "Is this so: crews and shore share voice, data and documents in real time?",
            yes = "crews and shore share voice, data and documents in real time",
            no = "not so: crews and shore share voice, data and documents in real time")
        Flag platformRealTimeData,
    @Ask(
            label = "supply chain tracked",
            value =
                "Is this so: people, equipment and material along the supply chain are tracked digitally?",
            yes = "people, equipment and material along the supply chain are tracked digitally",
            no =
                "not so: people, equipment and material along the supply chain are tracked digitally")
        Flag supplyChainTracked,
    @Ask(
            label = "capex trend",
            value = "Which holds: total capital spending, next year against this year?")
        Choice<OilGas.CapexTrend> capexTrend,
    @Ask(
            label = "digital spend trend",
            value = "Which holds: spending on digital technology, next year against this year?")
        Choice<OilGas.DigitalSpendTrend> digitalSpendTrend,
    @Ask(
            label = "project analytics",
            value = "Is this so: data analytics steer projects and the asset portfolio?",
            yes = "data analytics steer projects and the asset portfolio",
            no = "not so: data analytics steer projects and the asset portfolio")
        Flag projectAnalytics,
    @Ask(
            label = "wells instrumented percent",
            value =
                "What is the figure: share of producing wells that send pressure and flow to a central system?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity wellsInstrumentedPercent,
    @Ask(
            label = "field workers mobile percent",
            value =
                "What is the figure: share of field workers with connected mobile devices for their work?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity fieldWorkersMobilePercent,
    @Ask(
            label = "drilling automated",
            value = "Is this so: repetitive drilling steps are automated?",
            yes = "repetitive drilling steps are automated",
            no = "not so: repetitive drilling steps are automated")
        Flag drillingAutomated,
    @Ask(
            label = "remote operations",
            value = "Is this so: wells are watched and controlled from off site?",
            yes = "wells are watched and controlled from off site",
            no = "not so: wells are watched and controlled from off site")
        Flag remoteOperations,
    @Ask(
            label = "pipeline theft or damage",
            value =
                "Is this so: pipelines or facilities suffered theft or damage in the last three years?",
            yes = "pipelines or facilities suffered theft or damage in the last three years",
            no = "not so: pipelines or facilities suffered theft or damage in the last three years")
        Flag pipelineTheftOrDamage,
    @Ask(
            label = "field digitisation planned",
            value =
                "Is this so: automation, sensors or video in the field are planned or being rolled out?",
            yes = "automation, sensors or video in the field are planned or being rolled out",
            no =
                "not so: automation, sensors or video in the field are planned or being rolled out")
        Flag fieldDigitisationPlanned,
    @Ask(
            label = "hazardous remote work",
            value = "Is this so: people inspect, guard or maintain remote or hazardous facilities?",
            yes = "people inspect, guard or maintain remote or hazardous facilities",
            no = "not so: people inspect, guard or maintain remote or hazardous facilities")
        Flag hazardousRemoteWork,
    @Ask(
            label = "robots or drones",
            value = "Is this so: robots or drones do part of that work?",
            yes = "robots or drones do part of that work",
            no = "not so: robots or drones do part of that work")
        Flag robotsOrDrones,
    @Ask(
            label = "real time3d modelling",
            value = "Is this so: reservoirs are explored with real-time 3D graphics?",
            yes = "reservoirs are explored with real-time 3D graphics",
            no = "not so: reservoirs are explored with real-time 3D graphics")
        Flag realTime3dModelling,
    @Ask(
            label = "data driven well decisions",
            value =
                "Is this so: where to drill, how to complete and which artificial lift to use are decided on analytics of live data?",
            yes =
                "where to drill, how to complete and which artificial lift to use are decided on analytics of live data",
            no =
                "not so: where to drill, how to complete and which artificial lift to use are decided on analytics of live data")
        Flag dataDrivenWellDecisions,
    @Ask(label = "offshore link", value = "Which holds: main link of offshore facilities?")
        Choice<OilGas.OffshoreLink> offshoreLink,
    @Ask(
            label = "offshore link saturated",
            value = "Is this so: the link is full at busy hours or cannot carry video?",
            yes = "the link is full at busy hours or cannot carry video",
            no = "not so: the link is full at busy hours or cannot carry video")
        Flag offshoreLinkSaturated) {
  /** The values of: segments. */
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

  /** The values of: capex trend. */
  public enum CapexTrend {
    @Words("falling")
    FALLING,
    @Words("flat")
    FLAT,
    @Words("rising")
    RISING
  }

  /** The values of: digital spend trend. */
  public enum DigitalSpendTrend {
    @Words("falling")
    FALLING,
    @Words("flat")
    FLAT,
    @Words("rising")
    RISING
  }

  /** The values of: offshore link. */
  public enum OffshoreLink {
    @Words("none")
    NONE,
    @Words("satellite")
    SATELLITE,
    @Words("microwave")
    MICROWAVE,
    @Words("lte")
    LTE,
    @Words("fibre")
    FIBRE
  }
}
