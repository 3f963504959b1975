// @ts-check

/** A story made up for this page: no such places, people or bodies exist. */
export const EXAMPLE = `Skip to content

Breaking News

Harbor City Votes To Double Ferry Fleet As Costs Climb

By Nora Lindqvist

Mayor Adela Brandt of Harbor City, left, at the ferry terminal (file photo)

HARBOR CITY, March 14, 2024 -- The Harbor City Council voted 9-4 on Thursday to spend $48.5 million on six electric ferries, nearly doubling a fleet that carried 2.3 million passengers last year, officials said.

"This is the largest investment in public transport that our city has made since 1987," Mayor Adela Brandt told reporters after the vote. "We are done waiting for the federal government."

The ferries, built by the Norwegian company Fjordline Marine, are due to enter service in May 2026. Brandt said that each vessel would cut diesel use by 400,000 liters a year and lower fares by 12 percent.

Critics dispute those figures. Council member Tomas Okafor, who voted against the plan, called the estimate "wishful arithmetic" and said the true cost would exceed $70 million once charging stations were included.

"Nobody has shown us a budget that adds up," Okafor said, "and nobody has explained why the bridge repairs were cut by a third."

According to a report published by the Coastal Transport Institute on March 3, ridership on electric routes in Denmark and Canada rose 18 percent within two years, compared with 5 percent on diesel routes. The institute received half of its funding from ferry builders, its annual filing shows.

Unemployment in the harbor district fell from 8.1 percent to 6.4 percent between 2021 and 2023, the lowest level in 15 years, according to the state labor department. Union leader Grace Mbeki argued that the new jobs are temporary.

"Three out of four of my members are on contracts that end in December," Mbeki said in an interview. She warned that the union could call a strike next month.

The state's Clean Water Act requires all vessels in the bay to be free of emissions by 2035. Brandt said she expects the city to meet the target five years early.

A spokesperson for Fjordline Marine, Ingrid Solheim, declined to comment on the price but said the company had "never missed a delivery date."

The council meets again on April 2 at 7 p.m.

With reporting by wire services

Share this article
Subscribe to our newsletter

To find out more, click here.
`;
