import { useEffect } from "react";
import { shippedPolicies } from "../../store/shippedPolicies.ts";
import { useInvalid, useRuns, useScenario, useStores, useTraining, useView } from "../stores.ts";
import { TrainView } from "./TrainView.tsx";
import { useEditsSinceTraining } from "./useEditsSinceTraining.ts";

/** The Train view, given what the stores hold. */
export function Train() {
  const stores = useStores();
  const training = useTraining((state) => state);
  const scenario = useScenario((state) => state.scenario);
  const undo = useScenario((state) => state.undo);
  const cards = useRuns((state) => state.cards);
  const openSheet = useView((state) => state.openSheet);
  const blocked = useInvalid(({ fields }) => fields.size > 0);
  const edits = useEditsSinceTraining();
  const { load } = training;
  const known = training.offers.tasks.length > 0;
  useEffect(() => {
    if (!known) void load();
  }, [known, load]);
  return (
    <TrainView
      training={training}
      scenario={scenario}
      edits={edits}
      shippedNames={shippedPolicies.names}
      blocked={blocked}
      schedulerName={(id) => cards.find((card) => card.id === id)?.name ?? id}
      onTrain={stores.train}
      onUndo={undo}
      onUse={async () => {
        const faults = await stores.playPolicy();
        if (faults.length === 0) stores.goTo("play");
        return faults;
      }}
      onDownload={stores.downloadPolicy}
      onShowFeatures={() => openSheet({ kind: "policy-features" })}
    />
  );
}
