export {
  addMunicipality,
  createDepartment,
  type NewDepartment,
  type NewMunicipality,
} from "./create-department.ts";
