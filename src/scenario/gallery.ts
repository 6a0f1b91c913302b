/** One scenario of the gallery: a file in `public/scenarios/` and what a visitor reads before opening it. */
export interface GalleryEntry {
  /** File name without `.json`; also the hash route `#/gallery/<id>`. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what is served on what. */
  readonly sentence: string;
  /** One sentence: where to look in the result. */
  readonly lookFor: string;
  /** The research system whose question it asks. */
  readonly system: string;
}

/** The gallery, in reading order. The first opens by itself. */
export const gallery: readonly [GalleryEntry, ...GalleryEntry[]] = [
  {
    id: "mixed-cloud",
    title: "Mixed cloud GPUs",
    sentence:
      "Photos, questions and shelves on T4, V100 and A100 GPUs; for two of them a slower, more accurate network may answer.",
    lookFor: "Accuracy is traded for delay: the Fang heuristic answers best and is late on the shelves.",
    system: "Fang et al., CIKM 2017",
  },
  {
    id: "video-analytics",
    title: "Traffic cameras",
    sentence: "Detect, then read plates and classify vehicles: a pipeline with one end-to-end objective.",
    lookFor: "The objective spans all steps, so time saved in one is budget for another.",
    system: "Harpagon, INFOCOM 2025",
  },
  {
    id: "containers",
    title: "Ten containers, ten targets",
    sentence: "Ten containers share one Xeon host, each with a response-time target of its own.",
    lookFor: "Equal shares please those who asked for little; caps leave the host idle while some wait.",
    system: "DQoES, arXiv 2010.12728",
  },
  {
    id: "containers-varied",
    title: "Ten targets, not all within reach",
    sentence:
      "Ten containers of equal work share one node under targets from 5 to 95 s, the tightest beyond what the others leave.",
    lookFor:
      "Equal shares put one container near its target; DQoES's improved rule puts nine there and gives up the tenth.",
    system: "DQoES, arXiv 2010.12728",
  },
  {
    id: "containers-gap",
    title: "Containers come and go",
    sentence: "A container starts on one node every 50 s and leaves after 400 s, each with a target of its own.",
    lookFor: "Shares move to who starts and come back from who stops; the controller looks often then, seldom between.",
    system: "DQoES, arXiv 2010.12728",
  },
  {
    id: "containers-cluster",
    title: "Forty containers on four nodes",
    sentence: "Forty containers of equal work start at random on four nodes, each node with a controller of its own.",
    lookFor: "All targets can be met: equal shares miss a fifth of them and overdo the rest.",
    system: "DQoES, arXiv 2010.12728",
  },
  {
    id: "edge-box",
    title: "Edge camera box",
    sentence: "Four networks share one Jetson Xavier NX under different SLOs.",
    lookFor: "Waiting for a larger batch pays only while the SLO has room for it.",
    system: "BCEdge, arXiv 2305.01519",
  },
];
