import type { ChoiceParam, ParamSpec, PolicyParam } from "../scenario/schedulerCard.ts";

/** What computes the policy. */
const providerParam: ChoiceParam = {
  id: "provider",
  kind: "choice",
  label: "Computed by",
  help: "What computes the policy. WebGPU pays off only for large batches of questions; automatic times both where there is a graphics processor.",
  default: "auto",
  options: [
    { value: "auto", label: "whichever is faster" },
    { value: "wasm", label: "WASM" },
    { value: "webgpu", label: "WebGPU" },
  ],
};

/** Which policy decides. */
const policyParam: PolicyParam = {
  id: "policy",
  kind: "policy",
  label: "Policy",
  help: "The policy that comes with Inferyard, or one of your own as an ONNX file. A link names it by its SHA-256 and can't carry it.",
  default: "shipped",
};

/** What every learned scheduler takes beside its own parameters. */
export const learnedParams: readonly ParamSpec[] = [providerParam, policyParam];
