import type { Metric } from "./metric.ts";

/** What the devices do and cost. */
export const machineMetrics: readonly Metric[] = [
  {
    id: "utilisation",
    name: "Utilisation",
    head: "Utilisation",
    unit: "%",
    form: "share",
    factor: 100,
    read: (metrics) => metrics.utilisation,
    what: "Share of the time in which a device works, over all devices.",
    formula: "busy device time ÷ (devices × time)",
    leavesOut: "How well the work fills the device: a batch of one keeps it as busy as a batch of sixteen.",
  },
  {
    id: "costPerHour",
    name: "Cost per hour",
    head: "Cost",
    unit: "$ per hour",
    form: "money",
    factor: 1,
    read: (metrics) => metrics.costPerHour,
    what: "Price of the machines in use. A scheduler that is given the fleet pays for all of it.",
    formula: "sum over machines of their price per hour; for one app its share of the busy device time",
    leavesOut: "Network, storage, discounts and the time a machine takes to start.",
  },
  {
    id: "costPer1kGood",
    name: "Cost per thousand on time",
    head: "Cost",
    unit: "¢ per 1k good",
    form: "amount",
    factor: 100,
    read: ({ costPer1kGood: cost }) => (cost === null || cost.ci95 >= cost.mean ? null : cost),
    what: "What a thousand answers within their SLO cost.",
    formula: "cost per hour ÷ (goodput × 3 600 s) × 1 000",
    leavesOut:
      "It falls when the fleet is better used, so compare it at equal arrivals. Absent where so little is on time that its interval holds 0.",
  },
  {
    id: "energyWh",
    name: "Energy",
    head: "Energy",
    unit: "Wh per run",
    form: "amount",
    factor: 1,
    read: (metrics) => metrics.energyWh,
    what: "Energy that working devices draw while requests are measured, in one replication.",
    formula: "sum over devices of power at full load × busy time",
    leavesOut: "Idle power, cooling and the host. Absent where a device has no published power.",
  },
];
