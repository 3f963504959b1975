// @ts-check
// The article that a new visitor finds in the editor.

/** The headline first. */
export const PARAGRAPHS = [
  "Harbor City Buys Six Ferries",
  "Harbor City will spend $48.5 million on six electric ferries, Mayor Adela Brandt said on Tuesday.",
  "“We looked at every other way across the bay,” Brandt told reporters. “None of them was cheaper.”",
  "Ridership fell by 12 percent in the year to March, according to the Harbor Transit Board. The board’s chairman, Tomas Okafor, said that the old boats had cost $3.1 million to repair.",
  "“I do not believe the figures,” said Ruth Salgado, who leads the dockworkers’ union. She called the plan “a gift to the shipyards”.",
  "The first boat is to be delivered in June 2028. A vote of the council is planned for next week.",
];
