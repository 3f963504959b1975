import { createNewsmark } from "newsmark";
import { show } from "../show.js";

void show(createNewsmark);
