export { addMaterial } from "./add-material.ts";
export { type ChangeMaterial, changeMaterial } from "./change-material.ts";
export { letterOf, type MaterialLetter } from "./letter.ts";
export { selectLetters, selectTitled, withdrawQueued } from "./letter-queries.ts";
export { listMaterials } from "./list-materials.ts";
export { GivenMaterial, isLink, type Material } from "./material.ts";
export { selectOfferedIds } from "./material-queries.ts";
export { openOnce, requireOneAddress } from "./once-address.ts";
export {
  type LetterWay,
  letterWays,
  queueLetter,
  type Reach,
  readReach,
  type WantedWay,
} from "./queue-letter.ts";
export { type OwnMaterial, readOwnMaterials } from "./read-own-materials.ts";
