/** The first words of the home page; the body is not shown there. */
export const homeText = {
  title: "Poussons les projets d’ici",
  lead: "Propulsons! est le label et la plateforme de dons {territoire}. Un comité choisit au grand jour, vous donnez, le projet naît près de chez vous.",
  body: "",
};
