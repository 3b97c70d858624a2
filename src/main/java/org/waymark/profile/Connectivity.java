package org.waymark.profile;

/**
 * How its own sites are connected. Each component is a fact; its words, unit and limits stand with
 * it.
 */
@Words("Connectivity")
public record Connectivity(
    @Ask(
            label = "limits business",
            value = "Is this so: speed, price or availability of links limits sales or work?",
            yes = "speed, price or availability of links limits sales or work",
            no = "not so: speed, price or availability of links limits sales or work")
        Flag limitsBusiness,
    @Ask(label = "main site area", value = "Which holds: where the main site lies?")
        Choice<Connectivity.MainSiteArea> mainSiteArea,
    @Ask(
            label = "services deliverable online",
            value = "Is this so: what it sells can be made or delivered over the Internet?",
            yes = "what it sells can be made or delivered over the Internet",
            no = "not so: what it sells can be made or delivered over the Internet")
        Flag servicesDeliverableOnline,
    @Ask(
            label = "fibre available",
            value = "Is this so: fibre can be ordered at the main site?",
            yes = "fibre can be ordered at the main site",
            no = "not so: fibre can be ordered at the main site")
        Flag fibreAvailable,
    @Ask(label = "access technology", value = "Which holds: access of the main site?")
        Choice<Connectivity.AccessTechnology> accessTechnology,
    @Ask(
            label = "uplink mbps",
            value =
                "What is the figure: uplink of the site or of the shared link that carries the load?",
            unit = "Mbit/s",
            min = 0)
        Quantity uplinkMbps,
    @Ask(
            label = "ultra low latency",
            value =
                "Is this so: the link to trading venues is engineered for the lowest latency on offer (co-location, dedicated low-latency fibre or radio)?",
            yes =
                "the link to trading venues is engineered for the lowest latency on offer (co-location, dedicated low-latency fibre or radio)",
            no =
                "not so: the link to trading venues is engineered for the lowest latency on offer (co-location, dedicated low-latency fibre or radio)")
        Flag ultraLowLatency,
    @Ask(
            label = "in factory wireless",
            value =
                "Is this so: a cellular, NB-IoT or comparable managed wireless network covers the production floor?",
            yes =
                "a cellular, NB-IoT or comparable managed wireless network covers the production floor",
            no =
                "not so: a cellular, NB-IoT or comparable managed wireless network covers the production floor")
        Flag inFactoryWireless,
    @Ask(
            label = "video capacity",
            value =
                "Is this so: networks, storage and computing are dimensioned to carry all camera feeds live?",
            yes = "networks, storage and computing are dimensioned to carry all camera feeds live",
            no =
                "not so: networks, storage and computing are dimensioned to carry all camera feeds live")
        Flag videoCapacity,
    @Ask(
            label = "redundant paths",
            value = "Is this so: every critical site has two independent network paths?",
            yes = "every critical site has two independent network paths",
            no = "not so: every critical site has two independent network paths")
        Flag redundantPaths,
    @Ask(
            label = "backup power",
            value = "Is this so: network nodes run on through a power cut of several hours?",
            yes = "network nodes run on through a power cut of several hours",
            no = "not so: network nodes run on through a power cut of several hours")
        Flag backupPower,
    @Ask(
            label = "site broadband percent",
            value =
                "What is the figure: share of operating sites (plants, wells, stations, platforms) with a broadband link fit for live video?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity siteBroadbandPercent) {
  /** The values of: main site area. */
  public enum MainSiteArea {
    @Words("urban")
    URBAN,
    @Words("rural")
    RURAL,
    @Words("remote")
    REMOTE
  }

  /** The values of: access technology. */
  public enum AccessTechnology {
    @Words("fibre")
    FIBRE,
    @Words("cable")
    CABLE,
    @Words("copper")
    COPPER,
    @Words("fixed wireless")
    FIXED_WIRELESS,
    @Words("mobile")
    MOBILE,
    @Words("satellite")
    SATELLITE,
    @Words("none")
    NONE
  }
}
