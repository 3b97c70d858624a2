package org.waymark.profile;

/**
 * How its own sites are connected. Each component is a fact; its words, unit and limits stand with
 * it.
 */
@Words("Connectivity")
public record Connectivity(
    @Ask(
            label = "connectivity limits the business",
            value = "Do the speed, price or availability of your links limit your sales or work?",
            yes = "speed, price or availability of links limits its sales or work",
            no = "its links do not limit its sales or work")
        Flag limitsBusiness,
    @Ask(label = "area of the main site", value = "Where does your main site lie?")
        Choice<Connectivity.MainSiteArea> mainSiteArea,
    @Ask(
            label = "services that can go online",
            value = "Can what you sell be made or delivered over the Internet?",
            yes = "what it sells can be made or delivered over the Internet",
            no = "what it sells cannot be made or delivered over the Internet")
        Flag servicesDeliverableOnline,
    @Ask(
            label = "fibre available",
            value = "Can fibre be ordered at your main site?",
            yes = "fibre can be ordered at the main site",
            no = "fibre cannot be ordered at the main site")
        Flag fibreAvailable,
    @Ask(
            label = "access of the main site",
            value = "Which access technology connects your main site?")
        Choice<Connectivity.AccessTechnology> accessTechnology,
    @Ask(
            label = "uplink",
            value =
                "How fast is the uplink of the site, or of the shared link that carries the load?",
            unit = "Mbit/s",
            min = 0)
        Quantity uplinkMbps,
    @Ask(
            label = "lowest latency to trading venues",
            value = "Is your link to trading venues built for the lowest latency on offer?",
            help = "Such links use space in the venue's own building, dedicated fibre or radio.",
            yes = "its link to trading venues is built for the lowest latency on offer",
            no = "its link to trading venues is not built for the lowest latency on offer")
        Flag ultraLowLatency,
    @Ask(
            label = "managed wireless network in the factory",
            value =
                "Does a managed wireless network, cellular, NB-IoT or comparable, cover the production floor?",
            help = "NB-IoT is narrowband Internet of Things, a mobile network for simple devices.",
            yes = "a managed wireless network covers the production floor",
            no = "no managed wireless network covers the production floor")
        Flag inFactoryWireless,
    @Ask(
            label = "capacity for all cameras",
            value = "Can your networks, storage and computing carry the feeds of all cameras live?",
            yes = "networks, storage and computing can carry all camera feeds live",
            no = "networks, storage and computing cannot carry all camera feeds live")
        Flag videoCapacity,
    @Ask(
            label = "two network paths to critical sites",
            value = "Does every critical site have two independent network paths?",
            yes = "every critical site has two independent network paths",
            no = "not every critical site has two independent network paths")
        Flag redundantPaths,
    @Ask(
            label = "backup power of the network",
            value = "Do your network nodes run on through a power cut of several hours?",
            yes = "network nodes run on through a power cut of several hours",
            no = "network nodes do not run on through a power cut of several hours")
        Flag backupPower,
    @Ask(
            label = "operating sites with broadband",
            value =
                "What share of your plants, wells, stations or platforms has a broadband link fit for live video?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity siteBroadbandPercent) {
  /** The values of: area of the main site. */
  public enum MainSiteArea {
    @Words("in a town")
    URBAN,
    @Words("in the country")
    RURAL,
    @Words("in a remote place")
    REMOTE
  }

  /** The values of: access of the main site. */
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
