import type { Auth } from "@prosvet/auth";
import { asVerifiedDepartment } from "@prosvet/db";
import { openOwner } from "@prosvet/db/owner";
import { contextOf, type Deps, listCentres } from "@prosvet/usecases";
import { createDepartment } from "@prosvet/usecases/set-up";
import { demonstrationCentres, demonstrationDepartment } from "./centres.ts";
import {
  type DemonstrationAccounts,
  newPassword,
  readAccounts,
  wasRemoved,
  writeAccounts,
} from "./demonstration-accounts.ts";
import { seedCentre } from "./seed-centre.ts";
import { seedHistory } from "./seed-history.ts";
import { seedRequests } from "./seed-requests.ts";

/**
 * Fills an empty deployment with two centres, a department over both, their people and a month of work, all through
 * the use-cases. A deployment that has centres is left alone. Out: how to sign in, or null when it is no demonstration.
 */
export async function seedDemonstration(
  deps: Deps,
  auth: Auth,
  ownerUrl: string,
  folder: string,
): Promise<DemonstrationAccounts | null> {
  if (wasRemoved(folder)) return null;
  const anybody = contextOf(deps, { kind: "parent", address: "seed" });
  if ((await listCentres(anybody)).length > 0) return readAccounts(folder);
  const accounts: DemonstrationAccounts = { password: newPassword(), people: [] };
  const owner = openOwner(ownerUrl);
  const account = async (email: string, who: string, displayName: string, operator = false) => {
    accounts.people.push({ email, who });
    return auth.createIdentity({
      email,
      password: accounts.password,
      displayName,
      operator,
      demonstration: true,
    });
  };
  try {
    const { departmentId } = await createDepartment(owner, demonstrationDepartment);
    for (const centre of demonstrationCentres) {
      const seeded = await seedCentre({ deps, owner, account }, centre, departmentId);
      await seedHistory(deps, seeded);
      await seedRequests(deps, seeded);
    }
    const reader = await account(
      "otdel@obrazovanie.example",
      "отдел образования, оба центра",
      "Специалист отдела",
    );
    await auth.joinDepartment(reader, asVerifiedDepartment(departmentId));
    await account("operator@prosvet.example", "оператор: список центров", "Оператор", true);
  } finally {
    await owner.close();
  }
  writeAccounts(folder, accounts);
  return accounts;
}
