import type { TypicalQuestion } from "./centre-texts.ts";

/** Questions offered to those who would rather choose than write (R30); a centre edits its own list. */
export const typicalQuestions: TypicalQuestion[] = [
  { code: "adaptation", text: "Ребёнок тяжело привыкает к детскому саду. Как ему помочь?", topic: "3" },
  { code: "speech", text: "Ребёнок мало или неразборчиво говорит. Что делать?", topic: "2" },
  { code: "tantrums", text: "Ребёнок часто плачет, кричит, дерётся. Как себя вести?", topic: "6" },
  { code: "school_readiness", text: "Готов ли ребёнок к школе и как его подготовить?", topic: "4" },
  { code: "early_development", text: "Как заниматься дома с ребёнком до трёх лет?", topic: "1.1" },
  { code: "special_needs", text: "Есть сомнения в развитии ребёнка. К кому обратиться?", topic: "8" },
  { code: "family_relations", text: "Как договариваться с ребёнком и не ссориться в семье?", topic: "5" },
  { code: "screens", text: "Ребёнок много времени проводит с телефоном. Как ограничить?", topic: "7" },
  { code: "rights", text: "Какие права и меры поддержки есть у нашей семьи?", topic: "11" },
  { code: "foster", text: "Хотим принять ребёнка в семью. С чего начать?", topic: "10" },
];
