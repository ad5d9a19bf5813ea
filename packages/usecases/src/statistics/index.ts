export {
  type DepartmentCounts,
  ReadDepartmentCounts,
  readDepartmentCounts,
} from "./read-department-counts.ts";
export { recomputeCounts } from "./recompute-counts.ts";
