/** Made-up people with numbers and addresses that no network has. */
export const demonstrationParents = [
  {
    name: "Анна Иванова",
    phone: "+7 999 000-00-01",
    email: "anna@roditeli.example",
    question: "Ребёнок плохо засыпает после болезни.",
  },
  {
    name: "Рустам Хасанов",
    phone: "+7 999 000-00-02",
    email: "rustam@roditeli.example",
    question: "Как готовиться к школе летом?",
  },
  {
    name: "Ольга Смирнова",
    phone: "+7 999 000-00-03",
    email: "olga@roditeli.example",
    question: "Дочь не хочет оставаться в саду.",
  },
  {
    name: "Мария Кузнецова",
    phone: "+7 999 000-00-04",
    email: "maria@roditeli.example",
    question: "Сын почти не говорит в три года.",
  },
  {
    name: "Айгуль Валеева",
    phone: "+7 999 000-00-05",
    email: "aigul@roditeli.example",
    question: "Как делить внимание между двумя детьми?",
  },
  {
    name: "Сергей Попов",
    phone: "+7 999 000-00-06",
    email: "sergei@roditeli.example",
    question: "Какие документы нужны для первого класса?",
  },
  {
    name: "Екатерина Волкова",
    phone: "+7 999 000-00-07",
    email: "ekaterina@roditeli.example",
    question: "Истерики в магазине, что делать?",
  },
];
