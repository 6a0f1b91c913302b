import type { Model } from "../../scenario/catalogEntry.ts";
import { bertModels } from "./bert.ts";
import { densenetModels } from "./densenet.ts";
import { dlrmModels } from "./dlrm.ts";
import { efficientdetModels } from "./efficientdet.ts";
import { efficientnetModels } from "./efficientnet.ts";
import { gnmtModels } from "./gnmt.ts";
import { gpunetModels } from "./gpunet.ts";
import { inceptionModels } from "./inception.ts";
import { maskRcnnModels } from "./maskRcnn.ts";
import { mobilenetModels } from "./mobilenet.ts";
import { openposeModels } from "./openpose.ts";
import { resnetModels } from "./resnet.ts";
import { resnet50Mlperf } from "./resnet50Mlperf.ts";
import { resnextModels } from "./resnext.ts";
import { retinanetModels } from "./retinanet.ts";
import { rnntModels } from "./rnnt.ts";
import { ssdModels } from "./ssd.ts";
import { unet3dModels } from "./unet3d.ts";
import { vggModels } from "./vgg.ts";
import { yoloModels } from "./yolo.ts";

/** Every built-in model: classifiers first, then detectors and the other tasks, each family from small to large. */
export const builtInModels: readonly Model[] = [
  ...resnetModels,
  resnet50Mlperf,
  ...resnextModels,
  ...densenetModels,
  ...vggModels,
  ...inceptionModels,
  ...mobilenetModels,
  ...efficientnetModels,
  ...gpunetModels,
  ...yoloModels,
  ...ssdModels,
  ...retinanetModels,
  ...efficientdetModels,
  ...maskRcnnModels,
  ...unet3dModels,
  ...openposeModels,
  ...bertModels,
  ...gnmtModels,
  ...rnntModels,
  ...dlrmModels,
];
