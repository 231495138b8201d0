export { between } from "./between.ts";
export { counts } from "./counts.ts";
export { expand } from "./expand.ts";
export { load } from "./load.ts";
export { node } from "./node.ts";
export { paths } from "./paths.ts";
export { schemaOf } from "./schema.ts";
