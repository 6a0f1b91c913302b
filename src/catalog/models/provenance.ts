/** Where a figure was read: who measured it and where it stands, under which licence, of what date, and what to know. */
export interface Provenance {
  readonly source: string;
  readonly licence: string;
  readonly date: string;
  readonly note?: string;
}

/** Accuracy of a pretrained classifier in timm's table of ImageNet results, by the variant's name there. */
export const timm = (variant: string): Provenance => ({
  source: `Accuracy: ${variant} in huggingface/pytorch-image-models results/results-imagenet.csv at commit aa4b585`,
  licence: "Apache-2.0",
  date: "2025",
});

/** A table in a README of NVIDIA's reference models, as the repository stood at its end. */
export const deepLearningExamples = (directory: string, licence: string, note: string): Provenance => ({
  source: `NVIDIA/DeepLearningExamples, ${directory}, README`,
  licence,
  date: "2024",
  note,
});

/** One system's results in the closed division of MLPerf Inference; `result` is submitter/system as filed there. */
export const mlperf = (round: "v1.0" | "v3.0", result: string, note?: string): Provenance => ({
  source: `MLPerf Inference ${round} Closed, ${result}, mlcommons/inference_results_${round}`,
  licence: "Apache-2.0",
  date: round === "v1.0" ? "2021-04" : "2023-04",
  note: [note, "tuned for this benchmark, so not to be set against plain framework runs"]
    .filter((part) => part !== undefined)
    .join("; "),
});

/** What an MLPerf result of a Jetson says where its offline run had more than the GPU to work with. */
export const withDlas = "the Offline run used the GPU and both DLAs";

/** The tables of ultralytics YOLOv5 v7.0: detectors, and classifiers timed beside them. */
export const ultralytics = (note: string): Provenance => ({
  source: "ultralytics/yolov5 v7.0, README.md at commit 5081342",
  licence: "AGPL-3.0 (the repository's; the table's figures are facts)",
  date: "2022-11",
  note,
});

/** Single images through TensorRT FP16 on a Jetson, by torch2trt's authors. */
export const torch2trt = (page: "jetson_nano" | "jetson_xavier"): Provenance => ({
  source: `NVIDIA-AI-IOT/torch2trt, docs/benchmarks/${page}.md`,
  licence: "MIT",
  date: "2019",
  note: "TensorRT FP16, one image at a time: larger batches were not measured",
});

/** Single images through TensorRT FP16 on a Jetson TX2. */
export const jetsonTx2: Provenance = {
  source: "NVIDIA-AI-IOT/tf_to_trt_image_classification, README.md at commit 1082295",
  licence: "BSD-3-Clause",
  date: "2018",
  note: "TensorRT FP16, MAXN mode, one image at a time, pre- and postprocessing left out; larger batches were not measured",
};
