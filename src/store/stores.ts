import type { Scenario } from "../scenario/document.ts";
import { type Checked, faultLine } from "../scenario/fault.ts";
import type { Simulator } from "../worker/api.ts";
import type { PlannerClient } from "../worker/planApi.ts";
import { createPlanner } from "../worker/planner.ts";
import { createSimulator } from "../worker/simulator.ts";
import type { TrainerClient } from "../worker/trainApi.ts";
import { createTrainerClient } from "../worker/trainerClient.ts";
import { type Address, pageAddress } from "./address.ts";
import { copyLink } from "./copyLink.ts";
import { firstScenario, galleryScenario } from "./gallery.ts";
import { createInvalidStore } from "./invalid.ts";
import { startLinkSync, VIEW_HASHES } from "./linkSync.ts";
import { createPlanActions } from "./planActions.ts";
import { createPlansStore } from "./plans.ts";
import { createPoliciesStore } from "./policies.ts";
import { createRunsStore } from "./runs.ts";
import { createScenarioStore } from "./scenario.ts";
import { readScenarioFile, saveScenarioFile } from "./scenarioFile.ts";
import { shippedPolicies } from "./shippedPolicies.ts";
import { createTrainActions } from "./trainActions.ts";
import { createTrainingStore } from "./training.ts";
import { createViewStore, type ViewName } from "./view.ts";

/** A check follows the last change after this long, so that typing is not checked letter by letter. */
const CHECK_AFTER_MS = 250;

export type Stores = ReturnType<typeof createStores>;

/** Everything the page keeps, joined: what is edited, what was run and planned, how it is looked at, and the address. */
export function createStores(
  simulator: Simulator = createSimulator(),
  address: Address = pageAddress,
  planner: PlannerClient = createPlanner(),
  trainer: TrainerClient = createTrainerClient(),
) {
  const scenario = createScenarioStore(firstScenario());
  const policies = createPoliciesStore(simulator);
  const ownPolicies = () => new Map([...policies.getState().files].map(([sha256, { bytes }]) => [sha256, bytes]));
  const runs = createRunsStore(simulator, ownPolicies);
  const plans = createPlansStore(planner);
  const training = createTrainingStore(trainer, shippedPolicies);
  const view = createViewStore();
  const invalid = createInvalidStore();

  /** Runs the scenario being edited; does nothing while a field has no value. */
  function run(): void {
    if (invalid.getState().fields.size > 0) return;
    const next = scenario.getState().scenario;
    const before = runs.getState().scenario;
    const ids = (choices: typeof next.schedulers = []) => choices.map(({ id }) => id).join();
    if (ids(before?.schedulers) !== ids(next.schedulers)) view.getState().reset();
    void runs.getState().run(next);
  }

  /** Plans the scenario being edited; does nothing while a field has no value. */
  function plan(marginPercent: number): void {
    if (invalid.getState().fields.size > 0) return;
    void plans.getState().plan(scenario.getState().scenario, marginPercent);
  }

  /** Trains what is picked on the scenario being edited; does nothing while a field has no value. */
  function train(): void {
    if (invalid.getState().fields.size > 0) return;
    void training.getState().train(scenario.getState().scenario);
  }

  /**
   * A scenario is opened only when all that its fleet and apps name is known: otherwise it would take the place of what
   * the person has, and could not run. A scheduler that is not known yet can be taken out on the page.
   */
  async function known(read: Checked<Scenario>): Promise<Checked<Scenario>> {
    if (!read.ok) return read;
    const faults = (await simulator.check(read.value)).filter(({ path }) => /^(fleet|apps|catalog)/.test(path));
    return faults.length > 0 ? { ok: false, faults } : read;
  }

  function opened(): void {
    view.getState().reset();
    view.getState().dropAside();
    invalid.getState().forget();
    plans.getState().forget();
    void runs.getState().run(scenario.getState().scenario);
  }

  async function openFile(file: Pick<File, "name" | "size" | "text">): Promise<void> {
    const read = await known(await readScenarioFile(file));
    if (!read.ok) {
      const text = read.faults.slice(0, 5).map(faultLine).join("\n");
      view.getState().say({ kind: "bad", title: "The file was not opened.", text });
      return;
    }
    scenario.getState().open(read.value, "person");
    view.getState().say(null);
    opened();
  }

  /** Reads the address, runs what it names, and from then on keeps everything in step. Called once. */
  async function start(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    scenario.subscribe((now, before) => {
      if (now.scenario === before.scenario) return;
      clearTimeout(timer);
      timer = setTimeout(() => void runs.getState().check(now.scenario), CHECK_AFTER_MS);
    });
    void runs.getState().loadCards();
    const sync = startLinkSync({
      address,
      scenario,
      view,
      fromGallery: galleryScenario,
      known,
      initial: firstScenario,
      onOpen: opened,
    });
    await sync.ready;
    scenario.temporal.getState().clear();
    if (runs.getState().scenario === null) opened();
  }

  return {
    scenario,
    policies,
    runs,
    plans,
    training,
    view,
    invalid,
    start,
    run,
    plan,
    train,
    ...createPlanActions({ scenario, runs, plans, run }),
    ...createTrainActions({ scenario, runs, policies, training, run }),
    goTo: (name: ViewName) => address.go(VIEW_HASHES[name]),
    openFile,
    saveFile: () => saveScenarioFile(scenario.getState().scenario),
    copyLink: async () => {
      const page = window.location.href.replace(/#.*$/s, "");
      view.getState().say(await copyLink(scenario.getState().scenario, page));
    },
  };
}
