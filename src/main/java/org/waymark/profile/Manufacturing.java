package org.waymark.profile;

/** How a manufacturer works. Each component is a fact; its words, unit and limits stand with it. */
@Words("Manufacturing")
public record Manufacturing(
    @Ask(
            label = "machines on a network",
            value = "What share of production machines is on a network?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity machinesConnectedPercent,
    @Ask(
            label = "time from order to delivery",
            value = "How many days pass from order to delivery?",
            unit = "days",
            min = 0)
        Quantity orderToDeliveryDays,
    @Ask(
            label = "lines for one model",
            value = "Can a production line make only one model?",
            yes = "a production line can make only one model",
            no = "production lines can make several models")
        Flag linesFixedToOneModel,
    @Ask(
            label = "robots",
            value = "How many industrial robots and robotic arms are installed?",
            unit = "robots",
            min = 0,
            whole = true)
        Quantity robots,
    @Ask(
            label = "machine vision",
            value = "Do machines see their surroundings and act on what they see?",
            yes = "machines see their surroundings and act on them",
            no = "machines do not see their surroundings")
        Flag machineVision,
    @Ask(label = "production process", value = "Which kind of production process dominates?")
        Choice<Manufacturing.ProcessType> processType,
    @Ask(
            label = "custom orders",
            value = "What share of orders has a configuration of the customer's own?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity customOrdersPercent,
    @Ask(
            label = "maker of equipment",
            value = "Do you make durable equipment that is serviced during its life?",
            yes = "makes durable equipment that is serviced during its life",
            no = "makes no equipment that is serviced during its life")
        Flag makesEquipment,
    @Ask(label = "after-sales business", value = "What after-sales business do you have?")
        Choice<Manufacturing.AfterSales> afterSales,
    @Ask(
            label = "move to a cheaper country considered",
            value = "Are you considering a move of production to a country with lower cost?",
            yes = "is considering a move of production to a country with lower cost",
            no = "is not considering a move of production to a country with lower cost")
        Flag lowCostRelocationConsidered,
    @Ask(
            label = "money for intelligent equipment",
            value =
                "Can the capital budget pay for intelligent manufacturing equipment in the next two years?",
            yes = "the capital budget can pay for intelligent equipment",
            no = "the capital budget cannot pay for intelligent equipment")
        Flag digitalCapexAvailable,
    @Ask(
            label = "exchange of orders",
            value = "How do most orders travel between you and your partners?")
        Choice<Manufacturing.OrderExchange> orderExchange,
    @Ask(
            label = "visibility of the supply chain",
            value = "How far are stocks and orders visible, from the factory floor to the shop?")
        Choice<Manufacturing.SupplyChainVisibility> supplyChainVisibility,
    @Ask(
            label = "own designs",
            value = "Do you design your own products or production processes?",
            yes = "designs its own products or processes",
            no = "does not design its own products or processes")
        Flag designsProducts,
    @Ask(
            label = "simulation before building",
            value = "Are designs and lines simulated before anything is built?",
            yes = "designs and lines are simulated before anything is built",
            no = "designs and lines are not simulated before they are built")
        Flag virtualSimulation,
    @Ask(label = "maintenance of key equipment", value = "How is key equipment mostly maintained?")
        Choice<Manufacturing.MaintenanceApproach> maintenanceApproach,
    @Ask(
            label = "time lost to failures and maintenance",
            value =
                "What share of planned production time is lost to failures and maintenance of key equipment?",
            unit = "percent",
            min = 0,
            max = 100)
        Quantity maintenanceDowntimePercent,
    @Ask(
            label = "fault to work order",
            value =
                "Does a predicted fault raise the work order, reserve the part and record what regulation asks for?",
            yes = "a predicted fault raises the work order and reserves the part",
            no = "a predicted fault does not raise the work order by itself")
        Flag workOrderIntegration,
    @Ask(
            label = "automation programme",
            value = "Is an automation or digital-factory programme approved?",
            yes = "an automation or digital-factory programme is approved",
            no = "no automation or digital-factory programme is approved")
        Flag automationProgramme,
    @Ask(
            label = "plan for the workforce",
            value = "Does the programme say how staff are supported, retrained and involved?",
            yes = "the programme says how staff are supported, retrained and involved",
            no = "the programme does not say how staff are supported, retrained and involved")
        Flag workforceTransitionPlan,
    @Ask(
            label = "environmental targets",
            value = "Does the programme have targets for energy, waste or emissions?",
            yes = "the programme has targets for energy, waste or emissions",
            no = "the programme has no targets for energy, waste or emissions")
        Flag environmentTargets,
    @Ask(
            label = "repetitive manual tasks",
            value = "Is repetitive handling, assembly or inspection done by hand at volume?",
            yes = "repetitive work is done by hand at volume",
            no = "no repetitive work is done by hand at volume")
        Flag repetitiveManualTasks,
    @Ask(
            label = "artificial intelligence in control",
            value = "Does machine learning steer or tune equipment from its live data?",
            yes = "machine learning steers or tunes equipment",
            no = "machine learning neither steers nor tunes equipment")
        Flag aiControl,
    @Ask(
            label = "IT skills on the shop floor",
            value = "Do hiring and training plans ask for IT skills on the shop floor?",
            yes = "hiring and training plans ask for IT skills on the shop floor",
            no = "hiring and training plans do not ask for IT skills on the shop floor")
        Flag itSkillsHiring,
    @Ask(
            label = "replacement of servers or networks",
            value = "Are servers or networks due for replacement within two years?",
            yes = "servers or networks are due for replacement within two years",
            no = "no servers or networks are due for replacement within two years")
        Flag ictRefreshPlanned,
    @Ask(
            label = "energy as a buying criterion",
            value = "Is energy efficiency a criterion when you buy ICT?",
            yes = "energy efficiency is a criterion in buying ICT",
            no = "energy efficiency is no criterion in buying ICT")
        Flag ictEnergyCriteria,
    @Ask(
            label = "time of a simulation run",
            value = "How many hours does a typical simulation run take?",
            unit = "hours",
            min = 0)
        Quantity simulationTurnaroundHours) {
  /** The values of: production process. */
  public enum ProcessType {
    @Words("discrete")
    DISCRETE,
    @Words("batch")
    BATCH,
    @Words("continuous")
    CONTINUOUS
  }

  /** The values of: after-sales business. */
  public enum AfterSales {
    @Words("none")
    NONE,
    @Words("warranty only")
    WARRANTY_ONLY,
    @Words("service contracts")
    CONTRACTS,
    @Words("data-driven services")
    DATA_DRIVEN
  }

  /** The values of: exchange of orders. */
  public enum OrderExchange {
    @Words("by mail, telephone or paper")
    MANUAL,
    @Words("by electronic data interchange")
    EDI,
    @Words("over a shared platform")
    SHARED_PLATFORM
  }

  /** The values of: visibility of the supply chain. */
  public enum SupplyChainVisibility {
    @Words("not at all")
    NONE,
    @Words("to the first tier")
    TIER1,
    @Words("from end to end")
    END_TO_END
  }

  /** The values of: maintenance of key equipment. */
  public enum MaintenanceApproach {
    @Words("after it fails")
    REACTIVE,
    @Words("by schedule")
    SCHEDULED,
    @Words("by prediction")
    PREDICTIVE
  }
}
