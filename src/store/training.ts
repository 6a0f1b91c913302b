import { createStore } from "zustand/vanilla";
import type { Scenario } from "../scenario/document.ts";
import type { Fault } from "../scenario/fault.ts";
import type {
  Picks,
  PolicyCard,
  RivalScore,
  TrainedPolicy,
  TrainerClient,
  TrainingEnd,
  TrainingNews,
  TrainingOffers,
  TrainingPoint,
} from "../worker/trainApi.ts";
import { sha256 } from "./sha256.ts";
import type { ShippedPolicies } from "./shippedPolicies.ts";

export type {
  AlgorithmOffer,
  Feature,
  Picks,
  PolicyCard,
  RivalScore,
  StartId,
  TrainedPolicy,
  TrainingOffer,
  TrainingOffers,
  TrainingPoint,
} from "../worker/trainApi.ts";

/** What training is doing, or how it ended last. */
export type TrainingState =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "paused" }
  | { readonly kind: "done" }
  /** The person ended it before its length was over. */
  | { readonly kind: "stopped" }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly message: string };

/** The best checkpoint, and what its file is named by. */
export interface KeptPolicy extends TrainedPolicy {
  /** SHA-256 of the file; null until it is known, and where the page can't tell. */
  readonly sha256: string | null;
}

/** A training and where it comes from. */
export interface TrainingStoreState {
  /** Everything that can be picked; empty until the worker has answered. */
  readonly offers: TrainingOffers;
  /** How the policies that ship were trained; empty until they are asked for. */
  readonly shipped: readonly PolicyCard[];
  /** What the next training will be. */
  readonly picks: Picks;
  /** The training that the rest belongs to; null before the first. */
  readonly of: { readonly picks: Picks; readonly scenario: Scenario } | null;
  readonly rivals: readonly RivalScore[];
  /** One a iteration, in order. */
  readonly points: readonly TrainingPoint[];
  readonly best: KeptPolicy | null;
  /** Seconds of training, pauses left out. */
  readonly elapsedS: number;
  readonly state: TrainingState;
  readonly load: () => Promise<void>;
  readonly pick: (picks: Partial<Picks>) => void;
  /** Trains what is picked; a training under way is stopped first. */
  readonly train: (scenario: Scenario) => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

export type TrainingStore = ReturnType<typeof createTrainingStore>;

const first: Picks = {
  scheduler: "fang-rl",
  algorithm: "ppo",
  ground: "scenario",
  start: "nothing",
  seed: 1,
  decisions: 200_000,
};

const none = { rivals: [], points: [], best: null, elapsedS: 0 } as const satisfies Partial<TrainingStoreState>;

/** Trainings of the client that is given; nothing in here rejects. */
export function createTrainingStore(client: TrainerClient, shipped: ShippedPolicies) {
  let wanted = 0;
  let underWay: Promise<unknown> = Promise.resolve();

  return createStore<TrainingStoreState>()((set, get) => {
    async function name(best: TrainedPolicy): Promise<void> {
      const digest = await sha256(best.bytes);
      set((now) => (now.best?.bytes === best.bytes ? { best: { ...now.best, sha256: digest } } : {}));
    }

    function hear({ rivals, points, best, elapsedS }: TrainingNews): void {
      set((before) => ({
        rivals: rivals.length === 0 ? before.rivals : [...before.rivals, ...rivals],
        points: points.length === 0 ? before.points : [...before.points, ...points],
        best: best === null ? before.best : { ...best, sha256: null },
        elapsedS,
      }));
      if (best !== null) void name(best);
    }

    return {
      ...none,
      offers: { tasks: [], algorithms: [] },
      shipped: [],
      picks: first,
      of: null,
      state: { kind: "idle" },
      async load() {
        const [offers, cards] = await Promise.all([client.offers(), shipped.cards()]);
        const lost = { kind: "failed", message: "Training could not start. Reload the page." } as const;
        set({ offers, shipped: cards, ...(offers.tasks.length === 0 ? { state: lost } : {}) });
      },
      pick: (picks) => set((before) => ({ picks: { ...before.picks, ...picks } })),
      async train(scenario) {
        const mine = ++wanted;
        const { picks, offers } = get();
        get().stop();
        await underWay;
        if (mine !== wanted) return;
        set({ ...none, of: { picks, scenario }, state: { kind: "running" } });
        const ended = trained(picks, offers, scenario, (news) => {
          if (mine === wanted) hear(news);
        });
        underWay = ended;
        const end = await ended;
        if (mine === wanted) set(after(end));
      },
      pause() {
        if (get().state.kind !== "running") return;
        client.pause();
        set({ state: { kind: "paused" } });
      },
      resume() {
        if (get().state.kind !== "paused") return;
        client.resume();
        set({ state: { kind: "running" } });
      },
      stop() {
        const { kind } = get().state;
        if (kind === "running" || kind === "paused") client.stop();
      },
    };
  });

  async function trained(
    picks: Picks,
    { tasks }: TrainingOffers,
    scenario: Scenario,
    hear: (news: TrainingNews) => void,
  ): Promise<TrainingEnd> {
    if (picks.start !== "shipped") return client.train(picks, scenario, null, hear);
    const policy = tasks.find(({ scheduler }) => scheduler === picks.scheduler)?.policy ?? picks.scheduler;
    const bytes = await shipped.bytes(policy);
    if (bytes !== null) return client.train(picks, scenario, bytes, hear);
    return { kind: "failed", message: `The policy file ${policy}.onnx could not be fetched.` };
  }
}

function after(end: TrainingEnd): Pick<TrainingStoreState, "state"> & Partial<Pick<TrainingStoreState, "elapsedS">> {
  switch (end.kind) {
    case "done":
      return { state: { kind: "done" }, elapsedS: end.elapsedS };
    case "cancelled":
      return { state: { kind: "stopped" }, elapsedS: end.elapsedS };
    case "refused":
    case "failed":
      return { state: end };
  }
}
