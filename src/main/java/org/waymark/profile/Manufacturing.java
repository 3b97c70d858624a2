package org.waymark.profile;

/** How a manufacturer works. Each component is a fact; its words, unit and limits stand with it. */
@Words("Manufacturing")
public record Manufacturing(
    @Ask(
            label = "machines connected percent",
            value = "What is the figure: share of production machines on a network?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity machinesConnectedPercent,
    @Ask(
            label = "order to delivery days",
            value = "What is the figure: days from order to delivery?",
            unit = "days",
            min = 0)
        Quantity orderToDeliveryDays,
    @Ask(
            label = "lines fixed to one model",
            value = "Is this so: a production line can make only one model?",
            yes = "a production line can make only one model",
            no = "not so: a production line can make only one model")
        Flag linesFixedToOneModel,
    @Ask(
            label = "robots",
            value = "What is the figure: industrial robots and robotic arms installed?",
            unit = "",
            min = 0,
            whole = true)
        Quantity robots,
    @Ask(
            label = "machine vision",
            value = "Is this so: machines see their surroundings and act on what they see?",
            yes = "machines see their surroundings and act on what they see",
            no = "not so: machines see their surroundings and act on what they see")
        Flag machineVision,
    @Ask(label = "process type", value = "Which holds: dominant production process?")
        Choice<Manufacturing.ProcessType> processType,
    @Ask(
            label = "custom orders percent",
            value = "What is the figure: share of orders with customer-specific configuration?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity customOrdersPercent,
    @Ask(
            label = "makes equipment",
            value = "Is this so: makes durable equipment that is serviced during its life?",
            yes = "makes durable equipment that is serviced during its life",
            no = "not so: makes durable equipment that is serviced during its life")
        Flag makesEquipment,
    @Ask(label = "after sales", value = "Which holds: after-sales business?")
        Choice<Manufacturing.AfterSales> afterSales,
    @Ask(
            label = "low cost relocation considered",
            value =
                "Is this so: a move of production to a lower-cost country is under consideration?",
            yes = "a move of production to a lower-cost country is under consideration",
            no = "not so: a move of production to a lower-cost country is under consideration")
        Flag lowCostRelocationConsidered,
    @Ask(
            label = "digital capex available",
            value =
                "Is this so: the capital budget can pay for intelligent manufacturing equipment in the next two years?",
            yes =
                "the capital budget can pay for intelligent manufacturing equipment in the next two years",
            no =
                "not so: the capital budget can pay for intelligent manufacturing equipment in the next two years")
        Flag digitalCapexAvailable,
    @Ask(
            label = "order exchange",
            value =
                "Which holds: how most orders travel between the company and its partners; MANUAL is mail, telephone, paper?")
        Choice<Manufacturing.OrderExchange> orderExchange,
    @Ask(
            label = "supply chain visibility",
            value =
                "Which holds: how far stocks and orders are visible, from factory floor to retail outlet?")
        Choice<Manufacturing.SupplyChainVisibility> supplyChainVisibility,
    @Ask(
            label = "designs products",
            value = "Is this so: designs its own products or production processes?",
            yes = "designs its own products or production processes",
            no = "not so: designs its own products or production processes")
        Flag designsProducts,
    @Ask(
            label = "virtual simulation",
            value = "Is this so: designs and lines are simulated before anything is built?",
            yes = "designs and lines are simulated before anything is built",
            no = "not so: designs and lines are simulated before anything is built")
        Flag virtualSimulation,
    @Ask(
            label = "maintenance approach",
            value = "Which holds: dominant maintenance approach for key equipment?")
        Choice<Manufacturing.MaintenanceApproach> maintenanceApproach,
    @Ask(
            label = "maintenance downtime percent",
            value =
                "What is the figure: planned production time lost to failures and maintenance of key equipment?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity maintenanceDowntimePercent,
    @Ask(
            label = "work order integration",
            value =
                "Is this so: a predicted fault raises the work order, reserves the spare part and records what regulation asks for?",
            yes =
                "a predicted fault raises the work order, reserves the spare part and records what regulation asks for",
            no =
                "not so: a predicted fault raises the work order, reserves the spare part and records what regulation asks for")
        Flag workOrderIntegration,
    @Ask(
            label = "automation programme",
            value = "Is this so: an automation or digital-factory programme is approved?",
            yes = "an automation or digital-factory programme is approved",
            no = "not so: an automation or digital-factory programme is approved")
        Flag automationProgramme,
    @Ask(
            label = "workforce transition plan",
            value =
                "Is this so: the programme says how staff are supported, retrained and involved?",
            yes = "the programme says how staff are supported, retrained and involved",
            no = "not so: the programme says how staff are supported, retrained and involved")
        Flag workforceTransitionPlan,
    @Ask(
            label = "environment targets",
            value = "Is this so: the programme has targets for energy, waste or emissions?",
            yes = "the programme has targets for energy, waste or emissions",
            no = "not so: the programme has targets for energy, waste or emissions")
        Flag environmentTargets,
    @Ask(
            label = "repetitive manual tasks",
            value =
                "Is this so: repetitive handling, assembly or inspection is done by hand at volume?",
            yes = "repetitive handling, assembly or inspection is done by hand at volume",
            no = "not so: repetitive handling, assembly or inspection is done by hand at volume")
        Flag repetitiveManualTasks,
    @Ask(
            label = "ai control",
            value = "Is this so: machine learning steers or tunes equipment from its live data?",
            yes = "machine learning steers or tunes equipment from its live data",
            no = "not so: machine learning steers or tunes equipment from its live data")
        Flag aiControl,
    @Ask(
            label = "it skills hiring",
            value =
                "Is this so: hiring and training plans ask for IT-related skills on the shop floor?",
            yes = "hiring and training plans ask for IT-related skills on the shop floor",
            no = "not so: hiring and training plans ask for IT-related skills on the shop floor")
        Flag itSkillsHiring,
    @Ask(
            label = "ict refresh planned",
            value = "Is this so: servers or networks are due for replacement within two years?",
            yes = "servers or networks are due for replacement within two years",
            no = "not so: servers or networks are due for replacement within two years")
        Flag ictRefreshPlanned,
    @Ask(
            label = "ict energy criteria",
            value = "Is this so: energy efficiency is a criterion in buying ICT?",
            yes = "energy efficiency is a criterion in buying ICT",
            no = "not so: energy efficiency is a criterion in buying ICT")
        Flag ictEnergyCriteria,
    @Ask(
            label = "simulation turnaround hours",
            value = "What is the figure: hours that a typical simulation run takes?",
            unit = "hours",
            min = 0)
        Quantity simulationTurnaroundHours) {
  /** The values of: process type. */
  public enum ProcessType {
    @Words("discrete")
    DISCRETE,
    @Words("batch")
    BATCH,
    @Words("continuous")
    CONTINUOUS
  }

  /** The values of: after sales. */
  public enum AfterSales {
    @Words("none")
    NONE,
    @Words("warranty only")
    WARRANTY_ONLY,
    @Words("contracts")
    CONTRACTS,
    @Words("data driven")
    DATA_DRIVEN
  }

  /** The values of: order exchange. */
  public enum OrderExchange {
    @Words("manual")
    MANUAL,
    @Words("edi")
    EDI,
    @Words("shared platform")
    SHARED_PLATFORM
  }

  /** The values of: supply chain visibility. */
  public enum SupplyChainVisibility {
    @Words("none")
    NONE,
    @Words("tier1")
    TIER1,
    @Words("end to end")
    END_TO_END
  }

  /** The values of: maintenance approach. */
  public enum MaintenanceApproach {
    @Words("reactive")
    REACTIVE,
    @Words("scheduled")
    SCHEDULED,
    @Words("predictive")
    PREDICTIVE
  }
}
