export { addMaterial } from "./add-material.ts";
export { type ChangeMaterial, changeMaterial } from "./change-material.ts";
export { listMaterials } from "./list-materials.ts";
export { GivenMaterial, isLink, type Material } from "./material.ts";
export { selectOfferedIds } from "./material-queries.ts";
