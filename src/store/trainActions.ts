import type { Scenario, SchedulerChoice } from "../scenario/document.ts";
import { addScheduler, type Change } from "./changes.ts";
import { download } from "./download.ts";
import type { PoliciesStore } from "./policies.ts";
import type { RunsStore } from "./runs.ts";
import type { ScenarioStore } from "./scenario.ts";
import type { TrainingStore } from "./training.ts";

interface TrainActionsOf {
  readonly scenario: ScenarioStore;
  readonly runs: RunsStore;
  readonly policies: PoliciesStore;
  readonly training: TrainingStore;
  /** Runs the scenario being edited. */
  readonly run: () => void;
}

/** Most schedulers that a scenario may hold. */
const MOST_SCHEDULERS = 32;

/** What can be done with the best checkpoint; where there is none nothing happens. */
export function createTrainActions({ scenario, runs, policies, training, run }: TrainActionsOf) {
  return {
    /**
     * Keeps the policy on the page, has its scheduler ask it in the scenario, and runs.
     * @returns what stands in the way, a sentence each; empty when nothing does
     */
    async playPolicy(): Promise<readonly string[]> {
      const { best, of, offers } = training.getState();
      if (best === null || of === null) return [];
      const { scheduler } = of.picks;
      const file = new File([best.bytes], policyName(of.picks.scheduler, of.picks.algorithm));
      const opened = await policies.getState().open(file, scheduler);
      if (!opened.ok) return opened.faults;
      const name = offers.tasks.find((task) => task.scheduler === scheduler)?.name ?? scheduler;
      const change = askPolicy(
        scheduler,
        name,
        opened.sha256,
        runs.getState().cards.map(({ id }) => id),
      );
      const { scenario: before, edit } = scenario.getState();
      const after = change(before);
      if (!asks(after, scheduler, opened.sha256))
        return [`a scenario holds at most ${MOST_SCHEDULERS} schedulers: take one out first`];
      if (after !== before) edit(`policy of ${scheduler}`, change);
      run();
      return [];
    },
    /** Gives the policy to the person as a file. */
    downloadPolicy(): void {
      const { best, of } = training.getState();
      if (best === null || of === null) return;
      download(new Blob([best.bytes]), policyName(of.picks.scheduler, of.picks.algorithm));
    },
  };
}

function policyName(scheduler: string, algorithm: string): string {
  return `${scheduler}-${algorithm}.onnx`;
}

/**
 * Has a scheduler ask a person's own policy: one that asks an own policy already asks this one instead, else another is
 * added. What is useless is dropped, as in training and validation.
 */
export function askPolicy(scheduler: string, name: string, sha256: string, order: readonly string[]): Change {
  return (scenario) => {
    if (asks(scenario, scheduler, sha256)) return scenario;
    const asking = (choice: SchedulerChoice): SchedulerChoice => ({
      ...choice,
      params: { ...choice.params, policy: sha256, dropUseless: true },
    });
    const own = scenario.schedulers.findIndex((choice) => choice.id === scheduler && isOwn(choice));
    if (own >= 0)
      return { ...scenario, schedulers: scenario.schedulers.map((choice, i) => (i === own ? asking(choice) : choice)) };
    if (scenario.schedulers.length >= MOST_SCHEDULERS) return scenario;
    const { schedulers } = addScheduler(scheduler, name, order)(scenario);
    const isNew = (choice: SchedulerChoice) => !scenario.schedulers.includes(choice);
    return {
      ...scenario,
      schedulers: schedulers.map((choice) =>
        isNew(choice) ? { ...asking(choice), label: `${name}, trained here` } : choice,
      ),
    };
  };
}

function isOwn({ params }: SchedulerChoice): boolean {
  return params?.policy !== undefined && params.policy !== "shipped";
}

function asks({ schedulers }: Scenario, id: string, sha256: string): boolean {
  return schedulers.some((choice) => choice.id === id && choice.params?.policy === sha256);
}
