import { writeFile } from "node:fs/promises";
import { kernelModule } from "./kernelModule.ts";

/** `npm run -s kernels`: compiles the trainer's kernels into the module that the trainer loads. */
await writeFile("src/learning/kernels/simdModule.ts", await kernelModule());
