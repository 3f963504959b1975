import { createNewsmark } from "/newsmark/embed/headless.js";
import { show } from "./show.js";

void show(createNewsmark);
