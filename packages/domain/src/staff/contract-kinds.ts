/** By what a member of the staff works for the centre (R53). */
export const contractKinds = ["employment", "part_time", "civil", "volunteer"] as const;
export type ContractKind = (typeof contractKinds)[number];

export const contractKindLabels: Record<ContractKind, string> = {
  employment: "трудовой договор",
  part_time: "трудовой договор по совместительству",
  civil: "договор гражданско-правового характера",
  volunteer: "договор с добровольцем",
};
