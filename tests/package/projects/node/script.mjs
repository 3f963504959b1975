import { createNewsmark } from "newsmark/node";
import { work } from "../show.js";

console.log(JSON.stringify(await work(await createNewsmark())));
