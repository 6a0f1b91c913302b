/** One own device and one own model, both kinds of profile, to start from. */
export const ownEntryExample = `${JSON.stringify(
  {
    devices: [{ id: "my-gpu", name: "My GPU", kind: "gpu", memoryMiB: 24576, pricePerHour: 0.9, powerW: 300 }],
    models: [
      {
        id: "my-model",
        name: "My model",
        task: "image classification",
        family: "Own",
        accuracy: 0.8,
        accuracyMetric: "ImageNet top-1",
        memoryMiB: 200,
        profiles: {
          "my-gpu": { batch: [1, 8, 32], latencyMs: [4, 9, 28], source: "Measured here" },
          t4: { baseMs: 4, perItemMs: 1.5, maxBatch: 32, source: "Fitted from two points" },
        },
      },
    ],
  },
  null,
  2,
)}`;
